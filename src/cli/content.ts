import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Exercise } from '../core/exercise/exercise.ts';

/** Reads every exercise of a folder of the content. Throws with the file's name where one breaks the schema. */
export function readExercises(folder: string): Exercise[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const read = Exercise.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!read.success) throw new Error(`${name}: ${read.error.message}`);
      return read.data;
    });
}
