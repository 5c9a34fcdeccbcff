import { type BodyPose, blend, shifted } from './body-pose.ts';
import { minimumJerk } from './minimum-jerk.ts';

/** A stretch of movement: the pose at a number of seconds since its start. It starts and ends at rest. */
export interface Movement {
  readonly seconds: number;
  readonly pose: (at: number) => BodyPose;
}

export const keep = (pose: BodyPose, seconds: number): Movement => ({ seconds, pose: () => pose });

/** From one pose to another, without a jerk. */
export const glide = (from: BodyPose, to: BodyPose, seconds: number): Movement => ({
  seconds,
  pose: (at) => blend(from, to, minimumJerk(at / seconds)),
});

/** One movement after another. */
export function sequence(movements: readonly Movement[]): Movement {
  const seconds = movements.reduce((sum, movement) => sum + movement.seconds, 0);
  const last = movements.at(-1);
  if (!last) throw new Error('a sequence needs a movement');
  return {
    seconds,
    pose(at) {
      let start = 0;
      for (const movement of movements) {
        if (at < start + movement.seconds) return movement.pose(at - start);
        start += movement.seconds;
      }
      return last.pose(last.seconds);
    },
  };
}

/** A movement with something on top that is nothing at its start and end. */
export const overlaid = (movement: Movement, change: (at: number) => Partial<BodyPose>): Movement => ({
  seconds: movement.seconds,
  pose: (at) => shifted(movement.pose(at), change(at)),
});
