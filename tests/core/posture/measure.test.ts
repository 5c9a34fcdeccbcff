import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromAxisAngle, rotate } from '../../../src/core/imu/quaternion.ts';
import type { Vec3 } from '../../../src/core/imu/sample.ts';
import { feed } from '../../../src/core/machine.ts';
import { measure } from '../../../src/core/posture/measure.ts';
import {
  lowerDeg,
  type Neutral,
  neutralFromSlump,
  neutralFromTall,
  reZeroed,
} from '../../../src/core/posture/neutral.ts';
import type { Posture } from '../../../src/core/posture/posture.ts';
import { ON_BACK_FACE, onBack, orientationAt, turnedBy, upOf } from '../../signals/orientation.ts';
import { anyTurn } from '../../signals/turn.ts';

const postureOf = (neutral: Neutral | null, up: Vec3): Posture => {
  const [posture] = neutral ? feed(measure(neutral), [orientationAt(0, up)]) : [];
  if (!posture || !('flexionDeg' in posture)) throw new Error('nothing was measured');
  return posture;
};

describe('measure', () => {
  const neutral = neutralFromTall(onBack(upOf(0)), ON_BACK_FACE, 'upper-back');

  it('reads flexion forward and lean to the left as positive', () => {
    const posture = postureOf(neutral, onBack(upOf(20, 5)));
    expect(posture.flexionDeg).toBeCloseTo(20, 6);
    expect(posture.lateralDeg).toBeCloseTo(5, 6);
  });

  it.each([
    ['prone', 90],
    ['supine', -90],
    ['in a bridge', -112],
  ])('reads %s as %i degrees', (_, flexionDeg) => {
    expect(postureOf(neutral, onBack(upOf(flexionDeg))).flexionDeg).toBeCloseTo(flexionDeg, 6);
  });

  it('knows forward for a clip in front as well', () => {
    const onSternum = ({ x, y, z }: Vec3): Vec3 => ({ x: z, y: -y, z: x });
    const worn = neutralFromTall(onSternum(upOf(4)), ON_BACK_FACE, 'sternum');
    expect(postureOf(worn, onSternum(upOf(24))).flexionDeg).toBeCloseTo(20, 6);
  });

  it('gives the same result for any mounting, once the slump is known (P6)', () => {
    fc.assert(
      fc.property(anyTurn, fc.integer({ min: -30, max: 100 }), (mounting, flexionDeg) => {
        const mounted = turnedBy(mounting);
        const worn = neutralFromSlump(mounted(upOf(0)), mounted(upOf(25)), 'upper-back');
        expect(postureOf(worn, mounted(upOf(flexionDeg))).flexionDeg).toBeCloseTo(flexionDeg, 5);
      }),
    );
  });

  it('gives the same result however the clip is turned in its own plane', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6.28, noNaN: true }), (angle) => {
        const turned = (up: Vec3) => rotate(fromAxisAngle(ON_BACK_FACE, angle), onBack(up));
        const worn = neutralFromTall(turned(upOf(0)), ON_BACK_FACE, 'upper-back');
        expect(postureOf(worn, turned(upOf(18))).flexionDeg).toBeCloseTo(18, 6);
      }),
    );
  });

  it('measures from the same tall whatever was done before: the reference follows nobody', () => {
    const lean = fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -60, max: 60 }));
    fc.assert(
      fc.property(fc.array(lean, { maxLength: 200 }), lean, (before, now) => {
        const done = [...before, now].map(([flexionDeg, leftDeg], step) =>
          orientationAt(step * 20, onBack(upOf(flexionDeg, leftDeg))),
        );
        const last = neutral && feed(measure(neutral), done).at(-1);
        expect(last).toMatchObject({ flexionDeg: postureOf(neutral, onBack(upOf(...now))).flexionDeg });
      }),
    );
  });
});

describe('neutral', () => {
  it('cannot learn forward from a slump that is too small', () => {
    expect(neutralFromSlump(upOf(0), upOf(5), 'upper-back')).toBeNull();
  });

  it('keeps a forward that was shown over a new tall, as long as the clip sits nearly as it did', () => {
    const mounted = (up: Vec3) => rotate(fromAxisAngle({ x: 1, y: 0, z: 0 }, 0.4), onBack(up));
    const shown = neutralFromSlump(mounted(upOf(0)), mounted(upOf(25)), 'upper-back');
    const kept = shown && reZeroed(shown, mounted(upOf(6)));
    expect(kept?.forwardFrom).toBe('slump');
    expect(postureOf(kept, mounted(upOf(26))).flexionDeg).toBeCloseTo(20, 5);
    expect(shown && reZeroed(shown, mounted(upOf(40)))).toBeNull();
  });

  it('tells by how much another tall is lower', () => {
    const tall = neutralFromTall(onBack(upOf(0)), ON_BACK_FACE, 'upper-back');
    expect(tall && lowerDeg(tall, onBack(upOf(14)))).toBeCloseTo(14, 6);
    expect(tall && lowerDeg(tall, onBack(upOf(-14)))).toBeCloseTo(-14, 6);
  });
});
