import words from '../../content/screening.json';
import { ScreeningQuestions } from '../core/screening/screening.ts';

/** The safety questions, parsed once. */
export const SCREENING = ScreeningQuestions.parse(words);

/** What is asked in so many words, the first time and again. */
export const QUESTIONS = {
  conditions: 'Is any of this true for you?',
  usualPain: 'How strong is your back pain usually, over the last two weeks?',
  worse: 'What makes your back or leg worse?',
  body: 'Does any of these trouble you, or apply?',
} as const;

const ALL: ReadonlyMap<string, string> = new Map([
  ...[...SCREENING.emergency, ...SCREENING.conditions].map(({ id, text }) => [id, text] as const),
  ['dizzy', 'Dizzy or light-headed in a session, twice in two weeks'],
]);

/** What waits for a professional, in words. */
export const waitingWords = (id: string): string => ALL.get(id) ?? id;

/** The questions behind signs to stop (M-4). What was told in other words asks for all emergency signs. */
export function asksOf(signs: readonly string[]): readonly string[] {
  const asks = signs.flatMap(
    (sign) =>
      SCREENING.stopSigns.find(({ id }) => id === sign)?.asks ?? SCREENING.emergency.map(({ id }) => id),
  );
  return [...new Set(asks)].sort();
}
