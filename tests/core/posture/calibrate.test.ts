import { describe, expect, it } from 'vitest';
import { scale } from '../../../src/core/imu/vector.ts';
import { feed } from '../../../src/core/machine.ts';
import type { Orientation } from '../../../src/core/orientation/orientation.ts';
import { calibrate } from '../../../src/core/posture/calibrate.ts';
import type { Placement } from '../../../src/core/posture/posture.ts';
import { ON_BACK_FACE, onBack, orientationAt, trunk, type upOf } from '../../signals/orientation.ts';

const run = (orientations: readonly Orientation[], placement: Placement = 'upper-back') =>
  feed(calibrate(ON_BACK_FACE, placement), orientations);

describe('setting tall', () => {
  it('takes five still seconds of tall', () => {
    expect(run(trunk().stay(6).orientations).at(-1)).toMatchObject({ type: 'calibrated', t: 5000 });
  });

  it('tells how long the person has been still', () => {
    const told = run(trunk().stay(4).orientations);
    const still = told.flatMap((event) => (event.type === 'settling' ? [event.stillMs] : []));
    expect(still.at(-1)).toBeGreaterThan(3700);
  });

  it('starts the wait again when the person moves', () => {
    const events = run(trunk().stay(3).go(30).go(0).stay(6).orientations);
    expect(events.at(-1)).toMatchObject({ type: 'calibrated' });
    expect(events.at(-1)?.t).toBeGreaterThanOrEqual(9900);
  });

  it('takes no slow creep for stillness', () => {
    const events = run(trunk().go(20, 0, 10).orientations);
    expect(events.some(({ type }) => type === 'calibrated')).toBe(false);
  });

  it('reads through a gyroscope that has an offset', () => {
    const offset = trunk()
      .stay(6)
      .orientations.map((each) => ({ ...each, rate: { x: 0.1, y: -0.1, z: 0.05 } }));
    expect(run(offset).at(-1)).toMatchObject({ type: 'calibrated' });
  });

  it('begins again after a gap', () => {
    const { orientations } = trunk().stay(8);
    const gap = { type: 'gap', from: 4000, to: 4020 } as const;
    const events = feed(calibrate(ON_BACK_FACE, 'upper-back'), [
      ...orientations.slice(0, 200),
      gap,
      ...orientations.slice(200),
    ]);
    expect(events.some(({ type }) => type === 'calibrated')).toBe(false);
  });

  it('refuses a sensor that lies flat, and keeps what up was', () => {
    const flat = Array.from({ length: 300 }, (_, step) => orientationAt(step * 20, ON_BACK_FACE));
    expect(run(flat).at(-1)).toMatchObject({ type: 'refused', reason: 'not-upright', tall: ON_BACK_FACE });
  });

  it('refuses a sensor whose scale is wrong', () => {
    const heavy = trunk()
      .stay(6)
      .orientations.map((each) => ({ ...each, acc: scale(each.up, 16) }));
    expect(run(heavy).at(-1)).toMatchObject({ type: 'refused', reason: 'scale' });
  });

  it('gives up on somebody who never comes to rest', () => {
    const restless = trunk();
    for (let i = 0; i < 40; i++) restless.go(25).go(0);
    expect(run(restless.orientations).at(-1)).toMatchObject({ type: 'refused', reason: 'moved', t: 60_000 });
  });

  it('sits where the neck slopes and the sternum faces forward', () => {
    const slope = (up: ReturnType<typeof upOf>) => onBack(up);
    const neck = run(trunk(slope).go(36).stay(7).orientations, 'neck').at(-1);
    expect(neck).toMatchObject({ type: 'calibrated', neutral: { placement: 'neck', forwardFrom: 'case' } });
  });
});
