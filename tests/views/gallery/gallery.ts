import '../../../src/views/styles/tokens.css';
import '../../../src/views/app-root.ts';
import '../../../src/views/elements/small-desk.ts';
import { addressFor, exercisesFor, OPENED } from './content.ts';
import { fixtureApp } from './fixture-app.ts';
import { VIEW_STATES } from './view-states.ts';

/** Shows one page in one state: `?page=desk&state=nudge`. Without a page: the list of all. */
const asked = new URLSearchParams(location.search);
const name = `${asked.get('page')}/${asked.get('state')}`;
const state = VIEW_STATES[name];

/** Presses a button of that name, once it is drawn, wherever in the page it lies. */
async function press(root: Element, label: string): Promise<void> {
  for (;;) {
    const found = within(root).find(
      (each) =>
        each.getAttribute('aria-label') === label ||
        (each instanceof HTMLButtonElement && each.textContent?.trim().startsWith(label)),
    );
    const host = found?.getRootNode();
    // No browser lets a script answer its file dialogue.
    if (host instanceof ShadowRoot && host.host.localName === 'file-button') {
      host.host.dispatchEvent(new CustomEvent('file-chosen', { detail: new File([], 'plumbline.json') }));
      return;
    }
    if (found) return found.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function within(root: Element): HTMLElement[] {
  const inside = [...(root.shadowRoot ?? root).querySelectorAll<HTMLElement>('*')];
  return inside.flatMap((each) => (each.shadowRoot ? [each, ...within(each)] : [each]));
}

if (state) {
  const page = asked.get('page') ?? '';
  location.hash = addressFor(page, asked.get('state') ?? '');
  const root = document.createElement(page === 'small-window' ? 'small-desk' : 'app-root');
  root.app = fixtureApp(state, await exercisesFor(page));
  document.body.append(root);
  const opener = OPENED[name];
  if (opener) await press(root, opener);
} else {
  for (const each of Object.keys(VIEW_STATES)) {
    const [page, which] = each.split('/');
    const link = document.createElement('a');
    link.href = `?page=${page}&state=${which}`;
    link.textContent = each;
    link.style.display = 'block';
    document.body.append(link);
  }
}
