import type { Library } from '../exercise/library.ts';
import { type CivilDate, daysBetween } from '../log/civil-date.ts';
import { stateDecision } from './announce.ts';
import { isTrained, isWaiting } from './composition.ts';
import { isTopPlace } from './load.ts';
import { type ChainStanding, type Standing, type Turn, unchanged } from './standing.ts';

/** M-31: goals met, or four weeks at the mastery of every ladder, lead to MAINTENANCE: two sessions a week. */
export const TOP_DAYS = 28;
export const MAINTENANCE_SESSIONS_A_WEEK = 2;

/** Daily rule: into MAINTENANCE, and out of it when a place is lost, a ladder grows, or a goal is no longer met. */
export function settleMaintenance(standing: Standing, library: Library, date: CivilDate): Turn {
  const { state, toppedSince, goalsMet } = standing;
  if (state !== 'active' && state !== 'maintenance')
    return unchanged(toppedSince === null ? standing : { ...standing, toppedSince: null });
  const since = isTopped(standing, library) ? (toppedSince ?? date) : null;
  const atTop = since !== null && daysBetween(since, date) >= TOP_DAYS;
  const isReached = atTop || goalsMet?.confirmed === true;
  const reached = isReached ? 'maintenance' : 'active';
  if (reached === state && since === toppedSince) return unchanged(standing);
  const next: Standing = { ...standing, toppedSince: since, state: reached };
  if (reached === state) return unchanged(next);
  const what = !isReached ? 'maintenance-over' : atTop ? 'maintenance' : 'maintenance-goals';
  return [next, [stateDecision(next, what, date)]];
}

/** True where every ladder that a session trains is at its top, or still waits for another. */
function isTopped(standing: Standing, library: Library): boolean {
  const { chains, circumstances } = standing;
  const all = Object.values(chains);
  const counts = ({ spot, closed }: ChainStanding) => !closed && isTrained(spot.exercise);
  const isDone = (chain: ChainStanding) =>
    !chain.resting && (isTopPlace(library, chain, circumstances) || isWaiting(standing, library, chain));
  return all.some(counts) && all.every((chain) => !counts(chain) || isDone(chain));
}
