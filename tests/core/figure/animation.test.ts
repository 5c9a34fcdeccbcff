import { describe, expect, it } from 'vitest';
import { norm, subtract } from '../../../src/core/imu/vector.ts';
import { everyFigure, figure } from './library.ts';

describe('an exercise, animated', () => {
  it('holds the start, moves, and holds the peak', () => {
    const bridge = figure('bridge'); // 2000 ms to move, 1000 ms to hold
    expect(bridge.loopMs).toBe(6000);
    expect(bridge.at(500)).toBe(bridge.start);
    expect(bridge.at(3500)).toBe(bridge.peak);
    expect(bridge.at(2000).pose.trunk.pitchDeg).toBeCloseTo((-93 - 120) / 2, 6);
  });

  it('comes round to where it began', () => {
    const flow = figure('catcow_flow');
    expect(flow.at(flow.loopMs + 100)).toBe(flow.at(100));
    expect(flow.at(-1).pose.trunk.pitchDeg).toBeCloseTo(flow.start.pose.trunk.pitchDeg, 3);
  });

  it('gives the same body for the same moment', () => {
    for (const animation of everyFigure.slice(0, 30)) {
      expect(animation.at(1234)).toEqual(animation.at(1234));
    }
  });

  it('moves without jumps from one frame to the next', () => {
    const jumps: string[] = [];
    for (const { record, loopMs, at } of everyFigure) {
      const frames = 120;
      let before = at(0);
      for (let frame = 1; frame <= frames; frame++) {
        const now = at((frame / frames) * loopMs);
        const moved = norm(subtract(now.trunk.headCentre, before.trunk.headCentre));
        // A frame here lasts up to 0.15 s; the fastest head of the set covers less than this.
        if (moved > 0.09) jumps.push(`${record.id}: ${moved.toFixed(3)} at frame ${frame}`);
        before = now;
      }
    }
    expect(jumps).toEqual([]);
  });
});
