import { isGap, type SampleGap } from '../imu/sample.ts';
import { DEG_PER_RAD, STANDARD_GRAVITY } from '../imu/units.ts';
import { angleBetween, dot, norm, scale, subtract } from '../imu/vector.ts';
import type { Machine, Step } from '../machine.ts';
import type { Orientation } from '../orientation/orientation.ts';
import { type Neutral, pitchDeg, sideDeg, toBody } from './neutral.ts';
import type { Posture } from './posture.ts';

/** The orientation before, for sensors without a gyroscope. */
type Previous = Orientation | null;

/** Orientation to the trunk's angles, relative to the person's tall (EXERCISES.md section B). */
export function measure(neutral: Neutral): Machine<Previous, Orientation | SampleGap, Posture | SampleGap> {
  const inBody = toBody(neutral);
  return {
    start: () => null,
    step(previous, input): Step<Previous, Posture | SampleGap> {
      if (isGap(input)) return [null, [input]];
      const up = inBody(input.up);
      const posture: Posture = {
        t: input.t,
        flexionDeg: pitchDeg(up),
        lateralDeg: sideDeg(up),
        inclinationDeg: Math.atan2(Math.sqrt(up.x * up.x + up.y * up.y), up.z) * DEG_PER_RAD,
        rateDegPerSecond: turnRate(previous, input) * DEG_PER_RAD,
        turnDegPerSecond: input.rate && dot(input.rate, input.up) * DEG_PER_RAD,
        dynamicAcc: norm(subtract(input.acc, scale(input.up, STANDARD_GRAVITY))),
        up,
        force: inBody(input.acc),
      };
      return [input, [posture]];
    },
  };
}

/** Angular rate in rad/s: the gyroscope's, or the change of inclination where there is none. */
function turnRate(previous: Previous, now: Orientation): number {
  if (now.rate) return norm(now.rate);
  if (!previous || now.t <= previous.t) return 0;
  return (angleBetween(previous.up, now.up) * 1000) / (now.t - previous.t);
}
