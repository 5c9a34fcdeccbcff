import '../../../src/views/styles/tokens.css';
import '../../../src/views/app-root.ts';
import { addressFor, exercisesFor } from './content.ts';
import { fixtureApp } from './fixture-app.ts';
import { VIEW_STATES } from './view-states.ts';

/** Shows one page in one state: `?page=desk&state=nudge`. Without a page: the list of all. */
const asked = new URLSearchParams(location.search);
const name = `${asked.get('page')}/${asked.get('state')}`;
const state = VIEW_STATES[name];

if (state) {
  const page = asked.get('page') ?? '';
  location.hash = addressFor(page, asked.get('state') ?? '');
  const root = document.createElement('app-root');
  root.app = fixtureApp(state, await exercisesFor(page));
  document.body.append(root);
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
