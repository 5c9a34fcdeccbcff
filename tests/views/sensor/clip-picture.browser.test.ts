import { expect } from 'chai';
import { PLACEMENTS } from '../../../src/core/posture/posture.ts';
import { PlumbMark } from '../../../src/views/frame/plumb-mark.ts';
import { ClipPicture } from '../../../src/views/sensor/clip-picture.ts';

describe('clip-picture', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows every place, each with its own words', async () => {
    const words = new Set<string>();
    for (const placement of PLACEMENTS) {
      const element = new ClipPicture();
      element.placement = placement;
      document.body.append(element);
      await element.updateComplete;
      words.add(element.renderRoot.querySelector('svg')?.getAttribute('aria-label') ?? '');
      expect(element.renderRoot.querySelectorAll('.clip').length).to.be.greaterThan(0);
    }
    expect(words.size).to.equal(PLACEMENTS.length);
  });
});

describe('plumb-mark', () => {
  it('is a beam, a thread and a bob, and says nothing of its own', async () => {
    const element = new PlumbMark();
    document.body.append(element);
    await element.updateComplete;
    const parts = [...element.renderRoot.querySelectorAll('path')].map((path) => path.getAttribute('class'));
    expect(parts).to.include.members(['beam', 'thread', 'bob']);
    expect(element.renderRoot.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
    element.remove();
  });
});
