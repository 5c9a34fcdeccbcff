import { type Plugin, parseSync, Visitor } from 'vite';

/** Tags of templates, and how what stands in them is written with less white space and the same meaning. */
const TIGHTEN: Readonly<Record<string, (text: string) => string>> = {
  css: outsideQuotes((text) =>
    text
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};]) ?/g, '$1')
      .replace(/([,:]) /g, '$1'),
  ),
  // A browser shows any white space as one space, in views that keep none as it is written.
  html: outsideQuotes((text) => text.replace(/\s+/g, ' ')),
  svg: outsideQuotes((text) => text.replace(/\s+/g, ' ')),
};

const isView = (id: string): boolean => /\/src\/views\/.*\.ts$/.test(id);

/** Writes the templates of views without the lines and indents that only their reader needs: a tenth of what they weigh. */
export function tightTemplates(): Plugin {
  return {
    name: 'tight-templates',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!isView(id)) return null;
      const edits: Edit[] = [];
      new Visitor({
        TaggedTemplateExpression({ tag, quasi }) {
          const tighten = tag.type === 'Identifier' ? TIGHTEN[tag.name] : undefined;
          if (!tighten) return;
          for (const { start, end } of quasi.quasis)
            edits.push({ start, end, text: tighten(code.slice(start, end)) });
        },
      }).visit(parseSync(id.replace(/ts$/, 'js'), code).program);
      let tight = code;
      for (const { start, end, text } of edits.sort((a, b) => b.start - a.start))
        tight = tight.slice(0, start) + text + tight.slice(end);
      return { code: tight, map: null };
    },
  };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function outsideQuotes(change: (text: string) => string): (text: string) => string {
  return (text) =>
    text
      .split(/("[^"]*"|'[^']*')/)
      .map((each, n) => (n % 2 === 0 ? change(each) : each))
      .join('');
}
