import { parseSync, Visitor } from 'vite';

/** Words that stand in the source of a view, and where. */
export interface WordsFound {
  /** As people read them, with `{}` for what is put in. */
  readonly text: string;
  /** The pieces of the source around what is put in: one more than there are `{}`. */
  readonly pieces: readonly Piece[];
  /** They stand in quotes rather than in a template. */
  readonly quoted: boolean;
  /** They look as if people read them; otherwise only a word that is named for this view alone is meant. */
  readonly isRead: boolean;
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Stands for what is put in; no text holds it. */
const HOLE = '\uE000';
const TAG = /<!--[\s\S]*?-->|<[^<>]*>/g;
/** Also one that is put in as a property: `.line="…"`. */
const ATTRIBUTE = /(?<=\s)\.?([\w-]+)="([^"]*)"/g;
/** Attributes that only machines read. */
const MACHINE =
  /^(class|style|state|id|href|src|d|points|viewBox|transform|type|name|icon|slot|rel|role|for|part|target|autocomplete|inputmode|preserveAspectRatio|accept|media|fill|xmlns|clip-path|stroke.*)$/;
/** Ids, names of things in the code, styles, paths of a drawing: nothing that is read. */
const CODE: readonly RegExp[] = [
  /^[a-z0-9_./#:@*$,;-]*$/,
  /^[a-z]+([A-Z][a-z]*)+\$?$/,
  /^[A-Z_]+$/,
  /^\s*(--[\w-]+:|[a-z-]+: ?\uE000|[.[(#])/,
  /\uE000px\b|\[id=|T12:00/,
  /^[Mq][\d\uE000]/,
  /\b(var|url|rotate|translate|translateY|scale|color-mix|matrix)\(/,
];
const COMPARISONS = ['===', '!==', '==', '!=', 'in'];

/** Every text of a view, in no order: in its templates, in their attributes, and in strings. */
export function wordsInView(file: string, source: string): readonly WordsFound[] {
  const found: WordsFound[] = [];
  const tagged = new Set<number>();
  const passed = new Set<number>();
  const pass = (...nodes: readonly ({ readonly start: number } | null)[]): void => {
    for (const node of nodes) if (node) passed.add(node.start);
  };
  const keep = (whole: Whole, span: Span): void => {
    const words = cut(whole, span);
    if (words) found.push(words);
  };

  new Visitor({
    ImportDeclaration: ({ source }) => pass(source),
    ExportNamedDeclaration: ({ source }) => pass(source),
    ImportExpression: ({ source }) => pass(source),
    TSLiteralType: ({ literal }) => pass(literal),
    Property: ({ key }) => pass(key),
    PropertyDefinition: ({ key }) => pass(key),
    TSPropertySignature: ({ key }) => pass(key),
    MemberExpression: ({ property }) => pass(property),
    SwitchCase: ({ test }) => pass(test),
    BinaryExpression: ({ operator, left, right }) => COMPARISONS.includes(operator) && pass(left, right),
    Decorator: ({ expression }) => expression.type === 'CallExpression' && pass(...expression.arguments),
    TaggedTemplateExpression({ tag, quasi }) {
      tagged.add(quasi.start);
      if (tag.type !== 'Identifier' || !['html', 'svg'].includes(tag.name)) return;
      const whole = joined(quasi);
      for (const span of readIn(whole.text)) keep(whole, span);
    },
    TemplateLiteral(template) {
      if (tagged.has(template.start)) return;
      const whole = joined(template);
      keep(whole, [0, whole.text.length, isRead(whole.text)]);
    },
    Literal({ start, end, value }) {
      if (typeof value !== 'string' || passed.has(start) || !/\p{L}/u.test(value)) return;
      found.push({
        text: value,
        pieces: [{ from: start + 1, to: end - 1 }],
        quoted: true,
        isRead: isRead(value),
      });
    },
  }).visit(parseSync(file, source, { lang: 'ts' }).program);
  return found;
}

/** The text of a template, and for each of its characters where it stands; a hole stands where it begins. */
interface Whole {
  readonly text: string;
  readonly at: readonly number[];
}

interface Template {
  readonly start: number;
  readonly quasis: readonly { readonly start: number; readonly value: { readonly raw: string } }[];
}

function joined({ start, quasis }: Template): Whole {
  const at: number[] = [];
  // Parsers differ in whether a piece begins with its own delimiter.
  const delimiter = quasis[0]?.start === start ? 1 : 0;
  for (const { start, value } of quasis) {
    const from = start + delimiter;
    for (let place = 0; place <= value.raw.length; place++) at.push(from + place);
  }
  return { text: quasis.map(({ value }) => value.raw).join(HOLE), at };
}

/** From, to, and whether people read it. */
type Span = readonly [number, number, boolean];

/** Where in a page something is read: between its tags, and in attributes that say something. */
function readIn(page: string): readonly Span[] {
  const spans: Span[] = [];
  let after = 0;
  for (const { 0: tag, index } of page.matchAll(TAG)) {
    spans.push([after, index, true]);
    after = index + tag.length;
    for (const { 0: all, 1: name = '', 2: value = '', index: within } of tag.matchAll(ATTRIBUTE)) {
      const from = index + within + all.length - value.length - 1;
      if (!MACHINE.test(name)) spans.push([from, from + value.length, isRead(value)]);
    }
  }
  return [...spans, [after, page.length, true]];
}

/** What is read of a span; what is put in on a line of its own is a part of the page, not of the sentence. */
function cut({ text, at }: Whole, [from, to, isRead]: Span): WordsFound | null {
  let [start, end] = [from, to];
  for (let inner = ''; inner !== text.slice(start, end); ) {
    inner = text.slice(start, end);
    start += /^(\s+|\uE000(?=\s*\n|\s*\uE000))?/.exec(inner)?.[0].length ?? 0;
    end -= /(\s+|(?<=\n\s*|\uE000\s*)\uE000)?$/.exec(text.slice(start, end))?.[0].length ?? 0;
  }
  const inner = text.slice(start, end);
  if (!/\p{L}/u.test(inner)) return null;
  let place = start;
  const pieces = inner.split(HOLE).map((piece) => {
    const begin = at[place] ?? 0;
    place += piece.length + 1;
    return { from: begin, to: begin + piece.length };
  });
  return { text: inner.replaceAll(HOLE, '{}').replace(/\s+/g, ' '), pieces, quoted: false, isRead };
}

const isRead = (text: string): boolean =>
  /\p{L}{2}/u.test(text) &&
  !CODE.some((pattern) => pattern.test(text.replaceAll(HOLE, '')) || pattern.test(text));
