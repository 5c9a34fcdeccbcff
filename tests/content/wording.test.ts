import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/core/translation/languages.ts';
import { BANNED, bannedIn } from './banned-words.ts';
import { filesBelow, read, type Text, textsOfJson, textsOfSource, withoutTags } from './texts.ts';

/** Words of others, which stay as they are: names of papers, and the sentences of Roland and Morris. */
const QUOTED =
  /^content\/(evidence\/\S+ \.sources\.|outcomes\.json \.measures\.\d\.(statements|source|licence))/;

/** Programs in a string, for another machine to run. */
const PROGRAMS: readonly string[] = ['sensors/espruino/script.ts'];

/** Other languages have words of their own to avoid (`tests/strings/languages.test.ts`). */
const isEnglish = (file: string) => !LANGUAGES.slice(1).some((language) => file.includes(`/${language}/`));

const content = filesBelow('content', /\.json$/)
  .filter(isEnglish)
  .flatMap(textsOfJson);
const sources = ['src', 'sensors'].flatMap((folder) => filesBelow(folder, /(?<!\.d)\.ts$/)).filter(isEnglish);
const strings = sources.filter((file) => !PROGRAMS.includes(file)).flatMap((file) => textsOfSource(file));
const pages = ['index.html', ...filesBelow('public', /\.(html|webmanifest|json)$/)].map(
  (file): Text => ({ where: file, text: withoutTags(read(file).replace(/<style[\s\S]*?<\/style>/g, '')) }),
);

const found = (texts: readonly Text[]): string[] =>
  texts.flatMap(({ where, text }) => bannedIn(text).map((words) => `${where}: ${words}`));

describe('every text that people may read (INV-29, GUIDE F12, POSTURE section 9)', () => {
  it('is looked at: content, source files and pages, new ones too', () => {
    expect(content.length).toBeGreaterThan(2000);
    expect(strings.length).toBeGreaterThan(2000);
    for (const place of ['src/strings', 'src/views', 'src/core/progression', 'src/app', 'sensors'])
      expect(
        strings.some(({ where }) => where.startsWith(place)),
        place,
      ).toBe(true);
    expect(pages.length).toBeGreaterThan(0);
  });

  it('in content holds no verdict, fear or promise', () => {
    expect(found(content.filter(({ where }) => !QUOTED.test(where)))).toEqual([]);
  });

  it('in source files holds no verdict, fear or promise', () => {
    expect(found(strings)).toEqual([]);
  });

  it('on the page itself holds no verdict, fear or promise', () => {
    expect(found(pages)).toEqual([]);
  });
});

describe('the look at a source file', () => {
  const texts = (source: string) => textsOfSource('a.ts', source).map(({ text }) => text);

  it('finds strings, templates and what stands in templates inside them', () => {
    expect(
      texts(`const a = 'One two'; const b = \`Three $\{c ? 'Four five' : \`Six $\{d} seven\`} eight\`;`),
    ).toEqual(['One two', 'Four five', 'Six … seven', 'Three … eight']);
  });

  it('reads a page as people do: without tags, with what is said to a screen reader', () => {
    expect(
      texts(
        'html`<p class="bad posture" aria-label="Hello there" class="a b" said="New one">Good <b>day</b></p>`',
      ),
    ).toEqual(['Hello there. New one. Good day']);
  });

  it('leaves out comments, style sheets, regular expressions and words for machines', () => {
    const source =
      "// It's bad posture\n/* don't */ css`.bad { color: red }`; /bad 'posture/.test(a); f('desk-page');";
    expect(texts(source)).toEqual([]);
  });

  it('finds each banned word where it hides in a page', () => {
    const page = `html\`<p>$\{this.a}</p><p>This is bad posture.</p>\``;
    expect(found(textsOfSource('a.ts', page))).toHaveLength(1);
    expect(BANNED.length).toBeGreaterThan(15);
  });
});
