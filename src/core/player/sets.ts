import type { Exercise } from '../exercise/exercise.ts';
import type { PlayerState, SetPlace, SetResult } from './player.ts';

export const isSamePlace = (a: SetPlace, b: SetPlace): boolean =>
  a.exerciseId === b.exerciseId && a.setIndex === b.setIndex && a.side === b.side;

/** All sets of a session that are done, each with the exercise of its place in the plan. */
export const setsOf = ({ items }: PlayerState): { readonly set: SetResult; readonly exercise: Exercise }[] =>
  items.flatMap(({ exercise, sets }) => sets.map((set) => ({ set, exercise })));

/** The set that was done last. */
export const lastSet = (state: PlayerState) =>
  setsOf(state).reduce<ReturnType<typeof setsOf>[number] | null>(
    (last, each) => (last && last.set.endedAt > each.set.endedAt ? last : each),
    null,
  );
