import { describe, expect, it } from 'vitest';
import { cameraOf } from '../../../src/core/figure/draw.ts';
import type { PathShape } from '../../../src/core/figure/shape.ts';
import { drawWayBack } from '../../../src/core/figure/way-back.ts';
import { figure } from './library.ts';

const marks = (id: string, way: 'up' | 'down') => {
  const { peak, record } = figure(id);
  return drawWayBack(peak, cameraOf(record), way) as readonly PathShape[];
};
/** Heights of the points of an outline, down the page. */
const heights = (shape: PathShape | undefined): number[] =>
  [...(shape?.d ?? '').matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y));

describe('the way back to a position held', () => {
  it('is a dashed line where the trunk was, and an arrow that points to it', () => {
    const [line] = marks('plank_full', 'up');
    expect(line?.part).toBe('way back');
    expect(line?.stroke?.dash).toBeDefined();
    const tip = (way: 'up' | 'down') => heights(marks('plank_full', way).at(-1))[0] ?? Number.NaN;
    expect(tip('up')).toBeLessThan(tip('down'));
  });

  it('lies above the trunk of a plank, and behind one that stands', () => {
    const { peak, record } = figure('plank_full');
    const hips = cameraOf(record).project(peak.trunk.hips.near)[1];
    expect(Math.max(...heights(marks('plank_full', 'up')[0]))).toBeLessThan(hips);
    const standing = figure('brace_stand');
    const [x] = cameraOf(standing.record).project(standing.peak.trunk.chest);
    const [line] = marks('brace_stand', 'up');
    expect(Number(line?.d.match(/M(-?[\d.]+)/)?.[1])).toBeLessThan(x);
  });
});
