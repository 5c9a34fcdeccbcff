import { type BodyPose, blend, shifted } from './body-pose.ts';
import type { HoldPerformance } from './performance.ts';
import type { WayIn, WayOut } from './person.ts';
import type { Stance } from './stance.ts';

/** One movement on the way; one may stop after each but the last. */
export interface Stage {
  readonly pose: BodyPose;
  readonly seconds: number;
}

/** Times of an average body, s. */
const IN_ONE_SECONDS = 1.8;
const PART_SECONDS = 1;
const STEP_SECONDS = 0.7;
const LOWERING_SECONDS = 1.2;
const DROP_SECONDS = 0.5;
/** One leg or arm after the other rocks the trunk to the side by this, deg. */
const ROCK_DEG = 4;
/** With the knees still down, a trunk on its elbows slopes by this much less than with them up, deg (PLANK). */
const KNEES_DOWN_DEG = 6;
/** Rolling off turns the trunk this far, deg. */
const ROLL_OFF_DEG = 40;

/** Where somebody starts who gets into the position this way. */
export function startOf({ stance }: HoldPerformance, way: WayIn): Stance {
  if (stance !== 'prone') return stance;
  return way === 'in-one' ? 'prone' : way === 'in-parts' ? 'quadruped' : 'kneeling';
}

/** Where somebody ends who gets out of it this way, having started there. */
export function endOf({ stance }: HoldPerformance, way: WayOut, started: Stance): Stance {
  if (stance !== 'prone') return started;
  return way === 'knees-first' ? 'quadruped' : 'prone';
}

/** The movements from where one starts into the position; the last is the position. */
export function stagesIn(
  { stance, proppedDeg = 0 }: HoldPerformance,
  way: WayIn,
  from: BodyPose,
  to: BodyPose,
): readonly Stage[] {
  const last = (seconds: number): Stage => ({ pose: to, seconds });
  const towards = (share: number, rockDeg: number, seconds: number): Stage => ({
    pose: shifted(blend(from, to, share), { sideDeg: rockDeg }),
    seconds,
  });
  if (onOneSide(stance)) {
    const propped = proppedOn(to, from, proppedDeg);
    const prop: Stage = { pose: propped, seconds: PART_SECONDS };
    if (way === 'in-one') return [prop, last(IN_ONE_SECONDS)];
    const half: Stage = { pose: blend(propped, to, 0.6), seconds: PART_SECONDS };
    return way === 'in-parts' ? [prop, half, last(STEP_SECONDS)] : [prop, half, prop, last(PART_SECONDS)];
  }
  if (way === 'in-one') return [last(IN_ONE_SECONDS)];
  if (stance === 'prone') {
    const kneesDown: Stage = {
      pose: shifted(to, { upperDeg: -KNEES_DOWN_DEG, pelvisDeg: -KNEES_DOWN_DEG, heightM: -0.06 }),
      seconds: IN_ONE_SECONDS,
    };
    const elbowsDown: Stage = {
      pose: shifted(from, { upperDeg: 12, pelvisDeg: 12, heightM: -0.05 }),
      seconds: PART_SECONDS,
    };
    const before = way === 'in-parts' ? elbowsDown : kneesDown;
    const oneLeg = shifted(blend(before.pose, to, 0.5), { sideDeg: ROCK_DEG });
    return [before, { pose: oneLeg, seconds: STEP_SECONDS }, last(STEP_SECONDS)];
  }
  if (stance === 'standing') {
    return [
      towards(0.6, 0, PART_SECONDS),
      towards(0.75, ROCK_DEG / 2, STEP_SECONDS),
      towards(0.9, -ROCK_DEG / 2, STEP_SECONDS),
      last(STEP_SECONDS),
    ];
  }
  return [towards(0.5, ROCK_DEG / 2, PART_SECONDS), last(PART_SECONDS)];
}

/** The movements out of the position, back to where one rests. */
export function stagesOut(
  { stance, proppedDeg = 0 }: HoldPerformance,
  way: WayOut,
  from: BodyPose,
  to: BodyPose,
): readonly Stage[] {
  const last = (seconds: number): Stage => ({ pose: to, seconds });
  if (onOneSide(stance)) {
    // The elbow still carries the shoulder when the hips come down.
    const propped = proppedOn(from, to, proppedDeg);
    const turnedOff = shifted(propped, { upperDeg: -ROLL_OFF_DEG, pelvisDeg: -ROLL_OFF_DEG });
    const hipsDown: Readonly<Record<WayOut, readonly Stage[]>> = {
      lowers: [{ pose: propped, seconds: LOWERING_SECONDS }],
      drops: [{ pose: propped, seconds: DROP_SECONDS }],
      'knees-first': [
        { pose: blend(from, propped, 0.5), seconds: STEP_SECONDS },
        { pose: propped, seconds: STEP_SECONDS },
      ],
      rolls: [{ pose: turnedOff, seconds: LOWERING_SECONDS }],
    };
    return [...hipsDown[way], last(PART_SECONDS)];
  }
  switch (way) {
    case 'lowers':
      return [last(LOWERING_SECONDS)];
    case 'drops':
      return [last(DROP_SECONDS)];
    case 'knees-first': {
      if (stance !== 'prone')
        return [{ pose: blend(from, to, 0.5), seconds: STEP_SECONDS }, last(PART_SECONDS)];
      const kneesDown = { upperDeg: -KNEES_DOWN_DEG, pelvisDeg: -KNEES_DOWN_DEG, heightM: -0.06 };
      return [
        { pose: shifted(from, { ...kneesDown, sideDeg: ROCK_DEG }), seconds: STEP_SECONDS },
        last(PART_SECONDS),
      ];
    }
    case 'rolls': {
      if (stance === 'standing') return [last(LOWERING_SECONDS)];
      const off = shifted(blend(from, to, 0.7), { sideDeg: ROLL_OFF_DEG });
      return [{ pose: off, seconds: LOWERING_SECONDS }, last(PART_SECONDS)];
    }
  }
}

/** Propped on the elbow, between the position and lying on the side. */
const proppedOn = (position: BodyPose, lying: BodyPose, headUpDeg: number): BodyPose => ({
  ...blend(lying, position, 0.3),
  sideDeg: Math.sign(position.sideDeg) * (90 - headUpDeg),
});

const onOneSide = (stance: Stance): boolean => stance === 'side-left' || stance === 'side-right';
