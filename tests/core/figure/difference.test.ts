import { describe, expect, it } from 'vitest';
import { isOnePosition, looksTheSame } from '../../../src/core/figure/difference.ts';
import { blend } from '../../../src/core/figure/interpolate.ts';
import { bodyAt } from '../../../src/core/figure/motion.ts';
import { figure, library } from './library.ts';

describe('whether two bodies make the same picture', () => {
  it('sees no difference within a thousandth of a movement, and one within a twentieth', () => {
    const { start, peak } = figure('bridge');
    const half = blend(start, peak, 0.5);
    expect(looksTheSame(half, blend(start, peak, 0.501))).toBe(true);
    expect(looksTheSame(half, blend(start, peak, 0.55))).toBe(false);
  });

  it('sees a head that turns on the spot', () => {
    const { peak } = figure('plank_full');
    const turned = {
      ...peak,
      trunk: { ...peak.trunk, head: { ...peak.trunk.head, forward: peak.trunk.head.right } },
    };
    expect(looksTheSame(peak, turned)).toBe(false);
  });

  it('sees a cue that fades', () => {
    const { start, peak } = figure('brace_stand');
    const half = blend(start, peak, 0.5);
    expect(looksTheSame(half, { ...half, pose: { ...half.pose, cueOpacity: 0.9 } })).toBe(false);
  });

  it('takes a few pictures a second for the breath of a hold', () => {
    const animation = figure('plank_full');
    const seconds = 8;
    let drawn = bodyAt(animation, 'hold', 10_000);
    let pictures = 0;
    for (let ms = 10_000; ms < 10_000 + 1000 * seconds; ms += 1000 / 30) {
      const body = bodyAt(animation, 'hold', ms);
      if (looksTheSame(drawn, body)) continue;
      drawn = body;
      pictures++;
    }
    expect(pictures / seconds).toBeGreaterThan(1);
    expect(pictures / seconds).toBeLessThan(8);
  });
});

describe('whether a figure only breathes', () => {
  it('is so of rests, breathing and the brace, and of no exercise that moves', () => {
    const still = library.ids.filter((id) => isOnePosition(figure(id).start, figure(id).peak));
    expect(still.toSorted()).toEqual(['brace', 'breath_46', 'rest_9090', 'rest_sidelying']);
  });
});
