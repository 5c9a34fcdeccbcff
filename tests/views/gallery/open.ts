import type { LitElement } from 'lit';
import '../../../src/views/app-root.ts';
import '../../../src/views/desk/small-desk.ts';
import { addressFor, exercisesFor, OPENED } from './content.ts';
import { fixtureApp } from './fixture-app.ts';
import './stills.ts';
import type { ViewState } from './view-states.ts';

/** Shows the whole app in any state, at the page that a name begins with: `desk/nudge`. */
export async function openState(name: string, state: ViewState) {
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
    press(find(root, opener.press, opener.nth));
    await settled(root);
    await settled(root);
  }
  return { app, root };
}

function press(button: HTMLElement): void {
  // No browser lets a script answer its file dialogue.
  if (button.localName === 'file-button')
    button.dispatchEvent(new CustomEvent('file-chosen', { detail: new File([], 'plumbline.json') }));
  else button.click();
}

/** Waits until an element and everything in it is drawn. */
export async function settled(root: Element): Promise<void> {
  await (root as LitElement).updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
  // What is drawn in a task of its own may bring more that is.
  for (let known = 0, drawn = allElements(root); known < drawn.length; drawn = allElements(root)) {
    known = drawn.length;
    for (const element of drawn) await (element as LitElement).updateComplete;
  }
}

/** All elements below one, shadow roots included. */
export function allElements(root: Element | ShadowRoot): Element[] {
  const inside = root instanceof Element ? root.shadowRoot : null;
  const children = [...(inside ? [...inside.children] : []), ...root.children];
  return children.flatMap((child) => [child, ...allElements(child)]);
}

/** An element that matches, wherever it lies: the first, or which of them. */
export function find<Found extends Element = HTMLElement>(root: Element, selector: string, nth = 0): Found {
  const found = allElements(root).filter((element) => element.matches(selector))[nth];
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found as Found;
}
