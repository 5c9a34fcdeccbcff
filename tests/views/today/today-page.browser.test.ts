import { expect } from 'chai';
import { allText, find, named, settled, show } from '../show.ts';

describe('Today after a session', () => {
  afterEach(() => document.body.replaceChildren());

  it('calls a day with a session done, not a rest day, and waits for tomorrow’s answer', async () => {
    const { root } = await show('today/trained');
    expect(allText(root)).to.contain('Done for today');
    expect(allText(root)).not.to.contain('Today is a rest day');
    expect(allText(root)).to.contain('The plan waits for tomorrow’s answer.');
  });

  it('waits for the answer on the day after', async () => {
    const { root } = await show('today/day-after');
    expect(allText(root)).to.contain('Today is a rest day');
    expect(allText(root)).to.contain('The plan waits for this answer.');
  });
});

describe('Today without a plan', () => {
  afterEach(() => document.body.replaceChildren());

  it('leads to the safety questions when they are due again', async () => {
    const { root } = await show('today/questions-due');
    expect(allText(root)).to.contain('The safety questions again');
    expect(named(root, 'Answer the safety questions').getAttribute('href')).to.equal('#/screening/training');
  });

  it('leads to help after an emergency sign, and not around it', async () => {
    const { root } = await show('today/blocked');
    expect(named(find(root, 'plan-locked'), 'Get help now').getAttribute('href')).to.equal('#/help');
    expect(() => named(root, 'Answer the safety questions')).to.throw();
  });

  it('leads to the safety questions once a professional agreed after an emergency sign', async () => {
    const { root } = await show('today/cleared');
    expect(named(root, 'Answer the safety questions').getAttribute('href')).to.equal('#/screening/training');
    expect(allText(root)).not.to.contain('checked in person');
  });

  it('asks which weights are at home when a session first holds one (M-26)', async () => {
    const { root, app } = await show('today/weights');
    expect(allText(find(root, 'session-parts'))).to.contain('your lightest weight in each hand');
    named(root, 'Tell the weights').click();
    await settled(root);
    const list = find(root, 'weight-list');
    for (const kg of ['2 kg', '4 kg']) {
      const label = [...(list.shadowRoot?.querySelectorAll('label') ?? [])].find(
        ({ textContent }) => textContent?.trim() === kg,
      );
      label?.querySelector('input')?.click();
      await settled(root);
    }
    named(list, 'Save').click();
    expect(app.asked).to.deep.equal([['add', { type: 'weights', kg: [2, 4] }]]);
  });

  it('offers the start check once, and never again where it was declined (M-28)', async () => {
    const { root, app } = await show('today/start-check');
    named(root, 'I am under 65: start the check').click();
    expect(app.asked).to.deep.equal([['add', { type: 'circumstances', from65: false }]]);
    named(root, 'No, begin as planned').click();
    await settled(root);
    expect(app.asked.at(-1)).to.deep.equal(['change', { startCheckDeclined: true }]);
    expect(allText(root)).not.to.contain('start the check');
  });

  it('notes other activity by one tap, and shows yesterday’s beside the pain (M-36)', async () => {
    const { root, app } = await show('today/also');
    expect(allText(root)).to.contain('Your usual: 2. Yesterday: gardening and a long drive');
    named(root, 'Sport').click();
    named(root, 'Gym').click();
    expect(app.asked).to.deep.equal([
      ['add', { type: 'other-activity', did: ['gym', 'sport'], days: 1 }],
      ['add', { type: 'other-activity', did: [], days: 1 }],
    ]);
  });

  it('offers a lighter week, which only a press takes (R-8)', async () => {
    const { root, app } = await show('today/lighter-week');
    named(root, 'Make it lighter').click();
    expect(app.asked[0]?.[1]).to.deep.equal({ type: 'lighter-week' });
    named(root, 'Not now').click();
    await settled(root);
    expect(allText(root)).not.to.contain('Make it lighter');
  });

  it('offers something new, which a press adds or puts off, and says what was said (M-31)', async () => {
    const { root, app } = await show('today/new-item');
    expect(allText(root)).to.contain('Bridge hold');
    expect(allText(root)).to.contain('Rule M-31');
    named(root, 'Add it').click();
    named(root, 'Not now').click();
    const item = { type: 'new-item', exerciseId: 'bridge_hold' };
    expect(app.asked.map(([, told]) => told)).to.deep.equal([
      { ...item, answer: 'try' },
      { ...item, answer: 'not-now' },
    ]);
  });

  it('takes an answer to something new back (M-31)', async () => {
    const { root, app } = await show('today/new-item-added');
    named(root, 'Undo').click();
    expect(app.asked[0]?.[1]).to.deep.equal({
      type: 'new-item',
      exerciseId: 'bridge_hold',
      answer: 'taken-back',
    });
  });

  it('asks again what makes it worse, and keeps what the other answers filter (M-2)', async () => {
    const { root, app } = await show('today/worse-again');
    named(root, 'Bending back').click();
    await settled(root);
    expect(app.asked[0]?.[1]).to.deep.equal({
      type: 'flags',
      flags: ['knee', 'bending-back', 'falls'],
      worse: 'back',
      fine: [],
    });
  });
});
