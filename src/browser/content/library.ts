import { Exercise } from '../../core/exercise/exercise.ts';

const files: Record<string, unknown> = import.meta.glob('/content/exercises/*.json', {
  eager: true,
  import: 'default',
});

/** The exercises that the build carries. A file that breaks the schema never gets this far: `npm test` reads all. */
export const exercises: readonly Exercise[] = Object.entries(files).map(([path, content]) => {
  const read = Exercise.safeParse(content);
  if (!read.success) throw new Error(`${path}: ${read.error.message}`);
  return read.data;
});
