import type { AppRoot } from '../../src/views/app-root.ts';
import { allElements, openState } from './gallery/open.ts';
import { VIEW_STATES, type ViewState } from './gallery/view-states.ts';

export { allElements, find, settled } from './gallery/open.ts';

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

/** The same in any state, at the page that a name begins with. */
export async function showState(name: string, state: ViewState) {
  await loadTokens();
  return openState(name, state);
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
