import { SCREENING } from '../screening-words.ts';

export { asksOf, SCREENING } from '../screening-words.ts';

export const QUESTIONS = {
  conditions: 'Trifft etwas davon auf dich zu?',
  usualPain: 'Wie stark sind deine Rückenschmerzen meistens, in den letzten zwei Wochen?',
  worse: 'Was macht es im Rücken oder Bein schlimmer?',
  body: 'Macht dir etwas davon zu schaffen, oder trifft es zu?',
} as const;

const ALL: ReadonlyMap<string, string> = new Map([
  ...[...SCREENING.emergency, ...SCREENING.conditions].map(({ id, text }) => [id, text] as const),
  ['dizzy', 'Schwindel oder Benommenheit im Training, zweimal in zwei Wochen'],
]);

export const waitingWords = (id: string): string => ALL.get(id) ?? id;
