import { BOUGHT, type Equipment } from './equipment.ts';
import type { Category, Exercise, Region } from './exercise.ts';

/** What somebody looks for; null: anything. */
export interface Wanted {
  /** Words that all have to be there, in any order; each may be the beginning of one. */
  readonly words: string;
  readonly region: Region | null;
  readonly category: Category | null;
  /** One thing that it is done with; `nothing-bought` for what every home has. */
  readonly equipment: Equipment | 'nothing-bought' | null;
  /** Only what is done without getting down to the floor. */
  readonly noFloor: boolean;
}

export const ANYTHING: Wanted = { words: '', region: null, category: null, equipment: null, noFloor: false };

/** The exercises that fit, in their order. `saying` gives all words that an exercise may be found by. */
export function findExercises(
  exercises: readonly Exercise[],
  wanted: Wanted,
  saying: (exercise: Exercise) => string,
): Exercise[] {
  const words = wordsOf(wanted.words);
  return exercises.filter((exercise) => fits(exercise, wanted) && says(words, wordsOf(saying(exercise))));
}

function fits(exercise: Exercise, { region, category, equipment, noFloor }: Wanted): boolean {
  if (region && !exercise.regions.includes(region)) return false;
  if (category && !exercise.categories.includes(category)) return false;
  if (noFloor && exercise.floor) return false;
  if (equipment === 'nothing-bought') return !exercise.equipment.some((each) => BOUGHT.includes(each));
  return equipment === null || exercise.equipment.includes(equipment);
}

const says = (sought: readonly string[], said: readonly string[]): boolean =>
  sought.every((word) => said.some((each) => each.startsWith(word)));

/** Small letters, accents and signs left away: "Bird-dog" is found by "bird dog". */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean);
