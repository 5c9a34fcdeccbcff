import { expect } from 'chai';
import { HoldRing } from '../../../src/views/elements/hold-ring.ts';

async function ring(values: Partial<HoldRing>): Promise<HoldRing> {
  const element = Object.assign(new HoldRing(), values);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const number = (element: HoldRing) => element.renderRoot.querySelector('.number')?.textContent;

/** How much of the ring is filled, from its dashes. */
function filled(element: HoldRing): number {
  const arc = element.renderRoot.querySelector('.run[stroke-dasharray], mask circle');
  const [drawn = 0, whole = 1] = (arc?.getAttribute('stroke-dasharray') ?? '').split(' ').map(Number);
  return drawn / whole;
}

describe('hold-ring', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows whole seconds held, and fills by their share', async () => {
    const element = await ring({ state: 'working', seconds: 9.7, ofSeconds: 15 });
    expect(number(element)).to.equal('9');
    expect(filled(element)).to.be.closeTo(9.7 / 15, 0.001);
  });

  it('never fills more than once round', async () => {
    const element = await ring({ state: 'working', seconds: 40, ofSeconds: 15 });
    expect(filled(element)).to.be.closeTo(1, 0.001);
    expect(number(element)).to.equal('40');
  });

  it('keeps what was held while the clock waits, in segments', async () => {
    const element = await ring({ state: 'paused', seconds: 6, ofSeconds: 12 });
    expect(element.renderRoot.querySelector('mask circle')?.getAttribute('stroke-dasharray')).to.be.a(
      'string',
    );
    expect(element.renderRoot.querySelector('g[mask="url(#held)"]')).not.to.equal(null);
    expect(number(element)).to.equal('6');
  });

  it('shows rest as a countdown', async () => {
    expect(number(await ring({ state: 'rest', seconds: 32, ofSeconds: 45 }))).to.equal('0:32');
  });

  it('shows a hold of a minute and more as minutes and seconds', async () => {
    expect(number(await ring({ state: 'working', seconds: 75, ofSeconds: 90 }))).to.equal('1:15');
  });

  it('shows the side that is done whole, and dots for the one to come', async () => {
    const halves = async (state: 'left' | 'right') => {
      const element = await ring({ state, seconds: 8, ofSeconds: 10 });
      const ends = (name: string) =>
        [...element.renderRoot.querySelectorAll<SVGPathElement>(name)].map((path) => path.getBBox().x < 100);
      return { doneOnTheLeft: ends('path.run'), toComeOnTheLeft: ends('path.to-come') };
    };
    expect(await halves('right')).to.deep.equal({ doneOnTheLeft: [true], toComeOnTheLeft: [false] });
    expect(await halves('left')).to.deep.equal({ doneOnTheLeft: [false], toComeOnTheLeft: [true] });
  });

  it('says in words what it shows', async () => {
    const element = await ring({
      state: 'working',
      seconds: 9,
      ofSeconds: 15,
      above: 'set 2 of 3',
      below: 'of 15 s',
    });
    const svg = element.renderRoot.querySelector('svg');
    expect(svg?.getAttribute('role')).to.equal('timer');
    expect(svg?.getAttribute('aria-label')).to.equal('set 2 of 3, 9 seconds, of 15 s');
  });
});
