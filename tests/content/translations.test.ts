import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRawContent } from '../../src/cli/content.ts';
import { checkContent } from '../../src/core/exercise/check-content.ts';
import { ExerciseFile } from '../../src/core/exercise/exercise.ts';
import { beatsOf } from '../../src/core/exercise/tempo.ts';
import { EvidenceCard } from '../../src/core/guide/evidence.ts';
import { Claims, Outline, Principles, Questions } from '../../src/core/guide/guide.ts';
import { OutcomeMeasures } from '../../src/core/guide/outcome-measure.ts';
import { RuleBook } from '../../src/core/progression/rule-book.ts';
import { ScreeningQuestions } from '../../src/core/screening/screening.ts';
import { fieldsOf, hasWords } from '../../src/core/translation/fields.ts';
import { LANGUAGES } from '../../src/core/translation/languages.ts';
import { overlay } from '../../src/core/translation/overlay.ts';
import { filesBelow, read } from './texts.ts';

const OTHERS = LANGUAGES.slice(1);

/** Paths below `content` of all English files with words in them. */
const english = filesBelow('content', /\.json$/)
  .map((file) => file.replace(/^content\//, ''))
  .filter((file) => !OTHERS.some((language) => file.startsWith(`${language}/`)))
  .filter(hasWords);

const contentOf = (file: string): unknown => JSON.parse(read(`content/${file}`));
const exists = (file: string): boolean =>
  existsSync(fileURLToPath(new URL(`../../content/${file}`, import.meta.url)));

/** The file as somebody reads it in this language. */
const translated = (file: string, language: string) =>
  overlay(
    file,
    contentOf(file),
    exists(`${language}/${file}`) ? contentOf(`${language}/${file}`) : {},
    language,
  );

/** What a person reads of a file. */
const wordsOf = (content: unknown, fields: readonly string[]): unknown[] =>
  content instanceof Object
    ? Object.entries(content).flatMap(([key, value]) =>
        fields.includes(key) ? [value] : wordsOf(value, fields),
      )
    : [];

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

/** Schemas of the files outside `exercises` and `filters.json`, which `checkContent` looks at. */
const SCHEMAS = {
  'screening.json': ScreeningQuestions,
  'rules.json': RuleBook,
  'outcomes.json': OutcomeMeasures,
  'guide/framing.json': Claims,
  'guide/causes.json': Claims,
  'guide/principles.json': Principles,
  'guide/questions.json': Questions,
  'guide/outline.json': Outline,
};

describe('the fields of the content', () => {
  it('are each declared as words or as kept, in every file', () => {
    expect(english.length).toBeGreaterThan(150);
    const undeclared = english.flatMap((file) => {
      fieldsOf(file);
      return overlay(file, contentOf(file), {}, 'de').sentences.filter((each) => /declared/.test(each));
    });
    expect(undeclared).toEqual([]);
  });
});

describe.each(OTHERS)('the content in %s', (language) => {
  it('says all that English says, with the same numbers, and nothing else', () => {
    expect(english.flatMap((file) => translated(file, language).sentences)).toEqual([]);
  });

  it('leaves no sentence in English', () => {
    const left = english.flatMap((file) => {
      const { words } = fieldsOf(file);
      const said = new Set(wordsOf(contentOf(file), words).flat());
      return wordsOf(translated(file, language).content, words)
        .flat()
        .filter((text) => said.has(text) && String(text).split(' ').length > 2)
        .map((text) => `${file}: ${text}`);
    });
    expect(left).toEqual([]);
  });

  /** A file whose English has changed: read its translation again, then run this file with `-u`. */
  it('was written from the English of today', async () => {
    const today = english.map(
      (file) => `${file} ${hashOf(wordsOf(contentOf(file), fieldsOf(file).words))}\n`,
    );
    await expect(today.join('')).toMatchFileSnapshot(`translated-from/${language}.txt`);
  });

  it('fits its screens: no text is longer than its schema allows', () => {
    const exercises = Object.fromEntries(
      Object.keys(readRawContent().exercises).map((name) => [
        name,
        translated(`exercises/${name}`, language).content,
      ]),
    );
    const filters = translated('filters.json', language).content;
    expect(checkContent({ ...readRawContent(), exercises, filters })).toEqual([]);
    for (const [file, schema] of Object.entries(SCHEMAS))
      expect(schema.safeParse(translated(file, language).content).error?.issues ?? [], file).toEqual([]);
    for (const file of english.filter((each) => each.startsWith('evidence/')))
      expect(EvidenceCard.safeParse(translated(file, language).content).error?.issues ?? [], file).toEqual(
        [],
      );
  });

  it('names the parts of a repetition that English names, each as long', () => {
    const parts = (content: unknown) => {
      const { tempo, unit, ...exercise } = ExerciseFile.parse(content);
      const beats = unit === 'reps' ? beatsOf({ ...exercise, tempo }) : [];
      const isNamed = beats.every(({ word }) => tempo.includes(word));
      return { seconds: beats.map(({ seconds }) => seconds), isNamed };
    };
    for (const file of english.filter((each) => each.startsWith('exercises/')))
      expect(parts(translated(file, language).content), file).toEqual(parts(contentOf(file)));
  });

  it('gives no two exercises one name', () => {
    const names = english
      .filter((file) => file.startsWith('exercises/'))
      .map((file) => (translated(file, language).content as { name: string }).name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
