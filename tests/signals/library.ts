import { readExercises, readPlanned } from '../../src/cli/content.ts';
import { createLibrary } from '../../src/core/exercise/library.ts';

/** The exercises that plans are made of. */
export const library = createLibrary(readPlanned());

/** All exercises of the content, also those of chains that no plan draws on yet. */
export const wholeLibrary = createLibrary(readExercises());
