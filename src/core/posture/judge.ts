import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine, Step } from '../machine.ts';
import { createDoing, type Doing, follow } from './activity.ts';
import type { ZoneLimits } from './limits.ts';
import type { JudgedPosture, Posture, Zone } from './posture.ts';

/** Time constant of the angle that zones are read from, ms: breathing of 2 degrees does not flap them (POSTURE P14). */
const SMOOTHING_MS = 1000;
/** Hysteresis between zones, degrees (POSTURE section 1). */
const HYSTERESIS_DEG = 3;
/** Of the lower bound, where that is small, so much at most. */
const LARGEST_SHARE = 0.6;

/** One run's state. It changes in place. */
interface Judging {
  doing: Doing;
  t: number;
  flexionDeg: number;
  zone: Zone;
}

const start = (): Judging => ({ doing: createDoing(), t: Number.NaN, flexionDeg: 0, zone: 'tall' });

/**
 * Names the activity of each posture, and its zone while it is still and upright: a zone of a walk or of a bend would
 * mean nothing.
 *
 * @param limits null where the placement sees no slouch (DECISIONS 4): no zones.
 * @param exercising a set is being done, and what it looks like is no posture at the desk.
 */
export function judge(
  limits: ZoneLimits | null,
  exercising = false,
): Machine<Judging, Posture | SampleGap, JudgedPosture | SampleGap> {
  return {
    start,
    step(state, input): Step<Judging, JudgedPosture | SampleGap> {
      if (isGap(input)) return [start(), [input]];
      smooth(state, input);
      const { doing } = state;
      follow(doing, input, state.flexionDeg, exercising);
      if (limits) state.zone = zoneOf(state.zone, state.flexionDeg, limits);
      const zone = limits && doing.activity === 'still-upright' ? state.zone : null;
      return [state, [judged(input, zone, doing)]];
    },
  };
}

/** Field by field: to spread the posture here costs more than the rest of the station. */
const judged = (
  posture: Posture,
  zone: Zone | null,
  { activity, confidence, cadence }: Doing,
): JudgedPosture => ({
  t: posture.t,
  flexionDeg: posture.flexionDeg,
  lateralDeg: posture.lateralDeg,
  inclinationDeg: posture.inclinationDeg,
  rateDegPerSecond: posture.rateDegPerSecond,
  turnDegPerSecond: posture.turnDegPerSecond,
  dynamicAcc: posture.dynamicAcc,
  up: posture.up,
  force: posture.force,
  zone,
  activity,
  confidence,
  cadencePerMinute: cadence?.perMinute ?? null,
});

function smooth(state: Judging, { t, flexionDeg }: Posture): void {
  const share = Number.isNaN(state.t) ? 1 : 1 - Math.exp((state.t - t) / SMOOTHING_MS);
  state.flexionDeg += share * (flexionDeg - state.flexionDeg);
  state.t = t;
}

/** A zone is entered at its bound and left a little below it, so that breathing does not flap it. */
function zoneOf(zone: Zone, flexionDeg: number, { relaxedFromDeg, slumpedFromDeg }: ZoneLimits): Zone {
  const slumpedFrom = zone === 'slumped' ? slumpedFromDeg - HYSTERESIS_DEG : slumpedFromDeg;
  if (flexionDeg > slumpedFrom) return 'slumped';
  const margin = Math.min(HYSTERESIS_DEG, LARGEST_SHARE * relaxedFromDeg);
  return flexionDeg > (zone === 'tall' ? relaxedFromDeg : relaxedFromDeg - margin) ? 'relaxed' : 'tall';
}
