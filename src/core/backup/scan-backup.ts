import { type BackupRefusal, MAX_ENTRY_DEPTH, MAX_ENTRY_LENGTH, SECTIONS, type Section } from './format.ts';

/** What a backup's text says, part by part. `text` null: it is longer than anything that is written there. */
export type Scanned =
  | { readonly type: 'field'; readonly name: string; readonly text: string | null }
  | { readonly type: 'list'; readonly section: Section }
  | {
      readonly type: 'entry';
      readonly section: Section;
      readonly index: number;
      readonly text: string | null;
    }
  | { readonly type: 'refused'; readonly cause: BackupRefusal };

/** Cuts the text of a backup into its parts, as it comes. */
export interface BackupScanner {
  readonly feed: (chunk: string) => readonly Scanned[];
  /** The text is over. */
  readonly end: () => readonly Scanned[];
}

/** Fields outside the lists that mean something. What else stands there is passed over. */
const FIELDS: ReadonlySet<string> = new Set([
  'format',
  'version',
  'exportedAt',
  'app',
  'settings',
  ...SECTIONS,
]);

/** What is expected next. */
type Place =
  | 'root'
  | 'first-name'
  | 'name'
  | 'colon'
  | 'value'
  | 'next-name'
  | 'first-entry'
  | 'entry'
  | 'next-entry'
  | 'after'
  | 'refused';

/** A value that has begun. Containers count their brackets, so that no nesting costs memory. */
interface Value {
  readonly of: 'root' | 'name' | 'field' | 'entry';
  readonly kind: 'container' | 'string' | 'literal';
  depth: number;
  inString: boolean;
  escaped: boolean;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d];
const BYTE_ORDER_MARK = 0xfeff;
const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
const endsLiteral = (code: number) =>
  code === COMMA || code === CLOSE_LIST || code === CLOSE || code === COLON || isSpace(code);

/**
 * A scanner that holds one entry at a time, whatever the length of the file: it knows the JSON around the entries and
 * leaves what is in them to the reader. What nests deeper than any record is refused as soon as it does.
 */
export function backupScanner(): BackupScanner {
  let place: Place = 'root';
  let name = '';
  let section: Section | null = null;
  const counts = new Map<Section, number>();
  let value: Value | null = null;
  /** The value as far as earlier chunks had it; null once it is too long to be anything. */
  let held: string | null = '';
  let found: Scanned[] = [];

  function refuse(cause: BackupRefusal): void {
    place = 'refused';
    value = null;
    held = null;
    found.push({ type: 'refused', cause });
  }

  function begin(of: Value['of'], code: number): void {
    const kind = code === QUOTE ? 'string' : code === OPEN || code === OPEN_LIST ? 'container' : 'literal';
    if (kind === 'literal' && endsLiteral(code)) {
      refuse('not-json');
      return;
    }
    value = { of, kind, depth: 0, inString: false, escaped: false };
    held = of === 'field' && !FIELDS.has(name) ? null : '';
  }

  /** Where the value that has begun ends in the chunk; its length where it does not. */
  function endOf({ kind }: Value, chunk: string, from: number): number {
    if (kind === 'literal') {
      let i = from;
      while (i < chunk.length && !endsLiteral(chunk.charCodeAt(i))) i += 1;
      return i;
    }
    return endOfBrackets(value as Value, chunk, from);
  }

  function hold(part: string): void {
    if (held === null || part === '') return;
    held = held.length + part.length > MAX_ENTRY_LENGTH ? null : held + part;
  }

  function finish({ of }: Value): void {
    const text = held;
    value = null;
    held = '';
    if (of === 'root') {
      refuse(text === null || isJson(text) ? 'foreign' : 'not-json');
    } else if (of === 'name') {
      const read = text === null ? null : parsed(text);
      name = typeof read === 'string' ? read : '';
      if (typeof read === 'string') place = 'colon';
      else refuse('not-json');
    } else if (of === 'field') {
      if (FIELDS.has(name)) found.push({ type: 'field', name, text });
      place = 'next-name';
    } else if (section) {
      const index = counts.get(section) ?? 0;
      counts.set(section, index + 1);
      found.push({ type: 'entry', section, index, text });
      place = 'next-entry';
    }
  }

  function openList(): void {
    section = name as Section;
    place = 'first-entry';
    found.push({ type: 'list', section });
  }

  /** Takes one character of the JSON around the values; false where a value begins with it. */
  function take(code: number): boolean {
    switch (place) {
      case 'root':
        if (code !== OPEN) return false;
        place = 'first-name';
        return true;
      case 'first-name':
        if (code !== CLOSE) return false;
        place = 'after';
        return true;
      case 'colon':
        if (code !== COLON) refuse('not-json');
        else place = 'value';
        return true;
      case 'value':
        if (code !== OPEN_LIST || !SECTIONS.includes(name as Section)) return false;
        openList();
        return true;
      case 'next-name':
        if (code === COMMA) place = 'name';
        else if (code === CLOSE) place = 'after';
        else refuse('not-json');
        return true;
      case 'first-entry':
        if (code !== CLOSE_LIST) return false;
        place = 'next-name';
        return true;
      case 'next-entry':
        if (code === COMMA) place = 'entry';
        else if (code === CLOSE_LIST) place = 'next-name';
        else refuse('not-json');
        return true;
      case 'name':
      case 'entry':
        return false;
      default:
        refuse('not-json');
        return true;
    }
  }

  function beginHere(code: number): void {
    if (place === 'root') begin('root', code);
    else if (place === 'value') begin('field', code);
    else if (place === 'entry' || place === 'first-entry') begin('entry', code);
    else if (code === QUOTE) begin('name', code);
    else refuse('not-json');
  }

  /** Goes on with the value that has begun. @returns where the scan goes on. */
  function through(of: Value, chunk: string, from: number): number {
    const to = endOf(of, chunk, from);
    if (of.depth > MAX_ENTRY_DEPTH) {
      refuse('foreign');
      return chunk.length;
    }
    hold(chunk.slice(from, to));
    const isOver = of.kind === 'literal' ? to < chunk.length : of.depth === 0 && !of.inString;
    if (isOver) finish(of);
    return to;
  }

  function told(): readonly Scanned[] {
    const all = found;
    found = [];
    return all;
  }

  return {
    feed(chunk) {
      let i = 0;
      while (i < chunk.length && place !== 'refused') {
        if (value) {
          i = through(value, chunk, i);
          continue;
        }
        const code = chunk.charCodeAt(i);
        if (isSpace(code) || (code === BYTE_ORDER_MARK && place === 'root') || take(code)) i += 1;
        else beginHere(code);
      }
      return told();
    },
    end() {
      if (value?.kind === 'literal') finish(value);
      if (place !== 'after' && place !== 'refused') refuse('not-json');
      return told();
    },
  };
}

/** Follows a text or a container to its end, or to the end of the chunk. Stops early where it nests too deep. */
function endOfBrackets(value: Value, chunk: string, from: number): number {
  let i = from;
  for (; i < chunk.length; i++) {
    const code = chunk.charCodeAt(i);
    if (value.inString) {
      if (value.escaped) value.escaped = false;
      else if (code === BACKSLASH) value.escaped = true;
      else if (code === QUOTE) {
        value.inString = false;
        if (value.depth === 0) return i + 1;
      }
    } else if (code === QUOTE) value.inString = true;
    else if (code === OPEN || code === OPEN_LIST) {
      value.depth += 1;
      if (value.depth > MAX_ENTRY_DEPTH) return i;
    } else if (code === CLOSE || code === CLOSE_LIST) {
      value.depth -= 1;
      if (value.depth <= 0) return i + 1;
    }
  }
  return i;
}

/** What a text of JSON says; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isJson = (text: string): boolean => parsed(text) !== undefined;
