import { type CSSResultOrNative, LitElement } from 'lit';

type View = Window & typeof globalThis;

const sheets = new WeakMap<View, Map<CSSResultOrNative, CSSStyleSheet>>();

/**
 * An element that may also stand in the small window. That is a document of its own, and a document takes on only style
 * sheets that were made in it: there, the element's styles are made anew, once for all elements of the kind.
 */
export class PortableElement extends LitElement {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const view = viewOf(this);
    if (view === window) return super.createRenderRoot();
    const { shadowRootOptions, elementStyles } = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    root.adoptedStyleSheets = elementStyles.map((style) => sheetIn(view, style));
    return root;
  }
}

/** The window that an element stands in. Its frames and its being hidden are those that count for what is drawn. */
export const viewOf = (node: unknown): View =>
  ((node instanceof Node ? node.ownerDocument?.defaultView : null) as View | null) ?? window;

function sheetIn(view: View, style: CSSResultOrNative): CSSStyleSheet {
  const made = sheets.get(view) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  sheets.set(view, made);
  let sheet = made.get(style);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync('cssText' in style ? style.cssText : textOf(style));
    made.set(style, sheet);
  }
  return sheet;
}

const textOf = ({ cssRules }: CSSStyleSheet): string =>
  [...cssRules].map(({ cssText }) => cssText).join('\n');
