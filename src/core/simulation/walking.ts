import { STANDARD_GRAVITY } from '../imu/units.ts';
import type { BodyPose } from './body-pose.ts';
import { fadeInOut } from './minimum-jerk.ts';
import { keep, type Movement, overlaid } from './movement.ts';

export interface Gait {
  /** Steps in a second: 1.2 to 2.8 (POSTURE section 3). */
  readonly stepHz: number;
  /** Amplitude of the vertical acceleration, g: 0.1 to 0.6 (POSTURE section 3). */
  readonly verticalG: number;
}

/** Setting off and stopping, s. */
const FADE_SECONDS = 1.2;
/** The trunk leans into the walk and sways with each step, deg. */
const LEAN_DEG = 3;
const NOD_DEG = 1.2;
const SWAY_DEG = 2;
const TURN_DEG = 4;

/** Walking on the spot as the trunk feels it: once each step up and down, once each stride from side to side. */
export function walking(pose: BodyPose, seconds: number, { stepHz, verticalG }: Gait): Movement {
  const pulse = 2 * Math.PI * stepHz;
  const heave = (verticalG * STANDARD_GRAVITY) / pulse ** 2;
  return overlaid(keep(pose, seconds), (at) => {
    const fade = fadeInOut(at, seconds, FADE_SECONDS);
    const step = pulse * at;
    return {
      heightM: fade * heave * (Math.cos(step) + 0.15 * Math.cos(2 * step + 0.6)),
      forwardM: fade * 0.4 * heave * Math.sin(step),
      leftM: fade * 0.015 * Math.sin(step / 2),
      upperDeg: fade * (LEAN_DEG + NOD_DEG * Math.sin(step + 0.4)),
      pelvisDeg: fade * (LEAN_DEG + NOD_DEG * Math.sin(step + 2)),
      sideDeg: fade * SWAY_DEG * Math.sin(step / 2),
      headingDeg: fade * TURN_DEG * Math.sin(step / 2 + 1),
    };
  });
}
