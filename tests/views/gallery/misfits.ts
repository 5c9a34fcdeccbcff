import { allElements } from './open.ts';

/** Text may stand out of its box by a part of a letter's edge, px. */
const TOLERANCE_PX = 1.5;
/** Lines may touch by so much of their leading: px, and as a share of the height of letters with all their room. */
const LEADING_PX = 6;
const LEADING_SHARE = 0.25;
/** The smallest label of a chart, px (LOOK section 11), less what a round scale takes from it. */
const SMALLEST_PX = 11.5;

/**
 * What does not fit the window: a page that scrolls sideways; words that are cut off, lie outside the box that is drawn
 * around them or on other words, or are too small to read.
 */
export function misfits(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide =
    scrollWidth > clientWidth
      ? [`the page is ${scrollWidth} px wide in ${clientWidth}, by ${widest(clientWidth)}`]
      : [];
  const texts = allElements(document.body).filter(isSeen).flatMap(textsOf);
  return [...new Set([...wide, ...texts.flatMap(misfitOf), ...collisions(texts)])];
}

/** The innermost element that reaches furthest over the edge. */
function widest(clientWidth: number): string {
  const over = allElements(document.body)
    .map((element) => ({ element, right: element.getBoundingClientRect().right }))
    .filter(({ right }) => right > clientWidth + 1)
    .sort((a, b) => a.right - b.right);
  const element = over.at(-1)?.element;
  if (!element) return 'nothing that is seen';
  const { host } = element.getRootNode() as ShadowRoot;
  return `${element.localName}.${element.className} in ${host?.localName}`;
}

interface PlacedText {
  readonly text: string;
  readonly element: Element;
  readonly lines: readonly DOMRect[];
}

function textsOf(element: Element): PlacedText[] {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(node.textContent ?? ''))
    .map((node) => ({
      text: (node.textContent ?? '').replace(/\s+/g, ' ').trim(),
      element,
      lines: linesOf(node, element),
    }))
    .filter(({ lines }) => lines.length > 0);
}

function linesOf(node: Node, element: Element): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const lines =
    element instanceof SVGElement ? [element.getBoundingClientRect()] : [...range.getClientRects()];
  return lines.filter(({ width }) => width > 0);
}

/** Shown, and not for screen readers alone. */
const isSeen = (element: Element): boolean =>
  !element.matches('style, script, option') &&
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  !ancestors(element).some((each) => getComputedStyle(each).clipPath.startsWith('inset(50%'));

/** The elements that a text lies in, from the inside, across shadow roots. */
function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let each: Element | null = element; each; each = outside(each)) found.push(each);
  return found;
}

const outside = (element: Element): Element | null => {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

function misfitOf({ text, element, lines }: PlacedText): string[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const small = drawnSize(element);
  if (small < SMALLEST_PX) return [`“${text}” is ${small.toFixed(1)} px small`];
  for (const each of ancestors(element)) {
    const style = getComputedStyle(each);
    if (style.display === 'inline' || style.display === 'contents' || each instanceof SVGElement) continue;
    const box = each.getBoundingClientRect();
    const over = Math.max(box.left - left, right - box.right);
    const below = bottom - box.bottom;
    const told = `“${text}” in ${each.localName}${each.className ? `.${each.className}` : ''}`;
    if (/auto|scroll/.test(style.overflowX)) return [];
    if (over > TOLERANCE_PX && (isBox(style) || style.overflowX !== 'visible'))
      return [`${told} is ${Math.round(over)} px too wide`];
    if (below > LEADING_PX && (isBox(style) || style.overflowY !== 'visible'))
      return [`${told} is ${Math.round(below)} px too high`];
  }
  return [];
}

/** The size of letters as they are on the screen, px: a drawing may be scaled. */
function drawnSize(element: Element): number {
  const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
  return Number.parseFloat(getComputedStyle(element).fontSize) * scale;
}

/** Something is drawn at its edge, so that text outside it looks wrong. */
const isBox = ({ borderLeftStyle, borderLeftWidth, backgroundColor }: CSSStyleDeclaration): boolean =>
  (borderLeftStyle !== 'none' && borderLeftWidth !== '0px') ||
  !/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor);

/** Words on other words. Those of what floats over the page (a bar, a sheet, a toast) lie on nothing. */
function collisions(texts: readonly PlacedText[]): string[] {
  // The box of letters in a drawing is far higher than they are.
  const flat = texts.filter(
    ({ element }) => !(element instanceof SVGElement) && !ancestors(element).some(floats),
  );
  return flat.flatMap((one, index) =>
    flat
      .slice(index + 1)
      .filter((other) => one.lines.some((a) => other.lines.some((b) => isOn(a, b))))
      .map((other) => `“${one.text}” lies on “${other.text}”`),
  );
}

const floats = (element: Element): boolean =>
  /fixed|sticky/.test(getComputedStyle(element).position) || element.matches('dialog, [popover]');

const isOn = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOLERANCE_PX &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >
    Math.max(LEADING_PX, LEADING_SHARE * Math.max(a.height, b.height));
