import type { Vec3 } from '../../src/core/imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import { isFiniteVec3 } from '../fields.ts';

type Told = number | null | undefined;

/** The fields of a `DeviceMotionEvent` that are used. Any of them may be missing: engines differ. */
export interface MotionFields {
  readonly accelerationIncludingGravity?: Partial<Record<'x' | 'y' | 'z', Told>> | null | undefined;
  readonly rotationRate?: Partial<Record<'alpha' | 'beta' | 'gamma', Told>> | null | undefined;
}

/** Which way the engine reports force: `up` as the standard has it, `down` on iPhone and iPad. */
export type ForceSign = 'up' | 'down';

/** Beyond any phone's range (±16 g, ±2000 deg/s): a damaged reading. */
const LARGEST_FORCE = 20 * STANDARD_GRAVITY;
const LARGEST_RATE = 5000 * RAD_PER_DEG;

/** Specific force, m/s², frame of the phone: x right, y to the top edge, z out of the screen. Null: not told. */
export function readForce(
  { accelerationIncludingGravity: given }: MotionFields,
  sign: ForceSign,
): Vec3 | null {
  const factor = sign === 'up' ? 1 : -1;
  return vectorOf(given?.x, given?.y, given?.z, factor, LARGEST_FORCE);
}

/** Alpha, beta and gamma in rad/s, in this order. About which axes they are is another question. Null: not told. */
export const readRates = ({ rotationRate: given }: MotionFields): Vec3 | null =>
  vectorOf(given?.alpha, given?.beta, given?.gamma, RAD_PER_DEG, LARGEST_RATE);

function vectorOf(x: Told, y: Told, z: Told, factor: number, largest: number): Vec3 | null {
  if (typeof x !== 'number' || typeof y !== 'number' || typeof z !== 'number') return null;
  const vector = { x: x * factor, y: y * factor, z: z * factor };
  const isSound =
    isFiniteVec3(vector) && Math.max(Math.abs(vector.x), Math.abs(vector.y), Math.abs(vector.z)) <= largest;
  return isSound ? vector : null;
}

/** What a browser tells of the device that it runs on. */
export interface Platform {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
}

/**
 * Every browser on iPhone and iPad is WebKit, which has the opposite sign of the standard and of Android
 * (gyronorm.js 54, GenericJam/mob 70, expo 3277). An iPad may call itself a Macintosh; no Macintosh has a touch screen.
 */
export function forceSignOf({ userAgent, maxTouchPoints }: Platform): ForceSign {
  const isTablet = /Macintosh/.test(userAgent) && maxTouchPoints > 1;
  return /iPhone|iPad|iPod/.test(userAgent) || isTablet ? 'down' : 'up';
}
