import type { Equipment } from './equipment.ts';
import type { Exercise } from './exercise.ts';
import type { Circumstances } from './library.ts';
import { hasFirstWeight } from './weights.ts';

/** What keeps an exercise out of every plan of this person. */
export type ClosedBy =
  | { readonly type: 'floor' }
  | { readonly type: 'equipment'; readonly equipment: Equipment }
  | { readonly type: 'flag'; readonly flag: string }
  | { readonly type: 'weight' }
  | { readonly type: 'professional' }
  | { readonly type: 'choice' };

/** One cause, what it closes, and how much of that would open if it fell away alone. */
export interface LeftOut {
  readonly by: ClosedBy;
  readonly exercises: readonly Exercise[];
  readonly opens: number;
}

/** All that closes the exercise for this person; empty where it is open. */
export function closedBy(
  exercise: Exercise,
  { flags, floor, without = [], chosen = [], closed = [], kg }: Circumstances,
): ClosedBy[] {
  return [
    ...(exercise.floor && !floor ? [{ type: 'floor' } as const] : []),
    ...exercise.equipment
      .filter((each) => without.includes(each))
      .map((equipment) => ({ type: 'equipment', equipment }) as const),
    ...(hasFirstWeight(exercise, kg) ? [] : [{ type: 'weight' } as const]),
    ...exercise.flags.filter((flag) => flags.includes(flag)).map((flag) => ({ type: 'flag', flag }) as const),
    ...(closed.includes(exercise.id) ? [{ type: 'professional' } as const] : []),
    ...(exercise.optIn && !chosen.includes(exercise.id) ? [{ type: 'choice' } as const] : []),
  ];
}

/** What is left out of plans, cause by cause; those that close most come first. */
export function leftOut(exercises: readonly Exercise[], circumstances: Circumstances): LeftOut[] {
  const causes = new Map<string, { by: ClosedBy; exercises: Exercise[]; opens: number }>();
  for (const exercise of exercises) {
    const all = closedBy(exercise, circumstances);
    for (const by of all) {
      const key = JSON.stringify(by);
      const cause = causes.get(key) ?? { by, exercises: [], opens: 0 };
      cause.exercises.push(exercise);
      if (all.length === 1) cause.opens += 1;
      causes.set(key, cause);
    }
  }
  return [...causes.values()].sort((a, b) => b.exercises.length - a.exercises.length);
}
