import { allElements } from './open.ts';

/** The least contrast of what has a meaning and is not text (WCAG 1.4.11). */
const LEAST_CONTRAST = 3;
const SHAPES = 'path, circle, rect, line, polyline, polygon, ellipse';
const CHOSEN =
  '[aria-pressed="true"], [aria-current]:not([aria-current="false"]), [aria-selected="true"], label:has(:checked)';

/** What is lost where a person's own few colours take the place of all: an icon, the edge of a button, that something is chosen. */
export function lostInForcedColours(): string[] {
  const seen = allElements(document.body).filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  return [...new Set([...faintIcons(seen), ...edgeless(seen), ...notToldApart(seen)])];
}

function faintIcons(elements: readonly Element[]): string[] {
  return elements
    .filter((element) => element.matches('icon-mark, zone-glyph, phase-sign'))
    .filter((element) => {
      const shapes = allElements(element).filter((each) => each.matches(SHAPES));
      return (
        shapes.length > 0 &&
        !shapes.some((shape) => coloursOf(shape).some((colour) => standsOut(colour, groundOf(element))))
      );
    })
    .map((element) => `${nameOf(element)} is as good as gone`);
}

const coloursOf = (shape: Element): string[] => {
  const { fill, stroke } = getComputedStyle(shape);
  return [fill, stroke].filter((colour) => colour.startsWith('rgb'));
};

function edgeless(elements: readonly Element[]): string[] {
  return elements
    .filter((element) => element.matches('.button, button.primary, button.large, button.clay'))
    .filter((element) => {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
      return borderTopStyle === 'none' || borderTopWidth === '0px';
    })
    .map((element) => `${nameOf(element)} has no edge`);
}

/** Chosen things that look like the ones beside them. */
function notToldApart(elements: readonly Element[]): string[] {
  return elements
    .filter((element) => element.matches(CHOSEN))
    .filter((element) => {
      const other = unchosenBeside(element);
      return other !== null && lookOf(element) === lookOf(other);
    })
    .map((element) => `${nameOf(element)} is chosen, and looks like what is not`);
}

function unchosenBeside(element: Element): Element | null {
  const beside = [...(element.parentElement?.children ?? [])];
  return beside.find((each) => each.localName === element.localName && !each.matches(CHOSEN)) ?? null;
}

const LOOKS = [
  'borderTopStyle',
  'borderTopWidth',
  'borderTopColor',
  'outlineStyle',
  'outlineWidth',
  'color',
  'textDecorationLine',
  'fontWeight',
  'backgroundColor',
] as const;

const lookOf = (element: Element): string =>
  [element, ...element.querySelectorAll('*')]
    .flatMap((each) => [each, '::before', '::after'].map((part) => partOf(each, part)))
    .join();

function partOf(element: Element, part: Element | string): string {
  const style = getComputedStyle(element, typeof part === 'string' ? part : null);
  return [style.content, ...LOOKS.map((look) => style[look])].join(' ');
}

function nameOf(element: Element): string {
  const words = element.getAttribute('aria-label') ?? element.textContent?.replace(/\s+/g, ' ').trim();
  const { host } = element.getRootNode() as ShadowRoot;
  return `${element.localName} “${words || (element as Element & { name?: string }).name}” in ${host?.localName}`;
}

function groundOf(element: Element): string {
  for (let each: Element | null = element; each; ) {
    const { backgroundColor } = getComputedStyle(each);
    if (!/, 0\)$/.test(backgroundColor)) return backgroundColor;
    const root = each.getRootNode();
    each = each.assignedSlot ?? each.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return getComputedStyle(document.body).backgroundColor;
}

/** Contrast of two colours, as WCAG works it out. */
function standsOut(colour: string, ground: string): boolean {
  const [light = 0, dark = 0] = [luminance(colour), luminance(ground)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05) >= LEAST_CONTRAST;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
