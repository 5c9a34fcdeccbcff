import type { Dose, Exercise } from './exercise.ts';
import { timeSpan } from './time-span.ts';
import { dumbbellOf } from './weights.ts';

type Counted = Pick<Exercise, 'unit' | 'perSide'>;

/** From so many seconds on an amount is told in minutes: a walk, a swim, a rest. */
export const MINUTES_FROM = 120;

/** "15 s", "10 reps", "5 min". */
export function amountWords({ unit }: Pick<Exercise, 'unit'>, amount: number): string {
  const whole = Math.floor(amount);
  if (unit === 'seconds') return whole >= MINUTES_FROM ? timeSpan(whole * 1000) : `${whole} s`;
  return whole === 1 ? '1 rep' : `${whole} reps`;
}

/** For a tile or a picture: the same, and shorter in a language of longer words. */
export const briefAmountWords = amountWords;

/** "3 kg", "3 kg in each hand"; where nobody knows which there are, "your lightest weight"; empty without a dumbbell. */
export function weightWords(exercise: Pick<Exercise, 'load'>, kg: number | null | undefined): string {
  const load = dumbbellOf(exercise);
  if (!load) return '';
  const weight = kg === null || kg === undefined ? 'your lightest weight' : `${kg} kg`;
  return load.hands === 2 ? `${weight} in each hand` : weight;
}

/** "2 × 8 reps, 3 kg in each hand": a dose with its weight. */
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

/** "2 × 15 s a side", "8 reps". */
export function doseWords(exercise: Counted, dose: Dose, words = amountWords): string {
  const sets = dose.sets === 1 ? '' : `${dose.sets} × `;
  return `${sets}${words(exercise, dose.amount)}${exercise.perSide ? ' a side' : ''}`;
}
