/** Numbers in digits, and the names of numbers in braces (`{painLimit}`). A decimal comma counts as a point. */
const FIGURE = /\{\w+\}|\d+(?:[.,]\d+)?/g;

const figuresOf = (text: string): string =>
  (text.match(FIGURE) ?? [])
    .map((figure) => figure.replace(',', '.'))
    .sort()
    .join(' ');

/**
 * True if both texts hold the same numbers, in any order: a dose, a limit or a share must not change with the language.
 * Numbers in words are not seen.
 */
export const sameFigures = (english: string, translation: string): boolean =>
  figuresOf(english) === figuresOf(translation);
