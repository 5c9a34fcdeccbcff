import { expect } from 'chai';
import '../../../src/views/desk/small-desk.ts';
import { fixtureApp } from '../gallery/fixture-app.ts';
import { VIEW_STATES } from '../gallery/view-states.ts';
import { loadTokens, named, settled } from '../show.ts';

/** The content of the small window in a gallery state; the window itself needs a real click, as in `tests/e2e`. */
async function showSmall(name: string) {
  const state = VIEW_STATES[`small-window/${name}`];
  if (!state) throw new Error(`no such state: ${name}`);
  await loadTokens();
  const app = fixtureApp(state);
  const desk = document.createElement('small-desk');
  desk.app = app;
  document.body.append(desk);
  await settled(desk);
  return {
    desk,
    app,
    press: (label: string) => named(desk, label).click(),
    buttons: [...(desk.shadowRoot?.querySelectorAll('button') ?? [])].map((each) =>
      each.getAttribute('aria-label'),
    ),
  };
}

describe('the desk in the small window', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.removeAttribute('data-theme');
  });

  it('answers a nudge in three ways', async () => {
    const { app, press } = await showSmall('nudge');
    press('That was not a slouch');
    press('Snooze 20 min');
    press('In a call');
    expect(app.asked).to.deep.equal([['notASlouch'], ['snooze', 20], ['keepQuiet', 'call', 30]]);
  });

  it('answers a break, and a call that is over or lasts', async () => {
    const later = await showSmall('break');
    later.press('Done');
    later.press('10 min later');
    expect(later.app.asked).to.deep.equal([
      ['dismiss', 'prompt'],
      ['snooze', 10],
    ]);
    const call = await showSmall('call');
    call.press('15 min more');
    call.press('End now');
    expect(call.app.asked).to.deep.equal([
      ['keepQuiet', 'call', 33],
      ['keepQuiet', 'call', 0],
    ]);
  });

  it('has two or three answers for each state, and one way back to the page where there is nothing to answer', async () => {
    expect((await showSmall('practice')).buttons).to.deep.equal([
      'Pause practice',
      'Snooze 20 min',
      'In a call',
    ]);
    expect((await showSmall('clip')).buttons).to.deep.equal(['It has not moved', 'Set tall again, 5 s']);
    expect((await showSmall('none')).buttons).to.deep.equal(['Open Plumbline']);
  });

  it('draws nothing more once its window is closed', async () => {
    const { desk, app } = await showSmall('tall');
    desk.remove();
    await app.change({ theme: 'dark' });
    await settled(desk);
    expect(document.documentElement.dataset.theme).not.to.equal('dark');
    document.body.append(desk);
    await settled(desk);
    expect(document.documentElement.dataset.theme).to.equal('dark');
  });
});
