import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Exercise } from '../core/exercise/exercise.ts';

/** Where the exercises lie: one file each, named for its id. */
export const EXERCISE_FOLDER = fileURLToPath(new URL('../../content/exercises', import.meta.url));

/** Reads every exercise of the content. Throws with the file's name where one breaks the schema. */
export const readExercises = (folder: string = EXERCISE_FOLDER): Exercise[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => readExercise(folder, name));

/** One exercise of the content; undefined if there is none of this id. */
export const exerciseById = (id: string): Exercise | undefined =>
  readExercises().find((exercise) => exercise.id === id);

function readExercise(folder: string, name: string): Exercise {
  const read = Exercise.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (!read.success) throw new Error(`${name}: ${read.error.message}`);
  return read.data;
}
