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
/** How soon a lean counts as a slouch: share of the person's own slump (k of POSTURE section 1). */
const SHARE_OF_SLUMP = { strict: 0.5, normal: 0.6, relaxed: 0.75 } as const;
export type Strictness = keyof typeof SHARE_OF_SLUMP;
/** The ranges that thresholds are kept to, degrees (POSTURE sections 1 and 2). */
const TWO_POINT_RANGE_DEG = [8, 20] as const;
const ONE_POINT_RANGE_DEG = [8, 25] as const;

/** What the person chose, and what their answers added. */
export interface ZoneChoice {
  readonly strictness: Strictness;
  /** Room that "I am upright" made, degrees (POSTURE section 4). */
  readonly widenedDeg: number;
  /** Where a slouch begins while the own slump is not known, degrees; null or left out: by the placement. */
  readonly onePointDeg?: number | null;
  /** One angle, whatever was calibrated: the simple way, degrees; null or left out in the others. */
  readonly fixedDeg?: number | null;
}

const AS_DEFAULT: ZoneChoice = { strictness: 'normal', widenedDeg: 0 };

/**
 * The person's zones: from the personal slump where it is known, otherwise from the placement.
 *
 * @returns null where no slouch can be seen: from the pelvis, or in a range too small for the sensor (POSTURE section 1).
 */
export function zoneLimits(
  { placement, slumpDeg }: Pick<Neutral, 'placement' | 'slumpDeg'>,
  choice: ZoneChoice = AS_DEFAULT,
): ZoneLimits | null {
  const onePoint = ONE_POINT_DEG[placement];
  if (onePoint === null || (slumpDeg !== null && slumpDeg < LEAST_SLUMP_DEG)) return null;
  const slumpedFromDeg = chosenDeg(onePoint, slumpDeg, choice) + choice.widenedDeg;
  return { slumpedFromDeg, relaxedFromDeg: slumpedFromDeg / 2 };
}

function chosenDeg(placedDeg: number, slumpDeg: number | null, choice: ZoneChoice): number {
  const { strictness, onePointDeg = null, fixedDeg = null } = choice;
  if (fixedDeg !== null) return within(ONE_POINT_RANGE_DEG, fixedDeg);
  const share = SHARE_OF_SLUMP[strictness];
  if (slumpDeg !== null) return within(TWO_POINT_RANGE_DEG, share * slumpDeg);
  if (onePointDeg !== null) return within(ONE_POINT_RANGE_DEG, onePointDeg);
  return within(ONE_POINT_RANGE_DEG, (placedDeg * share) / SHARE_OF_SLUMP.normal);
}

const within = ([least, most]: readonly [number, number], deg: number): number =>
  Math.max(least, Math.min(most, deg));
