import { expect } from 'chai';
import { expectNoBarriers, statesOf } from '../barriers.ts';
import { PAGE_GROUPS } from '../page-groups.ts';
import { allElements, allText, find, named, settled, show, text } from '../show.ts';

describe('pages about the rules, in every state', () => {
  expectNoBarriers(statesOf(PAGE_GROUPS.rules), ['rules/all', 'what-if/four-weeks']);
});

describe('Why this?', () => {
  afterEach(() => document.body.replaceChildren());

  it('opens what the rule looked at, and gives the focus back', async () => {
    const { root } = await show('session/before');
    const ask = named(root, 'Why this dose? Bridge');
    ask.focus();
    ask.click();
    await settled(root);
    const sheet = find(root, 'why-sheet');
    const words = allText(sheet);
    for (const part of ['good sessions in a row', 'Your usual pain', 'Next day', 'missing', 'Rule R-6.4'])
      expect(words).to.contain(part);
    expect(named(sheet, 'Read this rule').getAttribute('href')).to.equal('#/rules/R-6.4');
    expect(find<HTMLDialogElement>(sheet, 'dialog').open).to.equal(true);
    named(sheet, 'Close').click();
    await settled(root);
    expect(deepActive()?.getAttribute('aria-label')).to.equal('Why this dose? Bridge');
    ask.click();
    await settled(root);
    expect(find<HTMLDialogElement>(sheet, 'dialog').open).to.equal(true);
  });

  it('stands at every dose of the plan, before a session, and in its summary', async () => {
    for (const state of ['today/session', 'session/before', 'session/summary']) {
      const { root } = await show(state);
      const asked = allElements(root).filter((each) => each.matches('why-this'));
      expect(asked.length, state).to.be.greaterThan(3);
      document.body.replaceChildren();
    }
  });
});

describe('The rules', () => {
  afterEach(() => document.body.replaceChildren());

  it('refuse what is looser, with the reason, and keep what is tighter', async () => {
    const { app, root } = await show('rules/all');
    const form = find(root, 'own-limits-form');
    const hours = rowOf(form, 'Rest between two sessions');
    named(hours, 'Less').click();
    await settled(root);
    expect(text(hours)).to.contain('The rule asks for 36 hours at least. Limits only get tighter here.');
    named(hours, 'More').click();
    await settled(root);
    expect(text(hours)).to.contain('48 hours');
    named(form, 'Hold to these limits').click();
    expect(app.asked).to.deep.equal([
      ['add', { type: 'own-limits', by: 'person', limits: { restHours: 48 } }],
    ]);
  });

  it('are reached from the settings and from a why, at the rule in the address', async () => {
    const { root } = await show('settings/training');
    const rows = allElements(root).filter((each) => each.matches('link-row'));
    expect(rows.map((row) => row.getAttribute('href'))).to.include('#/rules');
    location.hash = '#/rules/R-7-rest';
    await new Promise((resolve) => setTimeout(resolve, 100));
    await settled(root);
    expect(find(root, 'article.here').id).to.equal('R-7-rest');
  });
});

describe('What if', () => {
  afterEach(() => document.body.replaceChildren());

  it('says week by week what the rules would make of it, and keeps nothing', async () => {
    const { app, root } = await show('what-if/four-weeks');
    const page = find(root, 'what-if-page');
    expect(allText(page)).to.match(/In 4 weeks: 12 sessions, \d+ steps up, 0 steps down\./);
    named(page, '1 more').click();
    named(page, '12 weeks').click();
    named(page, '9, too hard').click();
    await settled(root);
    expect(allText(page)).to.match(/In 12 weeks: \d+ sessions, 0 steps up, [1-9]\d* steps down\./);
    expect(app.asked).to.deep.equal([]);
  });
});

/** The row of the form with a label. */
function rowOf(form: Element, label: string): Element {
  const row = allElements(form).find((each) => each.matches('li') && text(each).includes(label));
  if (!row) throw new Error(`no row ${label}`);
  return row;
}

function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
