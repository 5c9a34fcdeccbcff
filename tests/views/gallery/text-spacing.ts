import { allElements } from './open.ts';

/** What a reader may set for more room between lines, paragraphs, letters and words, and nothing may be lost by (WCAG 1.4.12). */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
`);

/** Gives the text of the whole page that room, shadow roots included. */
export function spaceText(): void {
  const roots = [document, ...allElements(document.body).flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

export function unspaceText(): void {
  document.adoptedStyleSheets = [];
}
