import { describe, expect, it } from 'vitest';
import { drawClipPlace } from '../../../src/core/figure/torso.ts';
import { PLACEMENTS } from '../../../src/core/posture/posture.ts';

describe('where the clip is worn', () => {
  it.each(PLACEMENTS)('%s: the clip is seen, with a ring around it', (placement) => {
    const parts = drawClipPlace(placement).map(({ part }) => part);
    expect(parts).toContain('clip');
    expect(parts).toContain('ring');
  });

  it('the back is seen from behind, with the spine; the front is not', () => {
    const spine = PLACEMENTS.map((placement) =>
      drawClipPlace(placement).some(({ part }) => part === 'spine'),
    );
    expect(spine).toEqual(PLACEMENTS.map((placement) => placement === 'upper-back' || placement === 'neck'));
  });
});
