import type { Leftover } from '../../ports/keep-ports.ts';
import type { Erased } from '../../ports/keep-view.ts';

/** Deleting everything: what goes, what stays, and that nothing brings it back. */
export const ERASE_WORDS = {
  title: 'Löschen',
  line: 'Alles, was Plumbline in diesem Browser aufbewahrt, lässt sich auf einmal löschen. Ohne eine Kopie kommt nichts davon zurück.',
  press: 'Alles löschen …',
  notNow: 'Gerade läuft ein Training. Beende es zuerst.',
  sheet: 'Alles löschen?',
  goesHead: 'Das verschwindet aus diesem Browser, für immer:',
  goes: (records: number): readonly string[] => [
    `${records === 1 ? '1 Eintrag' : `${records.toLocaleString('de')} Einträge`}: deine Antworten, deine Schmerzen, deine Trainings, deine Tage am Schreibtisch`,
    'die Messkurven deiner Sätze, und Einträge, die nicht lesbar waren',
    'alle Einstellungen, deine Sensoren, und die Erlaubnis dieses Browsers, sich mit ihnen zu verbinden',
    'die Kopie von Plumbline, die ohne Netz läuft',
  ],
  staysHead: 'Das bleibt:',
  stays: [
    'Dateien, die du gespeichert hast, und Dateien in deinem Sicherungsordner; Plumbline vergisst nur, welcher Ordner das ist',
    'was andere Browser und Geräte aufbewahren',
    'die Erlaubnis für Benachrichtigungen: du nimmst sie in den Einstellungen des Browsers für diese Seite zurück',
  ],
  copy: 'Zuerst eine Kopie sichern',
  copied:
    'Eine Datei wurde bei deinen Downloads gespeichert. Sieh nach, ob sie da ist, bevor du weitermachst.',
  /** What is typed to confirm; capitals do not matter. */
  word: 'löschen',
  type: (word: string): string => `Zum Weitermachen „${word}“ eintippen`,
  confirm: 'Jetzt alles löschen',
  working: 'Wird gelöscht …',
  keep: 'Alles behalten',
} as const;

const LEFT_WORDS: Readonly<Record<Leftover, string>> = {
  database:
    'Vielleicht hat noch ein anderes Fenster deine Einträge offen. Schließ alle Fenster von Plumbline, dann gehen sie von selbst. Ganz sicher gehst du, wenn du in den Einstellungen des Browsers die Daten dieser Seite löschst.',
  offline:
    'Dein Browser hat die Kopie von Plumbline, die ohne Netz läuft, noch nicht losgelassen. Sie enthält nichts über dich. Du entfernst sie, indem du in den Einstellungen des Browsers die Daten dieser Seite löschst.',
};

export const ERASED_WORDS = {
  title: ({ left }: Erased): string => (left.includes('database') ? 'Fast gelöscht' : 'Alles ist gelöscht'),
  text: ({ by, left }: Erased): string => {
    if (left.includes('database')) return 'Dein Browser hat es sich gemerkt und noch nicht getan.';
    return by === 'this-tab'
      ? 'Plumbline bewahrt in diesem Browser nichts mehr auf. Dateien, die du gespeichert hast, liegen noch dort, wo du sie gespeichert hast.'
      : 'Ein anderer Tab hat alles gelöscht, was Plumbline in diesem Browser aufbewahrt hat. Auch aus diesem Tab bleibt nichts.';
  },
  left: (left: readonly Leftover[]): readonly string[] => left.map((each) => LEFT_WORDS[each]),
  close: 'Du kannst diesen Tab schließen.',
  anew: 'Neu anfangen',
} as const;
