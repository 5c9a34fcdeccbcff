import type { HoldDetector } from '../exercise/detector.ts';
import type { Animation } from './animation.ts';
import { atan2Deg } from './degrees.ts';
import { blend } from './interpolate.ts';
import type { Pose } from './pose.ts';
import { type Body, contactError, solve } from './solve.ts';

/** The angle of the trunk that a figure follows, as the exercise's detector names it (EXERCISES section B). */
export type Signal = HoldDetector['signal'];

/** Trunk pitch where a sensor is worn: tall 0, bent forward +, prone +90, supine -90. Degrees. */
export const pitchOf = ({ trunk: { thorax } }: Body): number => atan2Deg(-thorax.forward.y, thorax.up.y);

/** What a sensor on the drawn chest would read, degrees. */
export function angleOf(body: Body, signal: Signal): number {
  const { up, right } = body.trunk.thorax;
  if (signal === 'pitch') return pitchOf(body);
  return signal === 'head-up'
    ? atan2Deg(up.y, Math.hypot(up.x, up.z))
    : Math.abs(atan2Deg(right.y, Math.hypot(right.x, right.z)));
}

/** With less pitch than this between start and peak, a sensor's pitch does not tell how far a repetition is. */
const LEAST_RANGE_DEG = 12;

/** Whether a sensor's pitch tells how far a repetition of it is: it goes one way and comes back. */
export const tellsByPitch = ({ keys, start, peak }: Animation): boolean =>
  keys.length === 2 && Math.abs(pitchOf(peak) - pitchOf(start)) >= LEAST_RANGE_DEG;

/** How far a repetition is, 0 at its start to 1 at its peak, from the pitch of the trunk. */
export function shareAt({ start, peak }: Animation, pitchDeg: number): number {
  const from = pitchOf(start);
  return Math.min(1, Math.max(0, (pitchDeg - from) / (pitchOf(peak) - from)));
}

export const bodyAtShare = ({ start, peak }: Animation, share: number): Body => blend(start, peak, share);

/** A trunk as far as this from where it is expected is doing something else: it is not drawn. Degrees. */
const ELSEWHERE_DEG = 45;

/** How far the trunk is from where it is expected, degrees; null while the person is elsewhere. */
export function offsetFrom(expectedDeg: number, angleDeg: number): number | null {
  const off = angleDeg - expectedDeg;
  return Math.abs(off) > ELSEWHERE_DEG ? null : off;
}

/** A figure is bent no further than this away from its position, and tried in steps of this. Degrees. */
const ROOM = { mostDeg: 20, stepDeg: 4 } as const;
/** What is put down may slide by so much, in H: too little to be seen. */
const SLIDES = 0.02;

/** How far a position lets the chest go either way while all that is put down stays there, degrees. */
export function roomOf(body: Body, signal: Signal): readonly [leastDeg: number, mostDeg: number] {
  const reach = (sign: 1 | -1): number => {
    let room = 0;
    for (let off = ROOM.stepDeg; off <= ROOM.mostDeg; off += ROOM.stepDeg) {
      if (!staysPut(offsetBy(body, signal, sign * off))) break;
      room = off;
    }
    return sign * room;
  };
  return [reach(-1), reach(1)];
}

const staysPut = (body: Body): boolean =>
  body.contacts.every((contact) => contact.soft || Math.abs(contactError(body, contact)) <= SLIDES);

/** The secant search for the bend that turns the chest: how well is well enough, degrees, and how long it goes on. */
const SEARCH = { firstStepDeg: 3, mostDeg: 60, tolerance: 0.1, rounds: 5 } as const;

/**
 * The body with its chest turned by so many degrees more, and what bears on the floor where it is. The trunk turns as a
 * whole where it is free to. Where its angle follows from hands and feet, the waist gives way: hips sink or rise.
 */
export function offsetBy(body: Body, signal: Signal, offDeg: number): Body {
  if (offDeg === 0) return body;
  const isPitch = signal === 'pitch';
  const isHeldByFloor = body.pose.touch?.parameter.of === 'trunk';
  const angle = isPitch
    ? isHeldByFloor
      ? 'lumbarDeg'
      : 'pitchDeg'
    : isHeldByFloor
      ? 'sideBendDeg'
      : 'leanDeg';
  const wanted = angleOf(body, signal) + offDeg;
  const attempt = (bendDeg: number) => {
    const tried = solve(bent(body, angle, bendDeg));
    return { bendDeg, tried, error: angleOf(tried, signal) - wanted };
  };
  let before = attempt(0);
  let now = attempt(Math.sign(offDeg) * SEARCH.firstStepDeg);
  for (let round = 0; round < SEARCH.rounds && Math.abs(now.error) > SEARCH.tolerance; round++) {
    const rise = now.error - before.error;
    if (rise === 0) break;
    const next = now.bendDeg - (now.error * (now.bendDeg - before.bendDeg)) / rise;
    before = now;
    now = attempt(Math.max(-SEARCH.mostDeg, Math.min(SEARCH.mostDeg, next)));
  }
  return now.tried;
}

/** A head that lies on the floor stays there. */
function bent(
  { pose, contacts }: Body,
  angle: 'pitchDeg' | 'lumbarDeg' | 'leanDeg' | 'sideBendDeg',
  deg: number,
): Pose {
  const headLies = contacts.some(({ point }) => point.name === 'head');
  const neckDeg = pose.trunk.neckDeg - (headLies && angle === 'pitchDeg' ? deg : 0);
  return { ...pose, trunk: { ...pose.trunk, neckDeg, [angle]: pose.trunk[angle] + deg } };
}
