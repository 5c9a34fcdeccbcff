import { expect } from 'chai';
import { ACCESS } from '../../src/core/progression/access.ts';
import type { UserState } from '../../src/core/progression/progress.ts';
import { PAGES } from '../../src/views/pages.ts';
import { ROUTE_AREAS, type Route } from '../../src/views/routes.ts';
import { VIEW_STATES } from './gallery/view-states.ts';
import { allText, named, settled, showState } from './show.ts';

const CLOSED = 'Closed for now';
/** Pages with a live figure would keep on drawing; that they open is seen by what is not there. */
const routes = Object.entries(ROUTE_AREAS) as [Route, (typeof ROUTE_AREAS)[Route]][];

/** The whole app on a page, or one of its parts, for somebody in a state. */
async function page(route: Route | 'settings/data', state: UserState) {
  const view = VIEW_STATES['today/minor'];
  if (!view) throw new Error('no such state');
  const { today } = view;
  const plan = { type: 'locked', state, reason: 'So it is.' } as const;
  return showState(route, { ...view, today: { ...today, plan, progress: { ...today.progress, state } } });
}

describe('locked states on the screens (R-8, M-5)', () => {
  /** Each test looks at every page: the first of them need not wait for all their modules. */
  before(async function () {
    this.timeout(60_000);
    await Promise.all(Object.values(PAGES).map(({ load }) => load()));
  });

  afterEach(() => document.body.replaceChildren());

  for (const state of ['unscreened', 'minor', 'refer-first', 'blocked-emergency', 'paused'] as const) {
    it(`${state}: each page is open or closed as the table says`, async () => {
      for (const [route, area] of routes) {
        const { root } = await page(route, state);
        const open = area === null || ACCESS[state][area];
        expect(allText(root).includes(CLOSED), route).to.equal(!open);
        root.remove();
      }
    });

    it(`${state}: no session can be started`, async () => {
      const { root, app } = await page('session', state);
      expect(allText(root)).to.contain('No session now');
      expect(() => named(root, 'Start session')).to.throw();
      expect(app.asked).to.deep.equal([]);
    });
  }

  it('“New symptom?” is one press away on every framed page', async () => {
    for (const [route] of routes) {
      if (['welcome', 'screening', 'help'].includes(route)) continue;
      const { root } = await page(route, 'refer-first');
      expect(named(root, 'New symptom?').getAttribute('href'), route).to.equal('#/screening');
      root.remove();
    }
  });

  it('save the records in the emergency as well', async () => {
    const { root, app } = await page('settings/data', 'blocked-emergency');
    named(root, 'Export').click();
    await settled(root);
    expect(app.asked.map(([what]) => what)).to.deep.equal(['exportLog']);
  });
});
