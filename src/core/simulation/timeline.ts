import { type BodyPose, shifted } from './body-pose.ts';
import { minimumJerk } from './minimum-jerk.ts';
import type { Movement } from './movement.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';
import { smoothNoise } from './smooth-noise.ts';

/**
 * What the body does in a stretch of time. `move`: on the way. `partial`: a repetition that was given up half
 * way. `silence`: the sensor sends nothing.
 */
export type Doing =
  | 'move'
  | 'sit'
  | 'slouch'
  | 'recline'
  | 'bend'
  | 'stand'
  | 'walk'
  | 'lie'
  | 'rest'
  | 'hold'
  | 'rep'
  | 'partial'
  | 'silence';

export type Side = 'left' | 'right';

/** What really happened, ms on the sample clock: what detectors are compared with. */
export interface Truth {
  readonly what: Doing;
  readonly from: number;
  readonly to: number;
  /** For `hold`, `rep` and `partial`. */
  readonly exerciseId?: string;
  /** The side that is down, for positions on one side. */
  readonly side?: Side;
}

/** Unrest of the trunk: slow sway, and the tremor of tired muscles; root mean square, deg. */
export interface Unrest {
  readonly swayDeg: number;
  readonly tremorDeg: number;
}

export interface Stretch {
  readonly what: Doing;
  readonly exerciseId?: string;
  readonly side?: Side;
  readonly movement: Movement;
  readonly unrest: Unrest;
  /** Time in which the unrest before becomes this one, s. */
  readonly unrestSeconds: number;
}

interface Placed extends Stretch {
  readonly from: number;
  readonly unrestBefore: Unrest;
}

/** Sway wanders slowly, as posed sitting does. */
const SWAY_HZ = [0.01, 0.5] as const;
/** Less unrest sideways than back and forth. */
const LEAN_SHARE = 0.6;

/** The body's movements one after another, and what the trunk does at any time, s since the start. */
export interface Timeline {
  /** End of the last stretch, s. */
  readonly end: () => number;
  /** Where the movements end, sway and breath left out. */
  readonly endPose: () => BodyPose;
  readonly last: () => Stretch | null;
  readonly append: (stretch: Stretch) => void;
  /** What the body does at a time. Quick while time goes forward. */
  readonly doingAt: (seconds: number) => Doing | null;
  readonly poseAt: (seconds: number) => BodyPose;
  /** What happened, equal neighbours as one, except repetitions. `startedAt` in ms. */
  readonly truth: (startedAt: number) => Truth[];
}

/** @param rest the pose before the first stretch. */
export function timeline(
  chance: Random,
  rest: BodyPose,
  { breathHz, breathDepth, sway, tremorHz }: Person,
): Timeline {
  const placed: Placed[] = [];
  let end = 0;
  let cursor = 0;

  const pitch = smoothNoise(chance, ...SWAY_HZ);
  const lean = smoothNoise(chance, ...SWAY_HZ);
  const turn = smoothNoise(chance, ...SWAY_HZ);
  const shakePitch = smoothNoise(chance, ...tremorHz);
  const shakeLean = smoothNoise(chance, ...tremorHz);
  const breathPace = smoothNoise(chance, 0.01, 0.05);

  const find = (seconds: number): Placed | null => {
    while (cursor > 0 && seconds < (placed[cursor]?.from ?? 0)) cursor--;
    while (seconds >= (placed[cursor + 1]?.from ?? Number.POSITIVE_INFINITY)) cursor++;
    return placed[cursor] ?? null;
  };

  return {
    end: () => end,
    endPose() {
      const last = placed.at(-1);
      return last ? last.movement.pose(last.movement.seconds) : rest;
    },
    last: () => placed.at(-1) ?? null,
    append(stretch) {
      placed.push({ ...stretch, from: end, unrestBefore: placed.at(-1)?.unrest ?? stretch.unrest });
      end += stretch.movement.seconds;
    },
    doingAt: (seconds) => find(seconds)?.what ?? null,
    poseAt(seconds) {
      const stretch = find(seconds);
      if (!stretch) return rest;
      const since = Math.max(0, seconds - stretch.from);
      const { tremorDeg, ...unrest } = unrestAt(stretch, since);
      const swayDeg = sway * unrest.swayDeg;
      const pitchDeg = swayDeg * pitch(seconds) + tremorDeg * shakePitch(seconds);
      return shifted(stretch.movement.pose(Math.min(since, stretch.movement.seconds)), {
        upperDeg: pitchDeg,
        pelvisDeg: pitchDeg,
        sideDeg: LEAN_SHARE * (swayDeg * lean(seconds) + tremorDeg * shakeLean(seconds)),
        headingDeg: swayDeg * turn(seconds),
        breath: breathDepth * Math.sin(2 * Math.PI * breathHz * seconds + 0.8 * breathPace(seconds)),
      });
    },
    truth: (startedAt) => truthOf(placed, startedAt),
  };
}

/** The unrest of the stretch before becomes its own without a jump. */
function unrestAt({ unrest, unrestBefore, unrestSeconds, movement }: Placed, since: number): Unrest {
  const share = minimumJerk(since / Math.min(unrestSeconds, movement.seconds));
  return {
    swayDeg: unrestBefore.swayDeg + (unrest.swayDeg - unrestBefore.swayDeg) * share,
    tremorDeg: unrestBefore.tremorDeg + (unrest.tremorDeg - unrestBefore.tremorDeg) * share,
  };
}

function truthOf(placed: readonly Placed[], startedAt: number): Truth[] {
  const told: Truth[] = [];
  for (const { what, exerciseId, side, from, movement } of placed) {
    const to = startedAt + (from + movement.seconds) * 1000;
    const before = told.at(-1);
    const isOneOf = what === 'rep' || what === 'partial';
    if (before && !isOneOf && before.what === what && before.exerciseId === exerciseId) {
      told[told.length - 1] = { ...before, to };
    } else {
      told.push({
        what,
        from: startedAt + from * 1000,
        to,
        ...(exerciseId !== undefined && { exerciseId }),
        ...(side !== undefined && { side }),
      });
    }
  }
  return told;
}
