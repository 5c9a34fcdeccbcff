import { readContent } from '../src/cli/content.ts';
import { drawStill, Looks } from '../src/core/figure/draw-still.ts';
import { parseFigures } from '../src/core/figure/figure-library.ts';
import type { Body } from '../src/core/figure/solve.ts';
import type { Language } from '../src/core/translation/languages.ts';
import { describePosition as german } from '../src/strings/de/position-words.ts';
import { describePosition as english } from '../src/strings/position-words.ts';

const DESCRIBE: Readonly<Record<Language, (body: Body, mirror: boolean) => string>> = {
  en: english,
  de: german,
};

/** Every figure at its peak by its id, described in this language, and under `looks` how their shapes are painted. */
export function stills(language: Language): Readonly<Record<string, unknown>> {
  const figures = parseFigures(readContent('figures/poses.json', language));
  const looks = new Looks();
  const drawn = figures.ids.flatMap((id) => {
    const record = figures.find(id);
    return record ? [[id, drawStill(record, looks, (body) => DESCRIBE[language](body, false))] as const] : [];
  });
  return { ...Object.fromEntries(drawn), looks: looks.all };
}
