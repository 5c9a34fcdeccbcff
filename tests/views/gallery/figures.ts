import '../../../src/views/styles/tokens.css';
import '../../../src/views/elements/exercise-figure.ts';
import { EXERCISE_IDS } from './content.ts';

/** Exercises on one sheet. */
const ON_A_SHEET = 20;

/** A contact sheet, `?sheet=0`: each exercise at its start and at its peak, in the order of the figure data. */
const only = new URLSearchParams(location.search).get('only')?.split(',') ?? null;
const sheet = Number(new URLSearchParams(location.search).get('sheet') ?? 0);
const grid = document.createElement('main');
grid.style.cssText = 'display: grid; grid-template-columns: repeat(4, 1fr); gap: 10px; padding: 12px';
for (const id of only ?? EXERCISE_IDS.slice(sheet * ON_A_SHEET, (sheet + 1) * ON_A_SHEET)) {
  const cell = document.createElement('figure');
  cell.style.cssText = 'margin: 0; padding: 8px; border-radius: 10px; background: var(--surface)';
  const pair = document.createElement('div');
  pair.style.cssText = 'display: grid; grid-template-columns: 1fr 1fr; gap: 6px; height: 170px';
  for (const frame of ['start', 'peak'] as const) {
    const figure = document.createElement('exercise-figure');
    Object.assign(figure, { figure: id, frame });
    pair.append(figure);
  }
  const name = document.createElement('figcaption');
  name.textContent = id;
  name.style.fontSize = '14px';
  cell.append(pair, name);
  grid.append(cell);
}
document.body.append(grid);
document.body.dataset.sheets = String(Math.ceil(EXERCISE_IDS.length / ON_A_SHEET));
