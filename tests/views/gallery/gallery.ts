import '../../../src/views/styles/tokens.css';
import { LANGUAGE } from '../../../src/strings/language.ts';
import { PAGES } from '../../../src/views/pages.ts';
import type { Route } from '../../../src/views/routes.ts';
import { lostInForcedColours } from './forced-colours.ts';
import { misfits } from './misfits.ts';
import { movements } from './movements.ts';
import { openState } from './open.ts';
import { readTexts } from './read-texts.ts';
import { spaceText, unspaceText } from './text-spacing.ts';
import { VIEW_STATES } from './view-states.ts';

/** Shows one page in one state: `?page=desk&state=nudge`. Without a page: the list of all. */
const asked = new URLSearchParams(location.search);
document.documentElement.lang = LANGUAGE;
document.title = 'Plumbline';

/** Shows a state in place of the one that was, once it is drawn in its own typeface. */
async function open(name: string): Promise<void> {
  const state = VIEW_STATES[name];
  if (!state) throw new Error(`no such state: ${name}`);
  document.body.replaceChildren();
  for (const key of Object.keys(document.documentElement.dataset))
    delete document.documentElement.dataset[key];
  await PAGES[name.split('/')[0] as Route]?.load();
  await openState(name, state);
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** How a page is looked at: with more room in its text, in forced colours, or where less motion is asked for. */
export interface LookOptions {
  readonly spaced?: boolean;
  readonly forced?: boolean;
  readonly still?: boolean;
}

/** Opens a state, and tells what does not fit, what is lost, and what there is to read. */
async function look(name: string, { spaced = false, forced = false, still = false }: LookOptions) {
  unspaceText();
  await open(name);
  if (spaced) spaceText();
  return {
    misfits: misfits(),
    lost: forced ? lostInForcedColours() : [],
    moving: still ? movements() : [],
    texts: readTexts(),
  };
}

/** What a walk through all states asks of the page. */
const gallery = { names: Object.keys(VIEW_STATES), open, look, misfits };

declare global {
  interface Window {
    gallery: typeof gallery;
  }
}

window.gallery = gallery;

if (asked.has('page')) await open(`${asked.get('page')}/${asked.get('state')}`);
else if (!asked.has('walk'))
  for (const name of gallery.names) {
    const [page, state] = name.split('/');
    const link = document.createElement('a');
    link.href = `?page=${page}&state=${state}`;
    link.textContent = name;
    link.style.display = 'block';
    document.body.append(link);
  }
