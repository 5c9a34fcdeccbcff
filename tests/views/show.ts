import type { LitElement } from 'lit';
import '../../src/views/app-root.ts';
import '../../src/views/elements/small-desk.ts';
import type { AppRoot } from '../../src/views/app-root.ts';
import { addressFor, exercisesFor, OPENED } from './gallery/content.ts';
import { fixtureApp } from './gallery/fixture-app.ts';
import { VIEW_STATES, type ViewState } from './gallery/view-states.ts';

/** Puts the tokens on the test's page, so that colours are the real ones; the font's own file stays away. */
export async function loadTokens(): Promise<void> {
  if (document.querySelector('style[data-tokens]')) return;
  const tokens = await (await fetch('/src/views/styles/tokens.css')).text();
  const style = document.createElement('style');
  style.dataset.tokens = '';
  style.textContent = tokens.replace(/@import[^;]+;/g, '');
  document.head.append(style);
}

/** Shows the whole app in a gallery state, `desk/nudge`. */
export async function show(name: string) {
  const state = VIEW_STATES[name];
  if (!state) throw new Error(`no such state: ${name}`);
  return showState(name, state);
}

/** Shows the whole app in any state, at the page that a name begins with. */
export async function showState(name: string, state: ViewState) {
  await loadTokens();
  const [page = '', which = ''] = name.split('/');
  location.hash = addressFor(page, which);
  const app = fixtureApp(state, await exercisesFor(page));
  // The small window's content stands alone, as it does in its own document.
  const root = document.createElement(page === 'small-window' ? 'small-desk' : 'app-root');
  root.app = app;
  document.body.append(root);
  await settled(root);
  const opener = OPENED[name];
  if (opener) {
    named(root, opener).click();
    await settled(root);
    await settled(root);
  }
  return { app, root };
}

/** Waits until an element and everything in it is drawn. */
export async function settled(root: Element): Promise<void> {
  await (root as LitElement).updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
  for (const element of allElements(root)) await (element as LitElement).updateComplete;
}

/** All elements below one, shadow roots included. */
export function allElements(root: Element | ShadowRoot): Element[] {
  const inside = root instanceof Element ? root.shadowRoot : null;
  const children = [...(inside ? [...inside.children] : []), ...root.children];
  return children.flatMap((child) => [child, ...allElements(child)]);
}

/** The one element that matches, wherever it lies. */
export function find<Found extends Element = HTMLElement>(root: Element, selector: string): Found {
  const found = allElements(root).filter((element) => element.matches(selector));
  if (found.length === 0) throw new Error(`nothing matches ${selector}`);
  return found[0] as Found;
}

/** The button, link, radio or box with these words. */
export function named(root: Element, words: string): HTMLElement {
  const found = allElements(root).find((element) => {
    if (!element.matches('button, a, input, label')) return false;
    return (element.getAttribute('aria-label') ?? text(element)) === words;
  });
  if (!found) throw new Error(`no control is called “${words}”`);
  return found as HTMLElement;
}

export const text = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** All words that can be read in an element, shadow roots included. */
export const allText = (root: AppRoot | Element): string =>
  allElements(root)
    .filter((element) => !element.matches('style, script'))
    .map(ownText)
    .filter(Boolean)
    .join(' | ');

/** The words of an element itself, without those of the elements in it. */
const ownText = (element: Element): string =>
  [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
