import { wordsInView } from '../../build/words-in-views.ts';
import { filesBelow, read, textsOfJson, textsOfSource } from './texts.ts';

/** A language as it calls itself, libraries and their licences, fields of a log, an id of the colours. */
const NAMES = ['English', 'BSD 3-Clause License Copyright (c) Google', 'lit', '„value“', '„type“', 'dark'];

/** Codes in groups of four, what a server calls a group, and addresses: nothing of them is a word. */
const CODE = /\bpl\d\.\w+|\b[A-Z]{2}-[A-Z]\d-( ?\b[A-Z0-9]{1,4}\b)+|\S+\/\S+\.html/g;

const wordsOf = (text: string): readonly string[] =>
  text
    .replace(CODE, ' ')
    .toLowerCase()
    .match(/\p{L}{2,}/gu) ?? [];

const isTwin = (file: string): boolean => file.includes('/de/');
const texts = (folder: string, ending: RegExp, twins: boolean): string[] =>
  filesBelow(folder, ending)
    .filter((file) => isTwin(file) === twins)
    .flatMap((file) => (file.endsWith('.json') ? textsOfJson(file) : textsOfSource(file)))
    .map(({ text }) => text);
const inViews = (): string[] =>
  filesBelow('src/views', /(?<!\.d)\.ts$/)
    .filter((file) => !file.includes('/styles/'))
    .flatMap((file) => wordsInView(file, read(file)))
    .map(({ text }) => text);

/** Names that a browser knows: months, days, countries. */
function namesOfBrowser(): string[] {
  const days = Array.from({ length: 12 * 31 }, (_, day) => new Date(Date.UTC(2026, 0, day + 1)));
  const countries = new Intl.DisplayNames('de', { type: 'region' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return [
    ...days.map((day) => day.toLocaleDateString('de', { weekday: 'long', month: 'long' })),
    ...letters.flatMap((one) => letters.map((other) => countries.of(one + other) ?? '')),
  ];
}

/** What stays as it is: the gallery's own made-up data, names of sensors, and where the content has no words of its own. */
function kept(): string[] {
  const shown = [
    ...texts('tests/views/gallery', /\.ts$/, false),
    ...texts('sensors', /\.ts$/, false),
    ...texts('content', /\.json$/, false),
    ...NAMES,
  ];
  return shown
    .flatMap((text) => text.split('…'))
    .map((text) => text.trim())
    .filter((text) => text.length > 3 || NAMES.includes(text))
    .sort((a, b) => b.length - a.length);
}

/** Tells of a text of the German page the words in it that English texts have and no German one. */
export function englishIn(): (text: string) => readonly string[] {
  const english = [
    ...texts('src/strings', /\.ts$/, false),
    ...inViews(),
    ...texts('content', /\.json$/, false),
  ];
  const german = [
    ...texts('src', /\.(ts|json)$/, true),
    ...texts('sensors', /\.ts$/, true),
    ...texts('content/de', /\.json$/, true),
    ...namesOfBrowser(),
  ];
  const known = new Set(german.flatMap(wordsOf));
  const only = new Set(english.flatMap(wordsOf).filter((word) => !known.has(word)));
  const names = kept();
  const found = (text: string) => wordsOf(text).filter((word) => only.has(word));
  return (text) =>
    found(text).length === 0
      ? []
      : found(names.reduce((rest, name) => (rest.includes(name) ? rest.replaceAll(name, ' ') : rest), text));
}
