export const DEMO_NUDGE_WORDS = {
  ask: 'Jetzt lass los',
  askBody: 'Sink so zusammen, wie du nach einer Stunde oft sitzt, und bleib drei Sekunden so.',
  nudge: 'So sieht ein Hinweis aus',
  nudgeBody: 'Wechsle jetzt die Position, wie du magst. Am Schreibtisch kommt er später und nicht oft.',
  moved: 'Mehr braucht es nicht',
  movedBody: 'Du hast dich bewegt, und der Hinweis ging. Es war ein Versuch: Im Protokoll steht er nicht.',
} as const;
