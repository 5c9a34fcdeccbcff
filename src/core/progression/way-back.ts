import type { CivilDate } from '../log/civil-date.ts';
import { CALM_ABOVE, FLARE_SHARE, RAMP_SHARES } from './flare.ts';
import { type Standing, usualPain } from './standing.ts';

/** Where somebody stands on the way back from a flare: easy days first, then the work in steps. */
export interface WayBack {
  /** The first date of the flare while it lasts; null once it has eased. */
  readonly since: CivilDate | null;
  /** Two dates in a row at this pain or less end the easy days, 0 to 10. */
  readonly calmPain: number;
  /** Each step's share of the work, the easy days first, and which of them is now. */
  readonly steps: readonly number[];
  readonly now: number;
}

const STEPS: readonly number[] = [FLARE_SHARE, ...RAMP_SHARES];

/** Null where no flare is, and none was lately. */
export function wayBackOf(standing: Standing): WayBack | null {
  const { state, flare, rampStage } = standing;
  if (state !== 'flare' && state !== 'ramp') return null;
  return {
    since: flare?.on ?? null,
    calmPain: usualPain(standing) + CALM_ABOVE,
    steps: STEPS,
    now: state === 'flare' ? 0 : 1 + rampStage,
  };
}
