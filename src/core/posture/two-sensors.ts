import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine, Step } from '../machine.ts';
import type { Posture } from './posture.ts';

/** One of the two sensors speaks (DECISIONS 9). */
export interface FromSensor {
  readonly sensor: 'upper' | 'pelvis';
  readonly posture: Posture | SampleGap;
}

/** The trunk as two sensors see it: how far it leans from the hips, and how far the spine bends over that. Degrees. */
export interface TrunkPosture {
  readonly t: number;
  /** Of the pelvis from tall, forward +. */
  readonly trunkLeanDeg: number;
  /** Of the upper back from the pelvis, bent forward +. */
  readonly spinalFlexionDeg: number;
}

/** Postures of the pelvis further apart than this do not tell what lay between, ms (a slow sensor sends 10 a second). */
const FURTHEST_APART_MS = 500;
/** The upper sensor waits for the other this long, ms: more than a burst of frames, less than anybody would notice. */
const LONGEST_WAIT_MS = 2000;

interface Pair {
  /** Of the upper sensor, still without the pelvis at their time; in order. */
  waiting: Posture[];
  before: Posture | null;
  /** Where the last output ended. */
  toldUntil: number | null;
}

/**
 * Joins two sensors by time: the pelvis is read off, between its samples, at each sample of the upper back, so rates
 * and delays may differ. Where either is silent it is a gap: one sensor alone does not say which part of a lean is which.
 */
export const twoSensors: Machine<Pair, FromSensor, TrunkPosture | SampleGap> = {
  start: () => ({ waiting: [], before: null, toldUntil: null }),
  step(pair, { sensor, posture }): Step<Pair, TrunkPosture | SampleGap> {
    if (isGap(posture)) return [pair, gap(pair, sensor, posture)];
    if (sensor === 'upper') return [pair, wait(pair, posture)];
    const { before } = pair;
    pair.before = posture;
    return [pair, before ? joined(pair, before, posture) : dropUntil(pair, posture.t)];
  },
};

/** The upper sensor waits for the other; where it waited in vain, the silence is told while it lasts. */
function wait(pair: Pair, posture: Posture): readonly SampleGap[] {
  pair.waiting.push(posture);
  const first = pair.waiting[0];
  if (!first || posture.t - first.t <= LONGEST_WAIT_MS) return [];
  pair.waiting.shift();
  return silenceUntil(pair, first.t);
}

function silenceUntil(pair: Pair, t: number): readonly SampleGap[] {
  const from = pair.toldUntil;
  if (from === null || t - from <= FURTHEST_APART_MS) return [];
  pair.toldUntil = t;
  return [{ type: 'gap', from, to: t }];
}

/** All of the upper sensor's postures that lie between two of the pelvis. */
function joined(pair: Pair, before: Posture, after: Posture): readonly (TrunkPosture | SampleGap)[] {
  if (after.t - before.t > FURTHEST_APART_MS) return dropUntil(pair, after.t);
  const out: (TrunkPosture | SampleGap)[] = [];
  let taken = 0;
  for (const upper of pair.waiting) {
    if (upper.t > after.t) break;
    taken += 1;
    if (upper.t < before.t) continue;
    out.push(...silenceUntil(pair, upper.t), trunkAt(upper, before, after));
    pair.toldUntil = upper.t;
  }
  pair.waiting.splice(0, taken);
  return out;
}

function trunkAt(upper: Posture, before: Posture, after: Posture): TrunkPosture {
  const span = after.t - before.t;
  const share = span > 0 ? (upper.t - before.t) / span : 1;
  const trunkLeanDeg = before.flexionDeg + share * (after.flexionDeg - before.flexionDeg);
  return { t: upper.t, trunkLeanDeg, spinalFlexionDeg: upper.flexionDeg - trunkLeanDeg };
}

/** Nothing of the upper sensor up to here has a pelvis beside it. */
function dropUntil(pair: Pair, t: number): readonly [] {
  pair.waiting = pair.waiting.filter((upper) => upper.t >= t);
  return [];
}

function gap(pair: Pair, sensor: FromSensor['sensor'], { from }: SampleGap): readonly [] {
  if (sensor === 'pelvis') pair.before = null;
  return sensor === 'pelvis' ? dropUntil(pair, from) : [];
}

/** Which part of a bend forward is the larger: the spine's own (a slouch), or the trunk's from the hips (a lean). */
export const largerPart = ({ trunkLeanDeg, spinalFlexionDeg }: TrunkPosture): 'spine' | 'trunk' =>
  spinalFlexionDeg > trunkLeanDeg ? 'spine' : 'trunk';

/** Two sensors that were recorded at the same time, as they would have spoken. */
export function byTime(
  upper: readonly (Posture | SampleGap)[],
  pelvis: readonly (Posture | SampleGap)[],
): FromSensor[] {
  const spoken: FromSensor[] = [
    ...upper.map((posture) => ({ sensor: 'upper', posture }) as const),
    ...pelvis.map((posture) => ({ sensor: 'pelvis', posture }) as const),
  ];
  const at = ({ posture }: FromSensor) => (isGap(posture) ? posture.to : posture.t);
  return spoken.sort((a, b) => at(a) - at(b));
}
