import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A text that people may read, and where it stands. */
export interface Text {
  readonly where: string;
  readonly text: string;
}

/** Every file below a folder, by its path from the root: a new one is in it by itself. */
export const filesBelow = (folder: string, ending: RegExp): string[] =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(ROOT.length))
    .sort();

export const read = (file: string): string => readFileSync(`${ROOT}${file}`, 'utf8');

/** A word that machines read: an id, a path, a class, a colour, the name of a stream. */
const isCode = (text: string): boolean => /^[a-z0-9_./#:@*-]*\$?$/.test(text);

/** All strings of a JSON file with the path to each. */
export function textsOfJson(file: string): Text[] {
  const texts: Text[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (!isCode(value)) texts.push({ where: `${file} ${path}`, text: value });
    } else if (value !== null && typeof value === 'object') {
      for (const [key, each] of Object.entries(value)) walk(each, `${path}.${key}`);
    }
  };
  walk(JSON.parse(read(file)), '');
  return texts;
}

/** What may stand before a slash that begins a regular expression rather than divides. */
const BEFORE_REGEX = /(^|[(,=:[!&|?{};\n]|\breturn|=>)\s*$/;

/**
 * All strings and templates of a source file as people would read them: comments, regular expressions and style sheets left
 * out, and what a template puts in shown as a gap.
 */
export function textsOfSource(file: string, source: string = read(file)): Text[] {
  const texts: Text[] = [];
  let at = 0;
  let code = '';

  const lineOf = (index: number): number => source.slice(0, index).split('\n').length;
  const keep = (from: number, text: string): void => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (!isCode(words)) texts.push({ where: `${file}:${lineOf(from)}`, text: words });
  };

  function quoted(quote: string): void {
    const from = at++;
    let text = '';
    while (at < source.length && source[at] !== quote && source[at] !== '\n') {
      if (source[at] === '\\') at++;
      text += source[at++];
    }
    at++;
    keep(from, text);
  }

  function template(isStyle: boolean): void {
    const from = at++;
    let text = '';
    while (at < source.length && source[at] !== '`') {
      if (source[at] === '\\') {
        at++;
        text += source[at++];
      } else if (source.startsWith('${', at)) {
        at += 2;
        plain('}');
        text += '…';
      } else text += source[at++];
    }
    at++;
    if (!isStyle) keep(from, withoutTags(text));
  }

  /** Code up to `end` at its own depth, or to the end of the file. */
  function plain(end: string | null): void {
    let depth = 0;
    while (at < source.length) {
      const char = source[at] ?? '';
      if (source.startsWith('//', at)) at = until('\n');
      else if (source.startsWith('/*', at)) at = until('*/') + 2;
      else if (char === "'" || char === '"') {
        quoted(char);
        code = '""';
      } else if (char === '`') {
        template(/\bcss$/.test(code));
        code = '""';
      } else if (char === '/' && BEFORE_REGEX.test(code)) skipRegex();
      else {
        if (char === '{') depth += 1;
        if (char === '}' && depth-- === 0 && end) {
          at++;
          code = '}';
          return;
        }
        code = `${code}${char}`.slice(-40);
        at++;
      }
    }
  }

  const until = (what: string): number => {
    const found = source.indexOf(what, at);
    return found < 0 ? source.length : found;
  };

  function skipRegex(): void {
    let inClass = false;
    at++;
    while (at < source.length && (source[at] !== '/' || inClass)) {
      if (source[at] === '\\') at++;
      else if (source[at] === '[') inClass = true;
      else if (source[at] === ']') inClass = false;
      at++;
    }
    at++;
    code = '""';
  }

  plain(null);
  return texts;
}

/** Attributes that only machines read; every other may be words, also one that is invented tomorrow. */
const MACHINE = /^(class|style|id|href|src|d|points|viewBox|transform|type|name|slot|rel|role|for|tabindex)$/;

/** The words of a page: tags go, but what an attribute says stays. */
export const withoutTags = (html: string): string =>
  html.replace(/<[^<>]*>/g, (tag) =>
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)]
      .filter(([, name = '']) => !MACHINE.test(name))
      .map(([, , words]) => ` ${words}. `)
      .join(' '),
  );
