export const SESSION_KEYS: readonly (readonly [key: string, does: string])[] = [
  ['Leertaste', 'Hält an und macht weiter; zwischen Sätzen geht es sofort weiter'],
  ['Esc', 'Beendet das Training'],
  ['H', 'Das tut weh'],
  ['R', 'Sagt das Letzte noch einmal'],
  ['Y', 'Ja, die Zahl stimmt, wo der Sensor nicht sicher ist'],
  ['+ −', 'Mehr oder weniger als gezählt: eine Wiederholung oder Sekunden beim Halten'],
  ['W', 'Eine leichtere Hantel, vor einem Satz'],
  ['1 2 3', 'Müde, schmerzhaft oder unterbrochen, wo danach gefragt wird'],
  ['V', 'Stimme an oder aus'],
  ['S', 'Töne an oder aus'],
  ['?', 'Diese Übersicht'],
];

export const HANDS_FREE_WORDS = {
  title: 'Ton, Stimme und Tasten',
  byItself: 'Ohne Hände',
  list: [
    'Mit Sensor beginnt ein Halten, wenn du ruhig bist, wartet, wenn du die Position verlässt, und endet, wenn du ganz aufhörst. Wiederholungen zählen von selbst.',
    'Ohne Sensor führt die Uhr: drei Ticks vor jedem Start und eine Glocke am Ende.',
    'Hat der Sensor eine Taste, startet einmal Drücken einen Satz, hält an und macht weiter. Zweimal Drücken beendet den Satz.',
  ],
  keys: 'Tasten',
  channels: 'Ton und Stimme',
  lettersOff: 'Tasten mit einem einzelnen Zeichen sind gerade aus: Leertaste und Esc gehen.',
} as const;
