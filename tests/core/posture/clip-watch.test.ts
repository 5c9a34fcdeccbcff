import { describe, expect, it } from 'vitest';
import { fromAxisAngle, multiply, type Quaternion } from '../../../src/core/imu/quaternion.ts';
import type { ImuSample, SampleGap } from '../../../src/core/imu/sample.ts';
import { RAD_PER_DEG } from '../../../src/core/imu/units.ts';
import { feed } from '../../../src/core/machine.ts';
import { fusion } from '../../../src/core/orientation/fusion.ts';
import type { Orientation } from '../../../src/core/orientation/orientation.ts';
import { calibrate } from '../../../src/core/posture/calibrate.ts';
import { type ClipEvent, clipWatch } from '../../../src/core/posture/clip-watch.ts';
import { judge } from '../../../src/core/posture/judge.ts';
import { zoneLimits } from '../../../src/core/posture/limits.ts';
import { measure } from '../../../src/core/posture/measure.ts';
import type { Neutral } from '../../../src/core/posture/neutral.ts';
import { FACE_OUT, MOUNTINGS, turned } from '../../../src/core/simulation/mounting.ts';
import { desk } from '../../../src/core/simulation/scenes.ts';
import { type SimulatedBody, simulatedBody } from '../../../src/core/simulation/simulated-body.ts';
import { ON_BACK_FACE, trunk } from '../../signals/orientation.ts';

const RATE_HZ = 25;
const BACK = MOUNTINGS['upper-back'];
/** The clip slides on the shirt: about the axis across the body, and in its own plane. */
const slidDown = (deg: number): Quaternion =>
  multiply(fromAxisAngle({ x: 0, y: 1, z: 0 }, deg * RAD_PER_DEG), BACK);

const seated = (seed: number, mounting = BACK, startedAt = 0) =>
  simulatedBody({ seed, mounting, startedAt, rateHz: RATE_HZ, from: 'seated' });

/** What the watch tells of samples that begin with sitting tall, and of those that follow them on another mounting. */
function told(before: SimulatedBody, ...after: readonly SimulatedBody[]): ClipEvent[] {
  return toldOf([before, ...after].flatMap((body) => [...body.samples()]));
}

function toldOf(samples: readonly ImuSample[]): ClipEvent[] {
  const orientations = feed(fusion({ sampling: 'interval', rateHz: RATE_HZ }), samples);
  const calibrated = feed(calibrate(FACE_OUT, 'upper-back'), orientations).find(
    ({ type }) => type === 'calibrated',
  );
  if (calibrated?.type !== 'calibrated') throw new Error('not calibrated');
  return feed(clipWatch, postures(calibrated.neutral, orientations));
}

const postures = (neutral: Neutral, orientations: readonly (Orientation | SampleGap)[]) =>
  feed(judge(zoneLimits(neutral)), feed(measure(neutral), orientations));

const morning = (seed: number) => seated(seed).sit(10, { still: true }).walk(20).sit(20);

describe('the clip watch', () => {
  it('takes no slump for a moved clip, however deep and long, and no bend, recline or lie either', () => {
    for (const seed of [1, 2, 3]) {
      const day = morning(seed)
        .slouch(120, 35)
        .recline(60, 35)
        .bend(60)
        .sit(30, { sideDeg: 25 })
        .walk(20)
        .lie(60)
        .lie(60, 'side-left')
        .lie(60, 'prone')
        .walk(20)
        .slouch(60, 20)
        .walk(30);
      expect(told(day)).toEqual([]);
    }
  });

  it('is quiet on desk days in which nobody touches the clip', () => {
    for (const seed of [1, 2]) {
      const samples: ImuSample[] = [];
      for (const sample of seated(seed).follow(desk()).samples()) {
        if (sample.t > 30 * 60_000) break;
        samples.push(sample);
      }
      expect(toldOf(samples)).toEqual([]);
    }
  });

  it.each([15, -15, 30])('sees with the next walk that the clip tilted by %i degrees', (deg) => {
    for (const seed of [1, 2, 3]) {
      const before = morning(seed);
      const after = seated(seed + 10, slidDown(deg), before.until)
        .sit(20)
        .walk(20)
        .sit(20);
      expect(told(before, after)).toMatchObject([{ type: 'clip-doubted', doubt: 'shifted' }]);
    }
  });

  it('sees with the first walk that the clip hangs upside down', () => {
    const before = seated(4).sit(10, { still: true });
    const after = seated(5, turned(BACK, 180), before.until).sit(2).walk(20).sit(5);
    expect(told(before, after)).toMatchObject([{ type: 'clip-doubted', doubt: 'flipped' }]);
  });

  it('sees an upside down clip without a walk', () => {
    const before = seated(4).sit(10, { still: true });
    const after = seated(5, multiply(slidDown(170), fromAxisAngle(FACE_OUT, 0)), before.until).sit(30);
    expect(told(before, after)).toMatchObject([{ type: 'clip-doubted', doubt: 'flipped' }]);
  });

  it('sees that the clip was taken off, and lies on the table', () => {
    const { orientations } = trunk().stay(6).go(88, 0, 2).stay(130);
    const calibrated = feed(calibrate(ON_BACK_FACE, 'upper-back'), orientations).at(-1);
    if (calibrated?.type !== 'calibrated') throw new Error('not calibrated');
    const events = feed(clipWatch, postures(calibrated.neutral, orientations));
    expect(events).toMatchObject([{ type: 'clip-doubted', doubt: 'taken-off' }]);
  });

  it('trusts the clip again once it is back where it was', () => {
    const before = morning(6);
    const off = seated(7, slidDown(25), before.until).sit(5).walk(20).sit(5);
    const back = seated(8, BACK, off.until).sit(5).walk(20).sit(5);
    expect(told(before, off, back).map(({ type }) => type)).toEqual(['clip-doubted', 'clip-trusted']);
  });

  it('trusts it when the person says that it has not moved, and learns upright anew', () => {
    const before = morning(6);
    const off = seated(7, slidDown(15), before.until).sit(5).walk(20).sit(5);
    const later = seated(8, slidDown(15), off.until).sit(5).walk(40).sit(5);
    const orientations = feed(
      fusion({ sampling: 'interval', rateHz: RATE_HZ }),
      [before, off, later].flatMap((body) => [...body.samples()]),
    );
    const calibrated = feed(calibrate(FACE_OUT, 'upper-back'), orientations).at(-1);
    if (calibrated?.type !== 'calibrated') throw new Error('not calibrated');
    const worn = postures(calibrated.neutral, orientations);
    const cut = worn.findIndex((posture) => 't' in posture && posture.t >= off.until);
    const answered = [
      ...worn.slice(0, cut),
      { type: 'clip-confirmed', t: off.until } as const,
      ...worn.slice(cut),
    ];
    expect(feed(clipWatch, answered).map(({ type }) => type)).toEqual(['clip-doubted', 'clip-trusted']);
  });
});
