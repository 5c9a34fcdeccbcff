import type { Library } from '../exercise/library.ts';
import type { CivilDate } from '../log/civil-date.ts';
import { stateDecision } from './announce.ts';
import type { Verdict } from './classify.ts';
import { isLighter } from './deload.ts';
import { entryOf } from './entries.ts';
import type { Judged } from './judged.ts';
import { itemDown } from './ladder.ts';
import { stepDown } from './load.ts';
import { worstNextDay } from './pain.ts';
import {
  type ChainStanding,
  type SessionEntry,
  type Standing,
  type Turn,
  unchanged,
  withChains,
} from './standing.ts';
import { hadStrength } from './workload.ts';

/** R-8 BASELINE: so many sessions lead out; an effort above 5 lowers a rung and does not count. */
export const BASELINE_SESSIONS = 2;
export const BASELINE_EFFORT = 5;
/** Sessions without a report after which the app asks why. */
export const SILENT_SESSIONS = 4;

/** R-8 BASELINE: an effort above 5 lowers a rung, unless no rung lies below. */
export const isTooHardForBaseline = ({ entry, verdict }: Pick<Judged, 'entry' | 'verdict'>): boolean =>
  entry.state === 'baseline' && verdict.evidence.effort !== null && verdict.evidence.effort > BASELINE_EFFORT;

export function lowerInBaseline(
  standing: Standing,
  library: Library,
  chain: ChainStanding,
  judged: Judged,
): ChainStanding {
  if (!isTooHardForBaseline(judged)) return chain;
  const { exercise, rung } = chain.spot;
  const bottom = rung === 0 && itemDown(library, chain.spot, standing.circumstances) === null;
  if (bottom && exercise.id === judged.item.exerciseId) return chain;
  return { ...chain, ...stepDown(library, chain, standing.circumstances), streak: 0, fit: 0 };
}

/** BASELINE: two sessions that are not red and have a next-day report; an effort above 5 does not count. */
export function countForBaseline(standing: Standing, library: Library, id: string, date: CivilDate): Turn {
  const entry = entryOf(standing, id);
  if (!entry?.settled || standing.state !== 'baseline' || entry.state !== 'baseline')
    return unchanged(standing);
  const { counted } = standing.baseline;
  const rulings = Object.values(entry.rulings);
  const valid =
    !entry.session.offPlan &&
    hadStrength(standing, entry) &&
    worstNextDay(entry.nextDay) !== null &&
    rulings.every(
      ({ verdict, before }) => verdict.class !== 'red' && wasLight(standing, library, verdict, before),
    );
  const others = counted.filter((each) => each !== id);
  const next: Standing = {
    ...standing,
    baseline: { ...standing.baseline, counted: valid ? [...others, id] : others },
  };
  if (next.baseline.counted.length < BASELINE_SESSIONS) return [next, []];
  return onward({ ...next, baseline: { ...next.baseline, done: true } }, date);
}

/** Effort up to 5, or an item from which nothing lower is left. */
function wasLight(
  standing: Standing,
  library: Library,
  { evidence }: Verdict,
  { spot }: ChainStanding,
): boolean {
  if (evidence.effort === null) return false;
  const bottom = spot.rung === 0 && itemDown(library, spot, standing.circumstances) === null;
  return evidence.effort <= BASELINE_EFFORT || bottom;
}

export function countSilent(standing: Standing, entry: SessionEntry, date: CivilDate): Turn {
  if (entry.state !== 'baseline' || standing.state !== 'baseline') return unchanged(standing);
  if (worstNextDay(entry.nextDay) !== null) return unchanged(standing);
  const silent = standing.baseline.silent + 1;
  const next = { ...standing, baseline: { ...standing.baseline, silent } };
  return [next, silent === SILENT_SESSIONS ? [stateDecision(next, 'baseline-silent', date)] : []];
}

/** On to ACTIVE; back to BASELINE if that was not finished before. */
export function onward(standing: Standing, date: CivilDate): Turn {
  const whole = isLighter(standing) ? 'deload' : 'active';
  const state = standing.baseline.done ? whole : 'baseline';
  const next = withChains({ ...standing, state }, (chain) => ({ ...chain, factor: 1 }));
  return [next, [stateDecision(next, state, date)]];
}
