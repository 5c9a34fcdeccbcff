import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
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

describe('the translations of the content', () => {
  it('know of every field of every English file whether it is words', () => {
    expect(english.length).toBeGreaterThan(150);
    const undeclared = english.flatMap((file) => {
      fieldsOf(file);
      return overlay(file, contentOf(file), {}, 'de').sentences.filter((each) => /declared/.test(each));
    });
    expect(undeclared).toEqual([]);
  });

  it.each(OTHERS)('in %s translate files that are there', (language) => {
    const translated = filesBelow(`content/${language}`, /\.json$/);
    expect(translated.filter((file) => !english.includes(file.replace(`content/${language}/`, '')))).toEqual(
      [],
    );
  });

  it.each(OTHERS)('in %s say all that English says, and nothing else', (language) => {
    const found = english
      .filter((file) => exists(`${language}/${file}`))
      .flatMap(
        (file) => overlay(file, contentOf(file), contentOf(`${language}/${file}`), language).sentences,
      );
    expect(found).toEqual([]);
  });
});
