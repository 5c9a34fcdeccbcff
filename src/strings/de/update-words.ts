export const UPDATE_WORDS = {
  title: 'Eine neue Version ist bereit',
  body: 'Sie lädt diese Seite neu, das dauert einen Moment. Alles, was du aufgezeichnet hast, bleibt. Später kommt sie von selbst, sobald alle Fenster von Plumbline geschlossen waren.',
  take: 'Jetzt verwenden',
  later: 'Später',
  inSession: 'In einem anderen Tab läuft ein Training. Beende es dort zuerst, dann frag hier noch einmal.',
} as const;
