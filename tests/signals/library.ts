import { readExercises } from '../../src/cli/content.ts';
import type { Exercise } from '../../src/core/exercise/exercise.ts';
import { createLibrary } from '../../src/core/exercise/library.ts';

/** All exercises of the content: what plans are made of. */
export const library = createLibrary(readExercises());

/** Three ladders of it, on which the rules can be followed line by line. */
export const threeLadders = createLibrary(
  library.exercises.filter(({ chain }) => ['CATCOW', 'BRIDGE', 'PLANK'].includes(chain)),
);

/** An exercise with a dumbbell, short enough that the next weight comes within weeks: 2x8 is mastery, 3x15 leads on. */
const short = (id: string, level: number): Exercise => {
  const exercise = library.byId.get(id);
  if (exercise?.load?.with !== 'dumbbell') throw new Error(`${id} has no dumbbell`);
  return {
    ...exercise,
    level,
    prerequisites: [],
    rungs: [
      { sets: 1, amount: 8 },
      { sets: 2, amount: 8 },
      { sets: 3, amount: 15 },
    ],
    masteryRung: 1,
    load: { ...exercise.load, rowsToNext: 1 },
  };
};

/** Ladders that begin with dumbbells, for what happens to weights over weeks (M-26). */
export const loadedLadders = createLibrary([
  ...library.exercises.filter(({ chain }) => chain === 'CATCOW'),
  short('db_deadlift', 0),
  short('db_deadlift_floor', 1),
  short('goblet_squat', 0),
]);
