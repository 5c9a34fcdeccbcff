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
    expect(named(root, 'Answer the safety questions').getAttribute('href')).to.equal('#/screening');
  });

  it('leads to help after an emergency sign, and not around it', async () => {
    const { root } = await show('today/blocked');
    expect(named(find(root, 'plan-locked'), 'Get help now').getAttribute('href')).to.equal('#/help');
    expect(() => named(root, 'Answer the safety questions')).to.throw();
  });

  it('leads to the safety questions once a professional agreed after an emergency sign', async () => {
    const { root } = await show('today/cleared');
    expect(named(root, 'Answer the safety questions').getAttribute('href')).to.equal('#/screening');
    expect(allText(root)).not.to.contain('checked in person');
  });

  it('offers a lighter week, which only a press takes (R-8)', async () => {
    const { root, app } = await show('today/lighter-week');
    named(root, 'Make it lighter').click();
    expect(app.asked[0]?.[1]).to.deep.equal({ type: 'lighter-week' });
    named(root, 'Not now').click();
    await settled(root);
    expect(allText(root)).not.to.contain('Make it lighter');
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
