export const PAGE_WORDS = {
  description:
    'Ein leiser Hinweis, wenn du zusammensinkst, Halteübungen, die dein Sensor stoppt, und ein Plan, der auf deinen Rücken hört.',
  noScript:
    'Plumbline läuft in deinem Browser und braucht JavaScript. Schalte es für diese Seite ein und lade sie neu.',
  shortcuts: { session: 'Training starten', desk: 'Schreibtisch' },
} as const;
