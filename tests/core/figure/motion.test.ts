import { describe, expect, it } from 'vitest';
import { animate } from '../../../src/core/figure/animation.ts';
import { bodyAt } from '../../../src/core/figure/motion.ts';
import { paced } from '../../../src/core/figure/pace.ts';
import { contactError } from '../../../src/core/figure/solve.ts';
import { figure, library } from './library.ts';

const TEMPO = { outSeconds: 2, pauseSeconds: 1, backSeconds: 3 };

const inTempo = (id: string, tempo: Parameters<typeof paced>[1] = TEMPO) => {
  const record = library.find(id);
  if (!record) throw new Error(`no figure ${id}`);
  return animate(paced(record, tempo));
};

describe('a figure in the tempo of its exercise', () => {
  it('goes out, stays and comes back', () => {
    const bridge = inTempo('bridge');
    expect(bridge.loopMs).toBe(6000);
    expect(bridge.at(0).pose.trunk.pitchDeg).toBeCloseTo(-93, 6);
    expect(bridge.at(2000)).toBe(bridge.peak);
    expect(bridge.at(2900)).toBe(bridge.peak);
    expect(bridge.at(4500).pose.trunk.pitchDeg).toBeCloseTo((-93 - 120) / 2, 6);
  });

  it('waits at the start where the exercise does', () => {
    const square = inTempo('bird_square', {
      outSeconds: 3,
      pauseSeconds: 1,
      backSeconds: 3,
      startSeconds: 1,
    });
    expect(square.loopMs).toBe(8000);
    expect(square.at(900)).toBe(square.start);
  });

  it('stands up in the time of the way out, by way of the lean', () => {
    const [sit, lean, stand] = inTempo('sts').record.keys;
    expect((sit?.moveMs ?? 0) + (lean?.moveMs ?? 0)).toBeCloseTo(2000);
    expect([stand?.holdMs, stand?.moveMs]).toEqual([1000, 3000]);
  });
});

describe('how a figure moves', () => {
  it('shows what comes more slowly than it is done', () => {
    const bridge = inTempo('bridge');
    expect(bodyAt(bridge, 'loop', 2000)).toBe(bridge.peak);
    expect(bodyAt(bridge, 'preview', 3000)).toBe(bridge.peak);
  });

  it('goes into a hold once, and breathes there with hands and feet in their place', () => {
    const plank = figure('plank_full');
    const head = (ms: number) => bodyAt(plank, 'hold', ms).trunk.headCentre.y;
    expect(bodyAt(plank, 'hold', 0).pose.trunk.pitchDeg).toBeCloseTo(plank.start.pose.trunk.pitchDeg, 2);
    const intoMs = plank.record.keys[0]?.moveMs ?? 0;
    const breath = Array.from({ length: 40 }, (_, n) => head(intoMs + 250 * n));
    expect(Math.max(...breath) - Math.min(...breath)).toBeGreaterThan(0.001);
    expect(Math.max(...breath) - Math.min(...breath)).toBeLessThan(0.01);
    const inside = bodyAt(plank, 'hold', intoMs + 4000);
    for (const contact of inside.contacts) expect(Math.abs(contactError(inside, contact))).toBeLessThan(0.01);
  });
});
