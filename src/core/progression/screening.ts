import { BOUGHT } from '../exercise/exercise.ts';
import type { Library } from '../exercise/library.ts';
import { type CivilDate, daysBetween } from '../log/civil-date.ts';
import type { RecordOf } from '../log/record.ts';
import { stateDecision } from './announce.ts';
import { newReference } from './flare.ts';
import { lowered, SAFE_LEVEL, settlePlaces } from './places.ts';
import type { UserState } from './progress.ts';
import { inTurn, RESCREEN_GRACE_DAYS, type Standing, type Turn, withChains } from './standing.ts';

/** A re-screen is due every 28 days (M-6). */
const RESCREEN_DAYS = 28;

const LOCKED: readonly UserState[] = ['unscreened', 'minor', 'blocked-emergency', 'refer-first'];

/** Answers to the safety questions (PROGRESSION section 7, R-8). An emergency sign stands before all else. */
export function onScreening(
  standing: Standing,
  library: Library,
  record: RecordOf<'screening'>,
  date: CivilDate,
): Turn {
  const { reference, raised } = newReference(standing, record.usualPain, date);
  const answered: Standing = {
    ...standing,
    // What was never asked is taken as missing (M-6): no plan counts on something that has to be bought.
    circumstances: {
      flags: record.flags,
      floor: record.floor,
      without: record.without ?? standing.circumstances.without ?? BOUGHT,
    },
    reference,
    referenceRaisedOn: raised ? date : standing.referenceRaisedOn,
    conditions: record.conditions,
    emergency: [...new Set([...standing.emergency, ...record.emergency])],
  };
  if (record.emergency.length > 0) return locked(answered, 'blocked-emergency', 'blocked', date);
  const clean: Standing = { ...answered, screenedOn: date, rescreen: null };
  if (!record.adult) return locked(clean, 'minor', 'minor', date);
  if (!isOpen(clean)) return locked(clean, 'refer-first', 'refer', date);
  const awake = withChains(clean, (chain) => ({ ...chain, resting: false }));
  if (raised) {
    return inTurn(
      awake,
      (next): Turn => [next, [stateDecision(next, 'usual-raised', date)]],
      (next) => beginBaseline(next, library, date),
    );
  }
  return LOCKED.includes(standing.state)
    ? beginBaseline(awake, library, date)
    : settlePlaces(awake, library, date, SAFE_LEVEL);
}

/**
 * A professional's clearance: the only thing that loosens anything. One that is given in REFER_FIRST and leaves
 * nothing of the latest answers open also speaks for the sign that led there.
 */
export function onClearance(
  standing: Standing,
  library: Library,
  record: RecordOf<'clearance'>,
  date: CivilDate,
): Turn {
  const named = record.conditions;
  const cleared = [...new Set([...standing.cleared, ...named])];
  const speaksForAll =
    standing.state === 'refer-first' && standing.conditions.every((condition) => cleared.includes(condition));
  const left = (signs: readonly string[]) =>
    speaksForAll ? [] : signs.filter((sign) => !named.includes(sign));
  const next: Standing = {
    ...standing,
    cleared,
    clearedForPain: standing.clearedForPain || record.progressAtPain,
    emergency: left(standing.emergency),
    referred: left(standing.referred),
  };
  return next.state === 'refer-first' && isOpen(next) ? beginBaseline(next, library, date) : [next, []];
}

/** Something outside the questions that a professional has to look at, as a second dizzy spell (M-4). */
export function referFor(standing: Standing, sign: string, date: CivilDate): Turn {
  const next = { ...standing, referred: [...new Set([...standing.referred, sign])] };
  return LOCKED.includes(next.state) ? [next, []] : locked(next, 'refer-first', 'refer', date);
}

/** BASELINE, from the start or after a lock: levels 0 and 1, and `bridge` for a newcomer (R-8, M-23). */
export function beginBaseline(standing: Standing, library: Library, date: CivilDate): Turn {
  const isNewcomer = standing.state === 'unscreened';
  const lowest = withChains(
    { ...standing, state: 'baseline', baseline: { counted: [], silent: 0, done: false }, flare: null },
    (chain) => ({
      ...chain,
      spot: lowered(library, chain.spot, standing, SAFE_LEVEL),
      streak: 0,
      fit: 0,
      raisedBy: null,
    }),
  );
  return inTurn(
    lowest,
    (next): Turn => [next, [stateDecision(next, 'baseline', date)]],
    (next) => settlePlaces(next, library, date, isNewcomer ? Number.POSITIVE_INFINITY : SAFE_LEVEL),
  );
}

/** True if nothing that was ticked still waits for a professional. */
const isOpen = ({ emergency, referred, conditions, cleared }: Standing): boolean =>
  emergency.length === 0 &&
  referred.length === 0 &&
  conditions.every((condition) => cleared.includes(condition));

function locked(
  standing: Standing,
  state: UserState,
  why: 'blocked' | 'minor' | 'refer',
  date: CivilDate,
): Turn {
  const next: Standing = { ...standing, state, flare: null };
  return standing.state === state ? [next, []] : [next, [stateDecision(next, why, date)]];
}

/** True if the plan has to wait for the safety questions. */
export function isRescreenOverdue({ screenedOn, rescreen }: Standing, today: CivilDate): boolean {
  if (rescreen && daysBetween(rescreen.since, today) > rescreen.graceDays) return true;
  return screenedOn !== null && daysBetween(screenedOn, today) > RESCREEN_DAYS + RESCREEN_GRACE_DAYS;
}
