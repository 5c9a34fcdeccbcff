import { readExercises } from '../../src/cli/content.ts';
import { createLibrary } from '../../src/core/exercise/library.ts';

/** The exercises that the app ships with. */
export const library = createLibrary(readExercises());
