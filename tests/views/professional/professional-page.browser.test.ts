import { expect } from 'chai';
import { allText, find, named, settled, show, text } from '../show.ts';

describe('what a professional said', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows what holds, who said it and until when, and takes it back', async () => {
    const { root, app } = await show('professional/said');
    expect(text(find(root, '.said'))).to.contain('Dr Ito, until');
    named(root, 'Take it back').click();
    expect(app.asked[0]?.[1]).to.deep.include({ type: 'clearance-withdrawn' });
  });

  it('names all that waits in a new agreement', async () => {
    const { root, app } = await show('professional/said');
    named(root, 'A professional agrees').click();
    await settled(root);
    named(root, 'Yes, they agree').click();
    expect(app.asked[0]?.[1]).to.deep.equal({
      type: 'clearance',
      conditions: ['B13'],
      progressAtPain: false,
    });
  });

  it('asks for it again after the question was closed', async () => {
    const { root } = await show('professional/said');
    const sheet = find(root, 'clearance-sheet');
    for (const _ of ['first', 'second']) {
      named(root, 'A professional agrees').click();
      await settled(root);
      expect(find<HTMLDialogElement>(sheet, 'dialog').open).to.equal(true);
      named(sheet, 'Close').click();
      await settled(root);
    }
  });

  it('closes an exercise, and opens it again', async () => {
    const { root, app } = await show('professional/said');
    named(root, 'Open again: Knee plank').click();
    await settled(root);
    const select = find<HTMLSelectElement>(root, '#exercise');
    select.value = 'bridge';
    select.dispatchEvent(new Event('change'));
    await settled(root);
    named(root, 'Save the list').click();
    expect(app.asked[0]?.[1]).to.deep.equal({ type: 'closures', closed: ['bridge'], by: 'Dr Ito' });
  });

  it('writes a report of the last weeks, without the emergency page (M-46)', async () => {
    const { root } = await show('professional/said');
    const words = allText(root);
    expect(words).to.contain('Exercise and comfort report');
    expect(words).to.contain('Two or more falls in the last 12 months');
    expect(words).not.to.contain('Emergency signs');
  });

  it('tells of the time that was chosen, and only the parts that were ticked', async () => {
    const { root } = await show('professional/said');
    const report = () => allText(find(root, 'professional-report'));
    expect(report()).to.contain('Week by week');

    named(root, 'Week by week').click();
    await settled(root);
    expect(
      find<HTMLElement>(root, 'professional-report').shadowRoot?.querySelectorAll('h3').length,
    ).to.be.greaterThan(0);
    expect(report()).not.to.contain('middle value');

    const period = find<HTMLSelectElement>(find(root, 'report-choice'), 'select');
    period.value = '28';
    period.dispatchEvent(new Event('change'));
    await settled(root);
    const four = report();
    period.value = 'all';
    period.dispatchEvent(new Event('change'));
    await settled(root);
    expect(report()).not.to.equal(four);
  });

  it('gives the same time as data', async () => {
    const { root, app } = await show('professional/said');
    named(root, 'Sets (CSV)').click();
    named(root, 'Everything (JSON)').click();
    const [sets, everything] = app.asked;
    expect(sets?.slice(0, 2)).to.deep.equal(['exportTable', 'sets']);
    expect(everything?.[0]).to.equal('exportPeriod');
    expect(everything?.[1]).to.have.all.keys('from', 'to');
  });
});
