import type { Library } from '../exercise/library.ts';
import { type CivilDate, daysBetween } from '../log/civil-date.ts';
import { stateDecision } from './announce.ts';
import { isTrained, isWaiting } from './composition.ts';
import { isTopPlace } from './load.ts';
import { type Standing, type Turn, unchanged } from './standing.ts';

/** M-31: four weeks at the mastery of every ladder lead to MAINTENANCE, two sessions a week. */
export const TOP_DAYS = 28;
export const MAINTENANCE_SESSIONS_A_WEEK = 2;

/** Daily rule: into MAINTENANCE, and out of it when a place is lost or a ladder grows. */
export function settleMaintenance(standing: Standing, library: Library, date: CivilDate): Turn {
  const { state, chains, circumstances, toppedSince } = standing;
  if (state !== 'active' && state !== 'maintenance') return [{ ...standing, toppedSince: null }, []];
  const places = Object.values(chains).filter(({ spot }) => isTrained(spot.exercise));
  const topped =
    places.length > 0 &&
    places.every(
      (chain) =>
        !chain.resting && (isTopPlace(library, chain, circumstances) || isWaiting(standing, library, chain)),
    );
  if (!topped) {
    const next: Standing = { ...standing, state: 'active', toppedSince: null };
    return state === 'active' ? [next, []] : [next, [stateDecision(next, 'active', date)]];
  }
  const since = toppedSince ?? date;
  const next: Standing = { ...standing, toppedSince: since };
  if (state === 'maintenance' || daysBetween(since, date) < TOP_DAYS) return unchanged(next);
  const kept: Standing = { ...next, state: 'maintenance' };
  return [kept, [stateDecision(kept, 'maintenance', date)]];
}
