import { CALM_ABOVE, FLARE_SHARE, RAMP_SHARES } from './flare.ts';
import type { WayBack } from './progress.ts';
import { type Standing, usualPain } from './standing.ts';

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
