import type { BodyPose } from './body-pose.ts';
import { fadeInOut } from './minimum-jerk.ts';
import { keep, type Movement, overlaid, sequence } from './movement.ts';
import type { Random } from './random.ts';

/** A shift of weight: a few degrees, there and back. */
export function shiftOfWeight(pose: BodyPose, chance: Random): Movement {
  const size = chance.between(-1, 1);
  const upperDeg = 3 * size;
  const pelvisDeg = 2 * size;
  const sideDeg = 4 * chance.between(-1, 1);
  const seconds = chance.between(2.5, 4);
  return overlaid(keep(pose, seconds), (at) => {
    const share = fadeInOut(at, seconds, 1.2);
    return { upperDeg: share * upperDeg, pelvisDeg: share * pelvisDeg, sideDeg: share * sideDeg };
  });
}

/** Staying in a pose as people do: a shift of weight every quarter of a minute or so. */
export function fidgeting(pose: BodyPose, seconds: number, chance: Random): Movement {
  const parts: Movement[] = [];
  let left = seconds;
  for (;;) {
    const quiet = keep(pose, chance.between(8, 30));
    const shift = shiftOfWeight(pose, chance);
    if (quiet.seconds + shift.seconds > left) return sequence([...parts, keep(pose, left)]);
    parts.push(quiet, shift);
    left -= quiet.seconds + shift.seconds;
  }
}
