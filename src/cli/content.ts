import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RawContent } from '../core/exercise/check-content.ts';
import { DetectorFile, type SensorView } from '../core/exercise/detector.ts';
import { type Exercise, readExercise } from '../core/exercise/exercise.ts';
import { Filters } from '../core/exercise/filters.ts';
import { askedFlags, ScreeningQuestions } from '../core/screening/screening.ts';
import { LANGUAGES, type Language } from '../core/translation/languages.ts';
import { overlay } from '../core/translation/overlay.ts';

const folder = (name: string) => fileURLToPath(new URL(`../../content/${name}`, import.meta.url));

/** Where the exercises lie, and what a sensor sees of them: one file each, named for the exercise's id. */
export const EXERCISE_FOLDER = folder('exercises');
export const DETECTOR_FOLDER = folder('detectors');

/** A file by its path below `content`, with the words of a language. Throws with a sentence for each that is amiss. */
export const readContent = (file: string, language: Language): unknown =>
  translated(file, read(folder(file)), language);

function translated(file: string, english: unknown, language: Language): unknown {
  const translation = read(folder(`${language}/${file}`));
  if (translation === undefined) return english;
  const { content, sentences } = overlay(file, english, translation, language);
  if (sentences.length > 0) throw new Error(sentences.join('\n'));
  return content;
}

/** Reads every exercise of the content. Throws with the file's name where one breaks the schema. */
export const readExercises = (
  from: string = EXERCISE_FOLDER,
  language: Language = LANGUAGES[0],
): Exercise[] => {
  const filters = Filters.parse(readContent('filters.json', language));
  return readdirSync(from)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      try {
        return readExercise(
          translated(`exercises/${name}`, read(join(from, name)), language),
          read(join(DETECTOR_FOLDER, name)),
          filters,
        );
      } catch (cause) {
        throw new Error(`${name}: ${cause instanceof Error ? cause.message : cause}`, { cause });
      }
    });
};

/** All that the exercises' checks look at, as it lies in the folder. */
export const readRawContent = (): RawContent => ({
  exercises: Object.fromEntries(
    readdirSync(EXERCISE_FOLDER).map((name) => [name, read(join(EXERCISE_FOLDER, name))]),
  ),
  filters: read(folder('filters.json')),
  figures: Object.keys((read(folder('figures/poses.json')) as { readonly ex: object }).ex),
  asked: askedFlags(ScreeningQuestions.parse(read(folder('screening.json')))),
});

/** One exercise of the content; undefined if there is none of this id. */
export const exerciseById = (id: string): Exercise | undefined =>
  readExercises().find((exercise) => exercise.id === id);

/** What a sensor sees of a movement, also of one that is no exercise; nothing where there is no file. */
export function viewsOf(id: string): readonly SensorView[] {
  const content = read(join(DETECTOR_FOLDER, `${id}.json`));
  return content === undefined ? [] : DetectorFile.parse(content).views;
}

/** A file's content; undefined where there is no such file. */
const read = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
