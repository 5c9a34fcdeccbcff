import filterContent from '../../../content/filters.json';
import { type Exercise, readExercise } from '../../core/exercise/exercise.ts';
import { Filters } from '../../core/exercise/filters.ts';

const contents: Record<string, unknown> = import.meta.glob('/content/exercises/*.json', {
  eager: true,
  import: 'default',
});
const detectors: Record<string, unknown> = import.meta.glob('/content/detectors/*.json', {
  eager: true,
  import: 'default',
});

const filters = Filters.parse(filterContent);

/** The exercises that the build carries. A file that breaks the schema never gets this far: `npm test` reads all. */
export const exercises: readonly Exercise[] = Object.entries(contents).map(([path, content]) => {
  try {
    return readExercise(content, detectors[path.replace('/exercises/', '/detectors/')], filters);
  } catch (cause) {
    throw new Error(`${path} breaks its schema`, { cause });
  }
});
