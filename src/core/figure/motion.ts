import { type Animation, cubicInOut } from './animation.ts';
import { sinDeg } from './degrees.ts';
import { blend } from './interpolate.ts';
import type { Pose } from './pose.ts';
import { perSide } from './skeleton.ts';
import { type Body, solve } from './solve.ts';

/**
 * How a figure moves. `loop`: over and over, in its tempo. `preview`: the same slowly, before a set. `hold`: into the
 * position once, then still with a breath.
 */
export type Motion = 'loop' | 'preview' | 'hold';

/** What is to come is shown this many times as slowly as it is done; chosen by eye. */
const PREVIEW_SLOWER = 1.5;

/** A quiet breath: its time is that of EXERCISES breath_46, how much it moves is chosen by eye. */
const BREATH = { ms: 10_000, inShare: 0.4, thoracicDeg: -2.6, elevation: 0.004 } as const;

/** The body so many ms after its movement began. */
export function bodyAt(animation: Animation, motion: Motion, ms: number): Body {
  if (motion === 'loop') return animation.at(ms);
  if (motion === 'preview') return animation.at(ms / PREVIEW_SLOWER);
  const intoMs = animation.record.keys[0]?.moveMs ?? 0;
  if (ms < intoMs) return blend(animation.start, animation.peak, cubicInOut(ms / intoMs));
  return solve(breathing(animation.peak.pose, breathShare(ms - intoMs)));
}

/** How far a breath is in, 0 to 1: in more quickly than out, without a corner at either end. */
function breathShare(ms: number): number {
  const share = (ms % BREATH.ms) / BREATH.ms;
  const half =
    share < BREATH.inShare
      ? share / BREATH.inShare / 2
      : 0.5 + (share - BREATH.inShare) / (1 - BREATH.inShare) / 2;
  return sinDeg(180 * half) ** 2;
}

/** The chest opens a little and the shoulders rise; hands, feet and knees stay where they are put. */
const breathing = (pose: Pose, share: number): Pose => ({
  ...pose,
  trunk: { ...pose.trunk, thoracicDeg: pose.trunk.thoracicDeg + BREATH.thoracicDeg * share },
  shoulders: perSide((side) => {
    const { protraction, elevation } = pose.shoulders[side];
    return { protraction, elevation: elevation + BREATH.elevation * share };
  }),
});
