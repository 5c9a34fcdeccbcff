import { type BodyPose, blend, samePose, shifted, times } from './body-pose.ts';
import { fidgeting, shiftOfWeight } from './fidget.ts';
import { type Holding, isSided, onSide, rolled, wobbleAt } from './holding.ts';
import { minimumJerk } from './minimum-jerk.ts';
import { glide, keep, type Movement, overlaid, sequence } from './movement.ts';
import {
  type HoldPerformance,
  heldChange,
  mirrored,
  type Performance,
  performanceOf,
  sizeOf,
} from './performance.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';
import { type Leg, route, STANCE_RANGES, STANCES, type Stance } from './stance.ts';
import type { Doing, Side, Timeline, Truth, Unrest } from './timeline.ts';
import { walking } from './walking.ts';
import { endOf, type Stage, stagesIn, stagesOut, startOf } from './way.ts';

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
  /** Gets into an exercise's position, in this person's way, and holds it. */
  readonly hold: (exerciseId: string, seconds: number, how?: Holding) => void;
  /** Repetitions, none quite like another; those whose index is in `partial` are given up half way. */
  readonly reps: (
    exerciseId: string,
    count: number,
    how?: { side?: Side; partial?: readonly number[] },
  ) => void;
  /** Standing, or sitting where it sits, a slow bow and back, as asked for by a calibration. */
  readonly bow: (flexionDeg?: number, sideDeg?: number) => void;
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
/** A repetition that is given up goes this far. */
const PARTIAL_SHARE = [0.4, 0.55] as const;
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
  'side-left': 'floor-sitting',
  'side-right': 'floor-sitting',
  perching: 'seated',
  stooping: 'standing',
};

/** A body whose movements are written to a timeline. */
export function createBody(line: Timeline, chance: Random, from: Stance, person: Person): Body {
  let stance = from;
  let heading = 0;
  /** The position that is being held, to be left in this person's way. */
  let holding: HoldPerformance | null = null;

  const base = (of: Stance = stance): BodyPose =>
    sized(
      shifted({ ...STANCES[of], headingDeg: heading }, times(STANCE_RANGES[of] ?? {}, person.restingHabit)),
    );
  /** Heights of the hips grow with the stature. */
  const sized = (pose: BodyPose): BodyPose => ({ ...pose, heightM: pose.heightM * (person.statureM / 1.7) });
  const add = (
    what: Doing,
    movement: Movement,
    unrest: Unrest = BUSY,
    practised: Pick<Truth, 'exerciseId' | 'side'> = {},
  ) =>
    line.append({
      what,
      movement,
      unrest,
      unrestSeconds: what === 'hold' ? movement.seconds : UNREST_SECONDS,
      ...practised,
    });
  const vary = (value: number) => value * (1 + VARIATION * chance.between(-1, 1));

  function glideTo(pose: BodyPose, seconds: number): void {
    if (!samePose(line.endPose(), pose)) add('move', glide(line.endPose(), pose, seconds));
  }

  function take({ to, passage }: Leg): void {
    const from = line.endPose();
    const seconds = vary(passage.seconds * person.pace);
    if (passage.rolls) heading += to === 'prone' ? 180 : -180;
    const target = base(to);
    const bump = (at: number) => ({ sideDeg: ROLL_DEG * 16 * hump(at / seconds) });
    const movement = glide(from, target, seconds);
    add('move', passage.rolls ? overlaid(movement, bump) : movement);
    stance = to;
    stop();
  }

  /** Stops on the way, if this person does. */
  function stop(): void {
    if (person.stopShare > 0 && chance.uniform() < person.stopShare)
      add('move', keep(line.endPose(), chance.between(...person.stopSeconds)));
  }

  function pass(stages: readonly Stage[], unrest: Unrest): void {
    stages.forEach(({ pose, seconds }, index) => {
      if (index > 0) stop();
      if (!samePose(line.endPose(), pose))
        add('move', glide(line.endPose(), pose, seconds * person.pace), unrest);
    });
  }

  function letGo(): void {
    if (!holding) return;
    stance = endOf(holding, person.wayOut, stance);
    pass(stagesOut(holding, person.wayOut, line.endPose(), base()), BUSY);
    holding = null;
  }

  /** Leaves the present position and gets into another. */
  function become(to: Stance): void {
    letGo();
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
    hold(exerciseId, seconds, how = {}) {
      const performance = known(exerciseId, 'hold');
      const { side = 'left', tremorDeg = TIRED_TREMOR_DEG, sagDeg = 0, sagFrom = SAG_FROM } = how;
      const facing = (change: Partial<BodyPose>) => (side === 'left' ? change : mirrored(change));
      const held = onSide(performance.stance, side);
      const change = rolled(heldChange(performance, person.habit), performance.stance, how.rollDeg ?? 0);
      const position = () => shifted(sized({ ...STANCES[held], headingDeg: heading }), facing(change));
      const going = { ...BUSY, tremorDeg: FRESH_TREMOR_DEG };
      if (!holding || !samePose(line.endPose(), position())) {
        become(onSide(startOf(performance, person.wayIn), side));
        pass(stagesIn(performance, person.wayIn, base(), position()), going);
      }
      const pose = position();
      const sag = facing(performance.sag);
      const sagged = shifted(pose, times(sag, sagDeg));
      const sinking = sequence([keep(pose, seconds * sagFrom), glide(pose, sagged, seconds * (1 - sagFrom))]);
      const movement = sagDeg ? sinking : keep(pose, seconds);
      const wobbled = overlaid(movement, (at) => {
        const sunkDeg = wobbleAt(how.wobbles ?? [], at);
        return sunkDeg === 0 ? {} : times(sag, sunkDeg);
      });
      const practised = { exerciseId, ...(held !== performance.stance || isSided(held) ? { side } : {}) };
      add('hold', how.wobbles ? wobbled : movement, { ...BUSY, tremorDeg }, practised);
      holding = performance;
    },
    reps(exerciseId, count, { side = 'left', partial = [] } = {}) {
      const performance = known(exerciseId, 'rep');
      const facing = (change: Partial<BodyPose>) => (side === 'left' ? change : mirrored(change));
      const start = onSide(performance.stance, side);
      const pose = settle(start, facing(performance.start), 1.5 * person.pace);
      const practised = { exerciseId, ...(isSided(start) && { side }) };
      const own = sizeOf(performance, person.reach);
      for (let rep = 0; rep < count; rep++) {
        let from = pose;
        const tired = rep / Math.max(1, count - 1);
        const isPartial = partial.includes(rep);
        const share = isPartial ? chance.between(...PARTIAL_SHARE) : 1 - person.fading * tired;
        const size = own * share * vary(1);
        const slower = person.pace * (1 + person.slowing * tired) * (isPartial ? 0.7 : 1);
        const parts = performance.phases.flatMap(({ change, seconds, staySeconds }) => {
          const to = blend(pose, shifted(pose, facing(change)), size);
          const parts = [glide(from, to, vary(seconds) * slower), keep(to, vary(staySeconds))];
          from = to;
          return parts;
        });
        add(isPartial ? 'partial' : 'rep', sequence(parts), BUSY, practised);
      }
    },
    bow(flexionDeg = 30, sideDeg = 0) {
      const upright = settle(stance === 'seated' ? 'seated' : 'standing', {}, 1.2);
      const bent = shifted(upright, { upperDeg: flexionDeg, pelvisDeg: 0.8 * flexionDeg, sideDeg });
      glideTo(bent, 1.8);
      add('bend', keep(bent, 1.5), QUIET);
      glideTo(upright, 1.8);
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
