import {
  conjugate,
  fromAxisAngle,
  multiply,
  type Quaternion,
  rotate,
} from '../../../src/core/imu/quaternion.ts';
import type { ImuReading, Vec3 } from '../../../src/core/imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { add, scale, subtract, vec3 } from '../../../src/core/imu/vector.ts';
import { minimumJerk } from '../../../src/core/simulation/minimum-jerk.ts';
import { type Random, random } from '../../../src/core/simulation/random.ts';

export interface Pose {
  /** Forward of upright is positive. */
  readonly flexionDeg: number;
  /** To the wearer's right is positive; default 0. */
  readonly lateralDeg?: number;
  /** A sway in flexion about the pose. */
  readonly tremor?: { readonly amplitudeDeg: number; readonly hertz: number };
}

/** A pose for so long, the transition into it included. */
export interface PoseStep extends Pose {
  readonly seconds: number;
  /** Default: the body's. */
  readonly transitionSeconds?: number;
}

export interface ScriptedBodyOptions {
  /** Time of the smooth movement into each pose but the first; default 1. */
  readonly transitionSeconds?: number;
  readonly seed?: number;
  /**
   * How the clip sits on an upright back, deg. Default 26 forward: the median over 12 upright sitters at T4 (IMU
   * Sitting Postures Dataset, Cairo University, CC BY 4.0), where the back faces a little upwards.
   */
  readonly mountingFlexionDeg?: number;
  /** Spread of each axis of the accelerometer, m/s²; default 0.015, the calmest seconds of the same sitters. */
  readonly accNoise?: number;
  /** Spread of each axis of the gyroscope, rad/s; default 0.0025, likewise. */
  readonly gyrNoise?: number;
  /** Constant error of the gyroscope, rad/s; default none. */
  readonly gyrBias?: Vec3;
  /** Distance of the clip from the hip, about which the trunk turns, m; default 0.4. */
  readonly leverMetres?: number;
}

export interface Lean {
  readonly flexionDeg: number;
  readonly lateralDeg: number;
}

/**
 * A wearer who goes through poses, with a sensor clipped to the upper back in WitMotion's axes: +x up along the
 * spine, +y to the wearer's left (its reading rises when leaning right), +z out of the back (its reading rises
 * when leaning forward). The same calls give the same readings.
 */
export interface ScriptedBody {
  /** What the sensor reads at a time; ask in order of time. The last pose holds for ever. */
  readonly at: (seconds: number) => ImuReading;
  /** The lean without noise, against upright. */
  readonly lean: (seconds: number) => Lean;
  /** Moves on from wherever the body is at the time that was last asked for; forgets the rest of the script. */
  readonly moveTo: (pose: Pose, transitionSeconds?: number) => void;
  /** The script's readings at a rate, from 0 to its end. */
  readonly readings: (rateHz: number) => Generator<ImuReading>;
  readonly durationSeconds: number;
}

interface Segment {
  readonly from: number;
  readonly transition: number;
  readonly pose: Pose;
}

/** Step of the numeric derivatives, s: short against any movement, long against rounding. */
const H = 1e-3;
const EARTH_UP = vec3(0, 0, 1);
const LEFT = vec3(0, 1, 0);
const FORWARD = vec3(1, 0, 0);
/** Sensor to earth for an upright wearer who faces +x: sensor x is up, y is left, z is backward. */
const UPRIGHT = fromAxisAngle(LEFT, -Math.PI / 2);

export function createScriptedBody(
  script: readonly PoseStep[],
  options: ScriptedBodyOptions = {},
): ScriptedBody {
  const [first] = script;
  if (first === undefined) throw new Error('a script needs a pose');
  const transitionSeconds = options.transitionSeconds ?? 1;
  const mounting = fromAxisAngle(LEFT, (options.mountingFlexionDeg ?? 26) * RAD_PER_DEG);
  const clip = multiply(mounting, UPRIGHT);
  const lever = options.leverMetres ?? 0.4;
  const chance = random(options.seed ?? 1, 'scripted body');

  let segments: Segment[] = [];
  let durationSeconds = 0;
  for (const step of script) {
    const transition = segments.length === 0 ? 0 : (step.transitionSeconds ?? transitionSeconds);
    segments.push({ from: durationSeconds, transition, pose: step });
    durationSeconds += step.seconds;
  }
  let asked = 0;

  const leanAt = (seconds: number): Lean => {
    const index = segments.findLastIndex(({ from }) => from <= seconds);
    return blended(segments, Math.max(0, index), seconds);
  };

  /** Turns an upright trunk into the one of this moment. */
  const trunk = (seconds: number): Quaternion => {
    const { flexionDeg, lateralDeg } = leanAt(seconds);
    const flexion = fromAxisAngle(LEFT, flexionDeg * RAD_PER_DEG);
    return multiply(fromAxisAngle(FORWARD, lateralDeg * RAD_PER_DEG), flexion);
  };

  const at = (seconds: number): ImuReading => {
    asked = seconds;
    const trunks = [trunk(seconds - H), trunk(seconds), trunk(seconds + H)] as const;
    const [before, now, after] = trunks.map((one) => multiply(one, clip)) as [
      Quaternion,
      Quaternion,
      Quaternion,
    ];
    // Angular rate in the sensor frame: 2 q* dq/dt.
    const turn = multiply(conjugate(now), {
      w: (after.w - before.w) / H,
      x: (after.x - before.x) / H,
      y: (after.y - before.y) / H,
      z: (after.z - before.z) / H,
    });
    const [placeBefore, place, placeAfter] = trunks.map((one) => scale(rotate(one, EARTH_UP), lever)) as [
      Vec3,
      Vec3,
      Vec3,
    ];
    const acceleration = scale(add(subtract(placeBefore, scale(place, 2)), placeAfter), 1 / H ** 2);
    const force = add(scale(EARTH_UP, STANDARD_GRAVITY), acceleration);
    const gyr = add(vec3(turn.x, turn.y, turn.z), options.gyrBias ?? vec3(0, 0, 0));
    return {
      acc: add(rotate(conjugate(now), force), noise(chance, options.accNoise ?? 0.015)),
      gyr: add(gyr, noise(chance, options.gyrNoise ?? 0.0025)),
    };
  };

  return {
    at,
    lean: leanAt,
    moveTo(pose, transition = transitionSeconds) {
      segments = segments.filter(({ from }) => from <= asked);
      segments.push({ from: asked, transition, pose });
    },
    *readings(rateHz) {
      const count = Math.round(durationSeconds * rateHz);
      for (let index = 0; index < count; index += 1) yield at(index / rateHz);
    },
    durationSeconds,
  };
}

/** The pose of a segment, mixed with what went before while its transition lasts. */
function blended(segments: readonly Segment[], index: number, seconds: number): Lean {
  const segment = segments[index];
  if (segment === undefined) throw new Error(`no segment ${index}`);
  const { from, transition, pose } = segment;
  const target = swaying(pose, seconds);
  if (index === 0 || seconds >= from + transition) return target;
  const before = blended(segments, index - 1, seconds);
  const share = minimumJerk((seconds - from) / transition);
  return {
    flexionDeg: before.flexionDeg + (target.flexionDeg - before.flexionDeg) * share,
    lateralDeg: before.lateralDeg + (target.lateralDeg - before.lateralDeg) * share,
  };
}

function swaying({ flexionDeg, lateralDeg = 0, tremor }: Pose, seconds: number): Lean {
  if (tremor === undefined) return { flexionDeg, lateralDeg };
  const sway = tremor.amplitudeDeg * Math.sin(2 * Math.PI * tremor.hertz * seconds);
  return { flexionDeg: flexionDeg + sway, lateralDeg };
}

const noise = (chance: Random, spread: number): Vec3 =>
  scale(vec3(chance.normal(), chance.normal(), chance.normal()), spread);
