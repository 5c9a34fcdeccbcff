import type { HoldDetector } from '../exercise/detector.ts';
import type { PauseReason } from './event.ts';
import type { HoldAngles } from './hold-signal.ts';

/** What the detector needs of an exercise. */
export type HoldWindow = Omit<HoldDetector, 'kind'>;

/** The two angles of a position, deg. */
export type Angles = Pick<HoldAngles, 'alongDeg' | 'acrossDeg'>;

/** How somebody is off the position that they began with. */
export interface Fault {
  readonly reason: PauseReason;
  /** Lower or higher: how far the hips are raised. Turned: how far the trunk is turned. Deg. */
  readonly offsetDeg: number;
  /** So far that the position was left. */
  readonly far: boolean;
}

/** Further than this from the reference, or out of the window, the position was left, degrees (EXERCISES D). */
const LEFT_DEG = 20;
const LEFT_WINDOW_DEG = 5;
/** A learned window may reach this far out of the exercise's own, degrees. */
const LEARNED_SLACK_DEG = 3;

/** At first the window of the exercise; once learned, what of it lies around the person's own. */
export function windowOf(
  { windowDeg, learnedBandDeg }: HoldWindow,
  learnedDeg: number | null,
): readonly [number, number] {
  const [from, to] = windowDeg;
  if (learnedDeg === null) return windowDeg;
  return [
    Math.max(from - LEARNED_SLACK_DEG, learnedDeg - learnedBandDeg),
    Math.min(to + LEARNED_SLACK_DEG, learnedDeg + learnedBandDeg),
  ];
}

export const isInWindow = (
  { alongDeg, acrossDeg }: Angles,
  [from, to]: readonly [number, number],
  { acrossMaxDeg }: HoldWindow,
): boolean => alongDeg >= from && alongDeg <= to && Math.abs(acrossDeg) <= acrossMaxDeg;

/** The same exercise with less room to depart. */
export const narrowed = (detector: HoldWindow, share: number): HoldWindow => ({
  ...detector,
  lowerDeg: share * detector.lowerDeg,
  higherDeg: share * detector.higherDeg,
  turnedDeg: share * detector.turnedDeg,
});

/** What is wrong with a position, given the one that it began with; null where nothing is. */
export function faultOf(
  now: Angles,
  reference: Angles,
  [from, to]: readonly [number, number],
  detector: HoldWindow,
): Fault | null {
  const offsetDeg = now.alongDeg - reference.alongDeg;
  const turnedDeg = now.acrossDeg - reference.acrossDeg;
  const raisedDeg = detector.sinks === 'more' ? -offsetDeg : offsetDeg;
  const outsideDeg = Math.max(from - now.alongDeg, now.alongDeg - to);
  const far = Math.max(Math.abs(offsetDeg), Math.abs(turnedDeg)) > LEFT_DEG || outsideDeg > LEFT_WINDOW_DEG;
  const turned: Fault = { reason: 'turned', offsetDeg: turnedDeg, far };
  const isTurned = Math.abs(turnedDeg) > detector.turnedDeg;
  if (isTurned && Math.abs(turnedDeg) > Math.abs(offsetDeg)) return turned;
  const moved = detector.sinks === 'no' ? 'moved' : null;
  if (raisedDeg < -detector.lowerDeg) return { reason: moved ?? 'lower', offsetDeg: raisedDeg, far };
  if (raisedDeg > detector.higherDeg) return { reason: moved ?? 'higher', offsetDeg: raisedDeg, far };
  if (isTurned) return turned;
  return far ? { reason: moved ?? (raisedDeg < 0 ? 'lower' : 'higher'), offsetDeg: raisedDeg, far } : null;
}
