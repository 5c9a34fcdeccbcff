import { readExercises } from '../../src/cli/content.ts';
import { createLibrary } from '../../src/core/exercise/library.ts';

/** All exercises of the content: what plans are made of. */
export const library = createLibrary(readExercises());

/** Three ladders of it, on which the rules can be followed line by line. */
export const threeLadders = createLibrary(
  library.exercises.filter(({ chain }) => ['CATCOW', 'BRIDGE', 'PLANK'].includes(chain)),
);
