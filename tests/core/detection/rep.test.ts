import { describe, expect, it } from 'vitest';
import { repDetector } from '../../../src/core/detection/rep.ts';
import { feed } from '../../../src/core/machine.ts';
import { type Body, body } from '../../signals/posture.ts';

const bridge = {
  startDeg: [-105, -75],
  direction: -1,
  minRangeDeg: 8,
  minSeconds: 1.5,
  maxSeconds: 15,
} as const;
const catCow = { startDeg: [60, 105], direction: 0, minRangeDeg: 6, minSeconds: 3, maxSeconds: 15 } as const;

const count = (window: typeof bridge | typeof catCow, { signal }: Body) =>
  feed(repDetector({ ...window, startDeg: [...window.startDeg] }), signal).length;

function repeat(times: number, start: Body, once: (so: Body) => Body): Body {
  return Array.from({ length: times }).reduce<Body>((so) => once(so), start);
}

const bridges = (times: number, topDeg = -112) =>
  repeat(times, body().lean(-90, 3), (so) =>
    so.lean(topDeg, 3, { overSeconds: 2 }).lean(-90, 4, { overSeconds: 3 }),
  );

describe('repDetector', () => {
  it('counts bridges', () => {
    expect(count(bridge, bridges(8))).toBe(8);
  });

  it('does not count half-hearted lifts', () => {
    expect(count(bridge, bridges(8, -95))).toBe(0);
  });

  it('counts after a long rest on the mat', () => {
    expect(
      count(
        bridge,
        repeat(3, body().lean(-90, 120), (so) =>
          so.lean(-112, 3, { overSeconds: 2 }).lean(-90, 4, { overSeconds: 2 }),
        ),
      ),
    ).toBe(3);
  });

  it('does not count getting up from the mat', () => {
    expect(count(bridge, body().lean(-90, 5).lean(0, 5, { overSeconds: 2 }))).toBe(0);
  });

  it('does not count jerks', () => {
    const jerks = repeat(5, body().lean(-90, 2), (so) =>
      so.lean(-112, 0.4, { overSeconds: 0.3 }).lean(-90, 0.4, { overSeconds: 0.3 }),
    );
    expect(count(bridge, jerks)).toBe(0);
  });

  it('counts cycles of cat and cow that start with the cat', () => {
    const cycles = repeat(8, body().lean(82, 3), (so) =>
      so.lean(94, 2.5, { overSeconds: 2 }).lean(74, 2.5, { overSeconds: 2 }),
    ).lean(82, 3, { overSeconds: 1 });
    expect(count(catCow, cycles)).toBe(8);
  });

  it('starts again after a silence', () => {
    expect(count(bridge, bridges(2).silence(5).lean(-90, 2))).toBe(2);
  });
});
