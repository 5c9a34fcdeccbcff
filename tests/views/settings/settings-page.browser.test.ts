import { expect } from 'chai';
import { GROUP_TITLES, SETTINGS_GROUPS } from '../../../src/strings/settings-groups.ts';
import type { OptionRow } from '../../../src/views/elements/option-row.ts';
import type { AppearanceSettings } from '../../../src/views/settings/appearance-settings.ts';
import { allElements, allText, find, named, settled, show, text } from '../show.ts';

async function go(root: Element, hash: string): Promise<void> {
  location.hash = hash;
  await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  await settled(root);
  await settled(root);
  // The place that the address names takes the focus with the next frame.
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The whole row that asks for an amount, by its label. */
function rowOf(root: Element, label: string): HTMLElement {
  const row = allElements(root).find(
    (each) => each.matches('amount-choice') && text(find(each, 'label')) === label,
  );
  if (!row) throw new Error(`nothing asks for “${label}”`);
  return row as HTMLElement;
}

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

const opened = (root: Element): string[] =>
  allElements(root)
    .filter((each) => each.matches('setting-fold') && find<HTMLDetailsElement>(each, 'details').open)
    .map(({ id }) => id);

afterEach(() => document.body.replaceChildren());

describe('the settings', () => {
  it('list every group with what is set now', async () => {
    const { root, app } = await show('settings/all');
    const rows = allElements(root).filter((each) => each.matches('link-row'));
    expect(rows.map((row) => row.getAttribute('href'))).to.have.members(
      SETTINGS_GROUPS.map((group) => `#/settings/${group}`),
    );
    await app.change({
      deskWay: 'simple',
      simpleDeg: 12,
      quietHours: { from: 18 * 60, to: 8 * 60 },
      theme: 'dark',
    });
    await settled(root);
    const words = allText(find(root, 'settings-home'));
    expect(words).to.contain('At 12° for 1 min. Quiet from 18:00 to 8:00');
    expect(words).to.contain('Dark colours');
  });

  it('have a page, a title and a heading for each group, and a way back', async () => {
    const { root } = await show('settings/all');
    for (const group of SETTINGS_GROUPS) {
      await go(root, `#/settings/${group}`);
      expect(document.title).to.equal(`${GROUP_TITLES[group]}, Settings · Plumbline`);
      const heading = find(root, 'h1');
      expect(text(heading)).to.equal(GROUP_TITLES[group]);
      expect((heading.getRootNode() as ShadowRoot).activeElement === heading, group).to.equal(true);
      expect(text(find(find(root, 'settings-list'), '[aria-current="page"]'))).to.equal(GROUP_TITLES[group]);
      expect(named(find(root, 'settings-page'), 'Settings').getAttribute('href')).to.equal('#/settings');
    }
  });
});

describe('nudges and breaks', () => {
  it('ask for one angle and one time in one sentence, and say what today would have been', async () => {
    const { root, app } = await show('settings/desk');
    expect(() => find(root, 'simple-nudge')).to.throw();
    find<HTMLInputElement>(root, 'desk-ways').dispatchEvent(
      new CustomEvent('way-chosen', { detail: 'simple' }),
    );
    await settled(root);
    choose(find<HTMLSelectElement>(find(root, 'simple-nudge'), 'select[aria-label="Lean"]'), '10');
    expect(app.asked).to.deep.equal([
      ['change', { deskWay: 'simple' }],
      ['change', { simpleDeg: 10 }],
    ]);
    expect(allText(root)).to.contain('would have had 3 nudges and 4 prompts to move.');
  });

  it('keep the finer ones folded, but the one that the address names', async () => {
    const { root } = await show('settings/desk');
    expect(opened(root)).to.deep.equal([]);
    await go(root, '#/settings/desk/quiet');
    expect(opened(root)).to.deep.equal(['quiet']);
  });

  it('give back what is usual, each by itself, and keep the focus', async () => {
    const { root, app } = await show('settings/desk');
    await go(root, '#/settings/desk/budget');
    const gap = rowOf(root, 'Quiet time between two');
    expect(() => find(gap, 'button')).to.throw();
    choose(find<HTMLSelectElement>(gap, 'select'), '20');
    await settled(root);
    find(gap, 'button').click();
    expect(app.asked).to.deep.equal([
      ['change', { nudgeGapMinutes: 20 }],
      ['change', { nudgeGapMinutes: 10 }],
    ]);
    await settled(root);
    expect(() => find(gap, 'button')).to.throw();
    expect(gap.shadowRoot?.activeElement?.id).to.equal('amount');
  });

  it('show an amount that is not in the list', async () => {
    const { root, app } = await show('settings/desk');
    await app.change({ nudgeExposureSeconds: 65 });
    await settled(root);
    expect(find<HTMLSelectElement>(rowOf(root, 'Wait before a nudge'), 'select').value).to.equal('65');
  });
});

describe('the language', () => {
  it('is this one until another is chosen, which has an address and voices of its own', async () => {
    const { root, app } = await show('settings/all');
    await go(root, '#/settings/appearance');
    const group = find<AppearanceSettings>(root, 'appearance-settings');
    const gone: string[] = [];
    group.goTo = (address) => gone.push(address);
    expect(find<OptionRow>(group, 'option-row').value).to.equal('en');
    named(group, 'Deutsch').click();
    await settled(root);
    expect(app.asked).to.deep.include(['change', { language: 'de', voiceId: null }]);
    expect(gone).to.deep.equal(['/de/#/settings/appearance']);
  });
});

describe('about Plumbline', () => {
  it('says which it is, and gives every licence in its own words', async () => {
    const { root } = await show('settings/about');
    const words = allText(root);
    for (const part of ['Version 1.2.3', 'It is not a medical device', 'lit', 'BSD 3-Clause License'])
      expect(words).to.contain(part);
  });
});
