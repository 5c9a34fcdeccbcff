import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DETECTOR_FOLDER, viewsOf } from '../../src/cli/content.ts';
import type { HoldDetector } from '../../src/core/exercise/detector.ts';

const ids = readdirSync(DETECTOR_FOLDER).map((name) => name.replace('.json', ''));
const holds = ids.flatMap((id) =>
  viewsOf(id).flatMap(({ detector, source }) => (detector.kind === 'hold' ? [{ id, detector, source }] : [])),
);

/** The range that the source states, such as "70..92". */
function statedRange(source: string): readonly [number, number] | null {
  const [, from, to] = source.match(/(-?\d+)\.\.([+-]?\d+)/) ?? [];
  if (from === undefined || to === undefined) return null;
  const [a, b] = [Number(from), Number(to)];
  return [Math.min(a, b), Math.max(a, b)];
}

const isBack = ({ signal, windowDeg }: HoldDetector) => signal === 'pitch' && windowDeg[1] < 0;

describe('the detector files of holds', () => {
  it('say which chain of EXERCISES each comes from', () => {
    expect(holds.length).toBeGreaterThan(20);
    expect(holds.filter(({ source }) => !/EXERCISES section G, chain [A-Z]+/.test(source))).toEqual([]);
  });

  it('open the window that their source states, no more than a few degrees wider', () => {
    for (const { id, detector, source } of holds) {
      const stated = statedRange(source);
      if (!stated) continue;
      const [from, to] = detector.windowDeg;
      expect(from, id).toBeLessThanOrEqual(stated[0]);
      expect(to, id).toBeGreaterThanOrEqual(stated[1]);
      expect(stated[0] - from + (to - stated[1]), id).toBeLessThanOrEqual(10);
    }
  });

  it('know that hips which sink lower a trunk on its front and raise one on its back', () => {
    for (const { id, detector } of holds) {
      if (detector.sinks === 'no') continue;
      const raises = isBack(detector) || detector.signal === 'head-up';
      expect(detector.sinks, id).toBe(raises ? 'more' : 'less');
    }
  });

  it('are sure in tier A, and call tier B assisted', () => {
    const chains = ['PLANK', 'BRIDGE', 'SIDE', 'STANCE'];
    for (const { id, detector, source } of holds) {
      const isA = chains.some((chain) => source.includes(`chain ${chain}`));
      expect(detector.confidence >= 0.7, id).toBe(isA);
    }
  });
});

it('no detector, player or pipeline names an exercise', () => {
  const folders = ['core/detection', 'core/player', 'core/posture', 'app'];
  const files = folders.flatMap((folder) => {
    const root = new URL(`../../src/${folder}/`, import.meta.url);
    return readdirSync(root)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, root), 'utf8'));
  });
  expect(files.length).toBeGreaterThan(30);
  const named = ids.filter((id) => id.includes('_') && files.some((text) => text.includes(`'${id}'`)));
  expect(named).toEqual([]);
});
