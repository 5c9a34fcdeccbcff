import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conjugate, type Quaternion, rotate } from '../../../src/core/imu/quaternion.ts';
import { isSeen, type SampleGap, type Vec3 } from '../../../src/core/imu/sample.ts';
import { feed } from '../../../src/core/machine.ts';
import type { Orientation } from '../../../src/core/orientation/orientation.ts';
import { judge } from '../../../src/core/posture/judge.ts';
import { zoneLimits } from '../../../src/core/posture/limits.ts';
import { measure } from '../../../src/core/posture/measure.ts';
import { neutralFromSlump } from '../../../src/core/posture/neutral.ts';
import type { JudgedPosture } from '../../../src/core/posture/posture.ts';
import { zoneTimes } from '../../../src/core/posture/zone-times.ts';
import { type Trunk, trunk } from '../../signals/trunk.ts';

/** Evenly: fast-check's doubles crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1000 * low, max: 1000 * high }).map((thousandths) => thousandths / 1000);

const LIMITS = { relaxedFromDeg: 6, slumpedFromDeg: 12 };

/** The trunk as a sensor without a gyroscope sees it that is mounted so. */
const mounted = ({ signal }: Trunk, mounting: Quaternion): (Orientation | SampleGap)[] =>
  signal.map((each) =>
    isSeen(each)
      ? {
          t: each.t,
          q: conjugate(mounting),
          up: rotate(mounting, each.up),
          rate: null,
          acc: rotate(mounting, each.force),
          rest: false,
        }
      : each,
  );

const bent = (deg: number): Vec3 => ({
  x: -Math.sin((deg * Math.PI) / 180),
  y: 0,
  z: Math.cos((deg * Math.PI) / 180),
});

/** Judged by a sensor that is mounted so, calibrated on tall and on a slump of 25 degrees. */
function judgedBy(person: Trunk, mounting: Quaternion): JudgedPosture[] {
  const neutral = neutralFromSlump(rotate(mounting, bent(0)), rotate(mounting, bent(25)), 'upper-back');
  if (!neutral) throw new Error('a slump of 25 degrees is enough');
  return feed(judge(zoneLimits(neutral)), feed(measure(neutral), mounted(person, mounting))).filter(isSeen);
}

const turn: fc.Arbitrary<Quaternion> = fc
  .tuple(between(-1, 1), between(-1, 1), between(-1, 1), between(-1, 1))
  .filter((parts) => Math.hypot(...parts) > 0.1)
  .map(([w, x, y, z]) => {
    const size = Math.hypot(w, x, y, z);
    return { w: w / size, x: x / size, y: y / size, z: z / size };
  });

const doing = fc.oneof(
  fc.record({
    deg: fc.integer({ min: -30, max: 70 }),
    seconds: fc.integer({ min: 1, max: 8 }),
    over: fc.constantFrom(0.3, 1, 3),
  }),
  fc.constant('walk' as const),
  fc.constant('fidget' as const),
  fc.constant('silence' as const),
);
const life = fc.array(doing, { minLength: 1, maxLength: 12 }).map((doings) =>
  doings.reduce<Trunk>(
    (person, each) => {
      if (each === 'walk') return person.walk(4);
      if (each === 'fidget') return person.fidget(2);
      if (each === 'silence') return person.silence(3);
      return person.be(each.deg, each.seconds, { overSeconds: each.over });
    },
    trunk(25).be(0, 3),
  ),
);

/** Any angle, and most of all those at which a zone or an activity begins. */
const anyAngle = fc.oneof(
  between(-40, 60),
  fc.tuple(fc.constantFrom(-10, 7.5, 15, 55), between(-4, 4)).map(([bound, beside]) => bound + beside),
);

const changes = (told: readonly unknown[]): number =>
  told.filter((each, i) => i > 0 && each !== told[i - 1]).length;

describe('the invariants of posture (POSTURE section 8)', () => {
  it('P6: are the same for any mounting of the sensor, once it is calibrated', () => {
    const straight = { w: 1, x: 0, y: 0, z: 0 };
    fc.assert(
      fc.property(life, turn, (person, mounting) => {
        const there = judgedBy(person, straight);
        judgedBy(person, mounting).forEach((each, i) => {
          expect(each.activity).toBe(there[i]?.activity);
          expect(each.zone).toBe(there[i]?.zone);
          expect(each.flexionDeg).toBeCloseTo(there[i]?.flexionDeg ?? Number.NaN, 4);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('P8: times in zones make up the still time, and gaps are unknown, to the second', () => {
    fc.assert(
      fc.property(life, (person) => {
        const judged = feed(judge(LIMITS), person.be(0, 1).signal);
        const { inZone, unjudgedMs, unknownMs } = zoneTimes(judged);
        const gapMs = judged.reduce((sum, each) => sum + (isSeen(each) ? 0 : each.to - each.from), 0);
        const stillMs =
          40 * judged.filter((each) => isSeen(each) && each.activity === 'still-upright').length;
        const whole = (judged.findLast(isSeen)?.t ?? 0) - (judged.find(isSeen)?.t ?? 0);
        expect(unknownMs).toBe(gapMs);
        const zoned = inZone.tall + inZone.relaxed + inZone.slumped;
        expect(Math.abs(zoned - stillMs)).toBeLessThanOrEqual(1000);
        expect(Math.abs(zoned + unjudgedMs + unknownMs - whole)).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 60 },
    );
  });

  it('P13: counts no hour asleep as stillness', () => {
    const asleep = trunk(25)
      .be(0, 10)
      .silence(8 * 3600)
      .be(0, 10);
    const { inZone, unknownMs } = zoneTimes(feed(judge(LIMITS), asleep.signal));
    expect(inZone.tall).toBeLessThanOrEqual(20_000);
    expect(unknownMs).toBeGreaterThanOrEqual(8 * 3_600_000);
  });

  it('P14: breathing by two degrees to both sides flaps neither zone nor activity, at whatever angle', () => {
    fc.assert(
      fc.property(anyAngle, turn, (deg, mounting) => {
        const breathing = judgedBy(trunk(25).be(deg, 55, { breathDeg: 2 }), mounting);
        expect(changes(breathing.map(({ activity }) => activity))).toBeLessThanOrEqual(1);
        expect(changes(breathing.map(({ zone }) => zone))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  it('P15: are the same each time', () => {
    fc.assert(
      fc.property(life, (person) => {
        expect(feed(judge(LIMITS), person.signal)).toEqual(feed(judge(LIMITS), person.signal));
      }),
      { numRuns: 20 },
    );
  });
});
