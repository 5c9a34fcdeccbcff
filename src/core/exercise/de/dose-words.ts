import { MINUTES_FROM } from '../dose-words.ts';
import type { Dose, Exercise } from '../exercise.ts';
import { timeSpan } from '../time-span.ts';
import { dumbbellOf } from '../weights.ts';

export { MINUTES_FROM } from '../dose-words.ts';

type Counted = Pick<Exercise, 'unit' | 'perSide'>;

/** "15 s", "10 Wiederholungen", "5 min". */
export function amountWords({ unit }: Pick<Exercise, 'unit'>, amount: number): string {
  const whole = Math.floor(amount);
  if (unit === 'seconds') return whole >= MINUTES_FROM ? timeSpan(whole * 1000) : `${whole} s`;
  return whole === 1 ? '1 Wiederholung' : `${whole} Wiederholungen`;
}

/** "10 Wdh.", where "10 Wiederholungen" would not fit. */
export const briefAmountWords = (exercise: Pick<Exercise, 'unit'>, amount: number): string =>
  amountWords(exercise, amount).replace(/Wiederholung(en)?$/, 'Wdh.');

/** "2,5 kg", "3 kg in jeder Hand"; where nobody knows which there are, "dein leichtestes Gewicht". */
export function weightWords(exercise: Pick<Exercise, 'load'>, kg: number | null | undefined): string {
  const load = dumbbellOf(exercise);
  if (!load) return '';
  const weight =
    kg === null || kg === undefined ? 'dein leichtestes Gewicht' : `${String(kg).replace('.', ',')} kg`;
  return load.hands === 2 ? `${weight} in jeder Hand` : weight;
}

/** "2 × 8 Wiederholungen, 3 kg in jeder Hand": a dose with its weight. */
export function loadedDoseWords(
  exercise: Counted & Pick<Exercise, 'load'>,
  dose: Dose,
  kg: number | null | undefined,
  words = amountWords,
): string {
  const told = doseWords(exercise, dose, words);
  const weight = weightWords(exercise, kg);
  return weight ? `${told}, ${weight}` : told;
}

/** "2 × 15 s je Seite", "8 Wiederholungen". */
export function doseWords(exercise: Counted, dose: Dose, words = amountWords): string {
  const sets = dose.sets === 1 ? '' : `${dose.sets} × `;
  return `${sets}${words(exercise, dose.amount)}${exercise.perSide ? ' je Seite' : ''}`;
}
