import { expect } from 'chai';
import { chooseLessMotion } from '../../../src/views/controllers/less-motion.ts';
import { beginsUpward } from '../../../src/views/elements/figure-pictures.ts';
import { RepLine } from '../../../src/views/session/rep-line.ts';

async function lineOf(upward: boolean) {
  const line = Object.assign(new RepLine(), {
    tempo: { outSeconds: 2, pauseSeconds: 1, backSeconds: 3 },
    running: true,
    upward,
  });
  document.body.append(line);
  await line.updateComplete;
  return line;
}

const runsOf = (line: RepLine) => line.renderRoot.querySelector('.bob')?.getAnimations() ?? [];

async function bobOf(upward: boolean) {
  const [run] = runsOf(await lineOf(upward));
  return (run?.effect as KeyframeEffect | undefined)?.getKeyframes().map(({ transform }) => transform) ?? [];
}

describe('rep-line', () => {
  afterEach(() => document.body.replaceChildren());

  it('sends the bob the way the body goes first', async () => {
    const [down, up] = [await bobOf(false), await bobOf(true)];
    expect(down.slice(1, 3)).to.deep.equal(['translateY(0px)', 'translateY(236px)']);
    expect(up.slice(1, 3)).to.deep.equal(['translateY(236px)', 'translateY(0px)']);
  });

  it('lets it stand from the moment that less motion is chosen, and go on after', async () => {
    const line = await lineOf(false);
    chooseLessMotion(true);
    expect(runsOf(line)).to.deep.equal([]);
    chooseLessMotion(false);
    expect(runsOf(line)).to.have.length(1);
  });

  it('knows which way that is', () => {
    expect(['bridge', 'bird_dog'].map((id) => beginsUpward(id, null))).to.deep.equal([true, true]);
    expect(['slrdl_db', 'deadbug'].map((id) => beginsUpward(id, null))).to.deep.equal([false, false]);
  });
});
