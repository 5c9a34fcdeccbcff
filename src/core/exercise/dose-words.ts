import type { Dose, Exercise } from './exercise.ts';
import { timeSpan } from './time-span.ts';

type Counted = Pick<Exercise, 'unit' | 'perSide'>;

/** From so many seconds on an amount is told in minutes: a walk, a swim, a rest. */
export const MINUTES_FROM = 120;

/** "15 s", "10 reps", "5 min". */
export function amountWords({ unit }: Pick<Exercise, 'unit'>, amount: number): string {
  const whole = Math.floor(amount);
  if (unit === 'seconds') return whole >= MINUTES_FROM ? timeSpan(whole * 1000) : `${whole} s`;
  return whole === 1 ? '1 rep' : `${whole} reps`;
}

/** "2 × 15 s a side", "8 reps". */
export function doseWords(exercise: Counted, dose: Dose): string {
  const sets = dose.sets === 1 ? '' : `${dose.sets} × `;
  return `${sets}${amountWords(exercise, dose.amount)}${exercise.perSide ? ' a side' : ''}`;
}
