import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine, Step } from '../machine.ts';
import type { ZoneLimits } from './limits.ts';
import type { Activity, JudgedPosture, Posture, Zone } from './posture.ts';

/** Bounds of inclination, degrees (POSTURE section 3; lying from the hip study cited there). */
const LYING_FROM_DEG = 65;
const BENDING_FROM_DEG = 40;
/** Leaning back further than this is reclining: allowed, never a slouch (POSTURE section 3). */
const RECLINING_DEG = -10;
/** A turn this quick marks a transition, deg/s, for this long after it, ms (POSTURE section 3). */
const TRANSITION_DEG_PER_SECOND = 40;
const TRANSITION_MS = 2000;
/** Walking shakes the chest: root mean square of the specific force without gravity over 2 s, m/s². */
const SHAKEN = 0.7;
const SHAKE_MS = 2000;
/** Time constant of the angle that zones are read from, ms: breathing and tremor fall out. */
const SMOOTHING_MS = 250;
/** Hysteresis between zones, degrees (POSTURE section 1). */
const HYSTERESIS_DEG = 3;

interface JudgeState {
  readonly t: number | null;
  readonly flexionDeg: number;
  readonly inclinationDeg: number;
  readonly shake: number;
  readonly turnedAt: number;
  readonly zone: Zone;
}

const START: JudgeState = {
  t: null,
  flexionDeg: 0,
  inclinationDeg: 0,
  shake: 0,
  turnedAt: Number.NEGATIVE_INFINITY,
  zone: 'tall',
};

/** Names the zone and the activity of each posture. `limits` null: no zones but tall (DECISIONS 4). */
export function judge(
  limits: ZoneLimits | null,
): Machine<JudgeState, Posture | SampleGap, JudgedPosture | SampleGap> {
  return {
    start: () => START,
    step(state, input): Step<JudgeState, JudgedPosture | SampleGap> {
      if (isGap(input)) return [START, [input]];
      const next = smooth(state, input);
      const zone = limits ? zoneOf(state.zone, next.flexionDeg, limits) : 'tall';
      const activity = activityOf(next, input.t);
      return [{ ...next, zone }, [{ ...input, zone, activity }]];
    },
  };
}

function smooth(state: JudgeState, { t, flexionDeg, inclinationDeg, rateDegPerSecond, dynamicAcc }: Posture) {
  const turnedAt = rateDegPerSecond > TRANSITION_DEG_PER_SECOND ? t : state.turnedAt;
  if (state.t === null) return { ...state, t, flexionDeg, inclinationDeg, turnedAt };
  const share = 1 - Math.exp(-(t - state.t) / SMOOTHING_MS);
  const shakeShare = 1 - Math.exp(-(t - state.t) / SHAKE_MS);
  return {
    ...state,
    t,
    turnedAt,
    flexionDeg: state.flexionDeg + share * (flexionDeg - state.flexionDeg),
    inclinationDeg: state.inclinationDeg + share * (inclinationDeg - state.inclinationDeg),
    shake: state.shake + shakeShare * (dynamicAcc ** 2 - state.shake),
  };
}

function activityOf(state: JudgeState, t: number): Activity {
  if (state.inclinationDeg >= LYING_FROM_DEG) return 'lying';
  if (state.inclinationDeg >= BENDING_FROM_DEG) return 'bending';
  if (t - state.turnedAt < TRANSITION_MS || Math.sqrt(state.shake) > SHAKEN) return 'moving';
  return state.flexionDeg < RECLINING_DEG ? 'reclining' : 'still-upright';
}

/** A zone is entered at its bound and left a little below it, so that breathing does not flap it. */
function zoneOf(zone: Zone, flexionDeg: number, { relaxedFromDeg, slumpedFromDeg }: ZoneLimits): Zone {
  const slumpedFrom = zone === 'slumped' ? slumpedFromDeg - HYSTERESIS_DEG : slumpedFromDeg;
  if (flexionDeg > slumpedFrom) return 'slumped';
  const margin = Math.min(HYSTERESIS_DEG, relaxedFromDeg / 2);
  return flexionDeg > (zone === 'tall' ? relaxedFromDeg : relaxedFromDeg - margin) ? 'relaxed' : 'tall';
}
