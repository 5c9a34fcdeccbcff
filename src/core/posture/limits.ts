import { LEAST_SLUMP_DEG, type Neutral } from './neutral.ts';
import type { Placement } from './posture.ts';

/** Where this person's zones begin, degrees of flexion; null where the placement cannot see a slouch. */
export interface ZoneLimits {
  readonly relaxedFromDeg: number;
  readonly slumpedFromDeg: number;
}

/** Slouch threshold after a one-point calibration (DECISIONS 5; a pelvis cannot see a slouch, DECISIONS 4). */
const ONE_POINT_DEG: Readonly<Record<Placement, number | null>> = {
  'upper-back': 12,
  neck: 10,
  sternum: 15,
  pelvis: null,
};
/** Share of the person's own slump (k of POSTURE section 1), and the range it is kept to, degrees. */
const SHARE_OF_SLUMP = 0.6;
const RANGE_DEG = [8, 20] as const;

/**
 * The person's zones: from the personal slump where it is known, otherwise from the placement.
 *
 * @returns null where no slouch can be seen: from the pelvis, or in a range too small for the sensor (POSTURE section 1).
 */
export function zoneLimits({ placement, slumpDeg }: Neutral): ZoneLimits | null {
  const onePoint = ONE_POINT_DEG[placement];
  if (onePoint === null || (slumpDeg !== null && slumpDeg < LEAST_SLUMP_DEG)) return null;
  const slumpedFromDeg =
    slumpDeg === null ? onePoint : Math.max(RANGE_DEG[0], Math.min(RANGE_DEG[1], SHARE_OF_SLUMP * slumpDeg));
  return { slumpedFromDeg, relaxedFromDeg: slumpedFromDeg / 2 };
}
