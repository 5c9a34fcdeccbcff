import type { Library } from '../exercise/library.ts';
import { type CivilDate, daysBetween } from '../log/civil-date.ts';
import { stateDecision } from './announce.ts';
import { beforeReduced } from './flare.ts';
import { itemDown } from './ladder.ts';
import { lowered, MISSING_LEVEL_SHARE, SAFE_LEVEL } from './places.ts';
import {
  type ChainStanding,
  isTraining,
  RESCREEN_AT_ONCE,
  type Standing,
  type Turn,
  unchanged,
  withChains,
} from './standing.ts';

/** R-8 RETURN: days without strength work from which each stage applies. */
export const GAP_DAYS: readonly number[] = [10, 14, 28, 56];
/** Levels down at each stage, from none at all; the last stage begins anew. */
const LEVELS_DOWN: readonly number[] = [0, 0, 1, 2];
const REBEGIN = 4;
/** Days in a flare do not count in gaps shorter than this. */
export const FLARE_COUNTS_FROM = 14;
/** Share of the work after 10 to 13 days. */
export const SHORT_SHARE = 0.8;
/** Green sessions that lead out of RETURN, and after a pause of less than 10 days. */
export const GREENS_AFTER_GAP = 2;
export const GREENS_AFTER_PAUSE = 1;

export function intoPause(standing: Standing, date: CivilDate): Turn {
  if (!isTraining(standing)) return unchanged(standing);
  const next: Standing = { ...standing, state: 'paused', pausedIn: standing.state };
  return [next, [stateDecision(next, 'paused', date)]];
}

/** The same dose, one green session: RAMP keeps its stage, and a RETURN what it still needed. */
export function outOfPause(standing: Standing, date: CivilDate): Turn {
  const { pausedIn, returning } = standing;
  if (standing.state !== 'paused') return unchanged(standing);
  const needed = pausedIn === 'return' ? returning.needed - returning.greens : GREENS_AFTER_PAUSE;
  const next: Standing = {
    ...beforeReduced(standing, date),
    state: pausedIn === 'ramp' ? 'ramp' : 'return',
    returning: { needed: Math.max(needed, GREENS_AFTER_PAUSE), greens: 0 },
    pausedIn: null,
  };
  return [next, [stateDecision(next, pausedIn === 'ramp' ? 'ramp' : 'return-pause', date)]];
}

/**
 * The gap rule (R-8 RETURN) on a date: each stage is applied once, on the date that fulfils it, whether or not anybody
 * looks. In RAMP the stage stays and only the smaller dose counts.
 */
export function settleGap(standing: Standing, library: Library, date: CivilDate): Turn {
  if (!isTraining(standing) || !standing.lastStrength) return unchanged(standing);
  const all = daysBetween(standing.lastStrength, date);
  const gap = all >= FLARE_COUNTS_FROM ? all : all - standing.flareDays;
  const stage = GAP_DAYS.filter((days) => gap >= days).length;
  if (stage <= standing.gapStage) return unchanged(standing);
  const reached: Standing = { ...beforeReduced(standing, date), gapStage: stage };
  if (stage >= REBEGIN) return rebegin(reached, library, date);
  if (standing.state === 'ramp') {
    const share = stage === 1 ? SHORT_SHARE : MISSING_LEVEL_SHARE ** (LEVELS_DOWN[stage] ?? 0);
    return [withChains(reached, (chain) => ({ ...chain, factor: Math.min(chain.factor, share) })), []];
  }

  const levels = (LEVELS_DOWN[stage] ?? 0) - (LEVELS_DOWN[standing.gapStage] ?? 0);
  const next: Standing = {
    ...withChains(reached, (chain) =>
      stage === 1
        ? { ...chain, factor: Math.min(chain.factor, SHORT_SHARE) }
        : levelsDown(chain, levels, standing.gapStage <= 1, standing, library),
    ),
    state: 'return',
    returning: { needed: GREENS_AFTER_GAP, greens: 0 },
  };
  return [next, [stateDecision(next, stage === 1 ? 'return' : 'gap-down', date, { days: all })]];
}

function levelsDown(
  chain: ChainStanding,
  levels: number,
  fromWhole: boolean,
  { circumstances }: Standing,
  library: Library,
): ChainStanding {
  let { spot } = chain;
  let factor = fromWhole ? 1 : chain.factor;
  for (let level = 0; level < levels; level++) {
    const down = itemDown(library, spot, circumstances);
    if (down) spot = down;
    else factor *= MISSING_LEVEL_SHARE;
  }
  // After four weeks a weight begins with the lightest as well; R-8 speaks of levels alone.
  const kg = levels > 1 || !fromWhole ? null : chain.kg;
  return { ...chain, spot, kg, factor, streak: 0, fit: 0, ambers: 0, raisedBy: null };
}

function rebegin(standing: Standing, library: Library, date: CivilDate): Turn {
  const next: Standing = {
    ...withChains(standing, (chain) => ({
      ...chain,
      spot: lowered(library, chain.spot, standing, SAFE_LEVEL),
      kg: null,
      factor: MISSING_LEVEL_SHARE,
      streak: 0,
      fit: 0,
      ambers: 0,
      raisedBy: null,
    })),
    state: 'baseline',
    baseline: { counted: [], silent: 0, done: false },
    rescreen: { since: date, graceDays: RESCREEN_AT_ONCE, newReference: true },
  };
  return [next, [stateDecision(next, 'gap-baseline', date)]];
}
