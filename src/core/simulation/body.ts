import { type BodyPose, blend, samePose, shifted } from './body-pose.ts';
import { fadeInOut, minimumJerk } from './minimum-jerk.ts';
import { glide, keep, type Movement, overlaid, sequence } from './movement.ts';
import { type Performance, performanceOf } from './performance.ts';
import type { Random } from './random.ts';
import { type Leg, route, STANCES, type Stance } from './stance.ts';
import type { Doing, Timeline, Unrest } from './timeline.ts';
import { walking } from './walking.ts';

/** Commands to a body: each is done after the one before it, with the movements that lie between. */
export interface Body {
  /** Sits, tall unless told otherwise; fidgets every now and then unless `still`. */
  readonly sit: (seconds: number, how?: { flexionDeg?: number; sideDeg?: number; still?: boolean }) => void;
  /** Sinks over `onsetSeconds` (a drop, or a creep), then stays slumped for `seconds`. */
  readonly slouch: (seconds: number, flexionDeg?: number, onsetSeconds?: number) => void;
  readonly recline: (seconds: number, backDeg?: number) => void;
  /** Bends down, as to a drawer, and stays there. */
  readonly bend: (seconds: number, flexionDeg?: number) => void;
  readonly stand: (seconds: number) => void;
  readonly walk: (seconds: number, how?: { stepHz?: number; verticalG?: number }) => void;
  readonly lie: (seconds: number, how?: 'supine' | 'prone' | 'side-left' | 'side-right') => void;
  /** Rests where the last exercise left off: lying, kneeling or standing. */
  readonly rest: (seconds: number) => void;
  /** Holds an exercise's position; the tremor grows to `tremorDeg`, the hips sink by `sagDeg` toward the end. */
  readonly hold: (exerciseId: string, seconds: number, how?: { tremorDeg?: number; sagDeg?: number }) => void;
  /** Repetitions, none quite like another. */
  readonly reps: (exerciseId: string, count: number) => void;
  readonly plank: (
    seconds: number,
    how?: { kind?: 'wall' | 'counter' | 'bench' | 'knee' | 'full'; tremorDeg?: number; sagDeg?: number },
  ) => void;
  readonly bridgeReps: (count: number) => void;
  readonly bridgeHold: (seconds: number) => void;
  readonly catCow: (count: number) => void;
  /** Shifts the weight once and goes on with what it did. */
  readonly fidget: () => void;
  /** The sensor sends nothing; the body stays as it is. */
  readonly silence: (seconds: number) => void;
}

/** Unrest while the body is quiet, and while it moves about or works; root mean square, deg. */
const QUIET: Unrest = { swayDeg: 0.4, tremorDeg: 0 };
const BUSY: Unrest = { swayDeg: 0.8, tremorDeg: 0 };
const UNREST_SECONDS = 2;
/** Tremor with which a hold begins, and what it grows to unless told otherwise, deg. */
const FRESH_TREMOR_DEG = 0.03;
const TIRED_TREMOR_DEG = 0.08;
/** Share of a hold after which the hips begin to sink. */
const SAG_FROM = 0.6;
/** The pelvis follows a slump of the upper back by this share (median at L5 and T4 of posed slouches). */
const SLUMP_AT_PELVIS = 0.07;
/** Turning over goes by the left side, this far down, deg. */
const ROLL_DEG = 75;
/** Repetitions differ by this share in size and time. */
const VARIATION = 0.08;

/** Where a stance is rested in. */
const RESTING: Readonly<Partial<Record<Stance, Stance>>> = {
  quadruped: 'kneeling',
  prone: 'kneeling',
  perching: 'seated',
  stooping: 'standing',
};

/** A body whose movements are written to a timeline. */
export function createBody(line: Timeline, chance: Random, from: Stance): Body {
  let stance = from;
  let heading = 0;

  const base = (of: Stance = stance): BodyPose => ({ ...STANCES[of], headingDeg: heading });
  const add = (what: Doing, movement: Movement, unrest: Unrest = BUSY, exerciseId?: string) =>
    line.append({
      what,
      movement,
      unrest,
      unrestSeconds: what === 'hold' ? movement.seconds : UNREST_SECONDS,
      ...(exerciseId !== undefined && { exerciseId }),
    });
  const vary = (value: number) => value * (1 + VARIATION * chance.between(-1, 1));

  function glideTo(pose: BodyPose, seconds: number): void {
    if (!samePose(line.endPose(), pose)) add('move', glide(line.endPose(), pose, seconds));
  }

  function take({ to, passage }: Leg): void {
    const from = line.endPose();
    const seconds = vary(passage.seconds);
    if (passage.rolls) heading += to === 'prone' ? 180 : -180;
    const target = base(to);
    const bump = (at: number) => ({ sideDeg: ROLL_DEG * 16 * hump(at / seconds) });
    const movement = glide(from, target, seconds);
    add('move', passage.rolls ? overlaid(movement, bump) : movement);
    stance = to;
  }

  /** Leaves the present position and gets into another. */
  function become(to: Stance): void {
    if (to !== stance) glideTo(base(), 1.2);
    for (const leg of route(stance, to)) take(leg);
  }

  function settle(to: Stance, change: Partial<BodyPose>, seconds: number): BodyPose {
    become(to);
    const pose = shifted(base(), change);
    glideTo(pose, seconds);
    return pose;
  }

  function known<Kind extends Performance['kind']>(exerciseId: string, kind: Kind) {
    const performance = performanceOf(exerciseId);
    if (performance?.kind !== kind) throw new Error(`the simulated body knows no ${kind} of ${exerciseId}`);
    return performance as Extract<Performance, { kind: Kind }>;
  }

  const body: Body = {
    sit(seconds, { flexionDeg = 0, sideDeg = 0, still = false } = {}) {
      const pelvisDeg = flexionDeg * SLUMP_AT_PELVIS;
      const pose = settle('seated', { upperDeg: flexionDeg, pelvisDeg, sideDeg }, 1.2);
      add('sit', still ? keep(pose, seconds) : fidgeting(pose, seconds, chance), QUIET);
    },
    slouch(seconds, flexionDeg = 18, onsetSeconds = 1.5) {
      const change = { upperDeg: flexionDeg, pelvisDeg: flexionDeg * SLUMP_AT_PELVIS };
      const pose = settle('seated', change, onsetSeconds);
      add('slouch', fidgeting(pose, seconds, chance), QUIET);
    },
    recline(seconds, backDeg = 20) {
      const pose = settle('seated', { upperDeg: -backDeg, pelvisDeg: -backDeg }, 1.8);
      add('recline', keep(pose, seconds), QUIET);
    },
    bend(seconds, flexionDeg = 55) {
      const pelvisDeg = flexionDeg * 0.7;
      add('bend', keep(settle('seated', { upperDeg: flexionDeg, pelvisDeg }, 1.5), seconds), BUSY);
    },
    stand(seconds) {
      add('stand', keep(settle('standing', {}, 1.2), seconds), QUIET);
    },
    walk(seconds, { stepHz = chance.between(1.6, 2), verticalG = chance.between(0.18, 0.32) } = {}) {
      add('walk', walking(settle('standing', {}, 1.2), seconds, { stepHz, verticalG }), BUSY);
    },
    lie(seconds, how = 'supine') {
      add('lie', keep(settle(how, {}, 1.2), seconds), QUIET);
    },
    rest(seconds) {
      add('rest', keep(settle(RESTING[stance] ?? stance, {}, 1.5), seconds), QUIET);
    },
    hold(exerciseId, seconds, { tremorDeg = TIRED_TREMOR_DEG, sagDeg = 0 } = {}) {
      const { stance, change } = known(exerciseId, 'hold');
      become(stance);
      const pose = shifted(base(), change);
      if (!samePose(line.endPose(), pose)) {
        add('move', glide(line.endPose(), pose, 1.8), { ...BUSY, tremorDeg: FRESH_TREMOR_DEG });
      }
      const sagged = shifted(pose, { upperDeg: -sagDeg, heightM: -sagDeg * 0.009 });
      const sinking = sequence([
        keep(pose, seconds * SAG_FROM),
        glide(pose, sagged, seconds * (1 - SAG_FROM)),
      ]);
      add('hold', sagDeg ? sinking : keep(pose, seconds), { ...BUSY, tremorDeg }, exerciseId);
    },
    reps(exerciseId, count) {
      const { stance, start, phases } = known(exerciseId, 'rep');
      const pose = settle(stance, start, 1.5);
      for (let rep = 0; rep < count; rep++) {
        let from = pose;
        const size = vary(1);
        const parts = phases.flatMap(({ change, seconds, staySeconds }) => {
          const to = blend(pose, shifted(pose, change), size);
          const parts = [glide(from, to, vary(seconds)), keep(to, vary(staySeconds))];
          from = to;
          return parts;
        });
        add('rep', sequence(parts), BUSY, exerciseId);
      }
    },
    plank: (seconds, { kind = 'knee', ...how } = {}) => body.hold(`plank_${kind}`, seconds, how),
    bridgeReps: (count) => body.reps('bridge', count),
    bridgeHold: (seconds) => body.hold('bridge_hold', seconds),
    catCow: (count) => body.reps('catcow_flow', count),
    fidget() {
      const { what, unrest } = line.last() ?? { what: 'stand', unrest: QUIET };
      if (what !== 'hold' && what !== 'rep') add(what, shiftOfWeight(line.endPose(), chance), unrest);
    },
    silence(seconds) {
      add('silence', keep(line.endPose(), seconds), QUIET);
    },
  };
  return body;
}

/** 0 at both ends, 1/16 in the middle, smooth where it starts and ends. */
const hump = (share: number): number => {
  const up = minimumJerk(share);
  return (up * (1 - up)) ** 2;
};

/** A shift of weight: a few degrees, there and back. */
function shiftOfWeight(pose: BodyPose, chance: Random): Movement {
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
function fidgeting(pose: BodyPose, seconds: number, chance: Random): Movement {
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
