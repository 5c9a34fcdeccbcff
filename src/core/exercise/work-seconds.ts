import type { Dose, Exercise } from './exercise.ts';

/** Seconds of work in a dose, all sets and sides. */
export function workSeconds(
  exercise: Pick<Exercise, 'secondsPerRep' | 'perSide' | 'unit'>,
  dose: Dose,
): number {
  const each = exercise.unit === 'reps' ? exercise.secondsPerRep : 1;
  return dose.sets * dose.amount * each * (exercise.perSide ? 2 : 1);
}
