const JOIN = '#/join/';

/** The code in what was scanned, pasted or opened: bare, or behind `#/join/` in a link, which no server gets to see. */
export function codeIn(text: string): string {
  const at = text.indexOf(JOIN);
  const code = at < 0 ? text : text.slice(at + JOIN.length);
  return code.replace(/\s+/g, '');
}
