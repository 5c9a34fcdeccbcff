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

/** A clearance with this id, or with the signs themselves, speaks for an emergency that was looked at. */
const EMERGENCY_CLEARED = 'emergency';

/** Conditions of the screening that filter exercises even when a professional has cleared them (M-1, EXERCISES F). */
const FLAGS_OF_CONDITIONS: Readonly<Record<string, readonly string[]>> = {
  B5: ['osteoporosis'],
  B9: ['hernia'],
  B10: ['pregnancy'],
  B11: ['bending-back'],
  B12: ['blood-pressure'],
  B13: ['falls'],
};

const LOCKED: readonly UserState[] = ['unscreened', 'minor', 'blocked-emergency', 'refer-first'];

/** Answers to the safety questions (PROGRESSION section 7, R-8). An emergency sign stands before all else. */
export function onScreening(
  standing: Standing,
  library: Library,
  record: RecordOf<'screening'>,
  date: CivilDate,
): Turn {
  const flags = [...record.flags, ...record.conditions.flatMap((id) => FLAGS_OF_CONDITIONS[id] ?? [])];
  const { reference, raised } = newReference(standing, record.usualPain, date);
  const answered: Standing = {
    ...standing,
    circumstances: { flags: [...new Set(flags)], floor: record.floor },
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

/** A professional's clearance: the only thing that loosens anything, and only what it names. */
export function onClearance(
  standing: Standing,
  library: Library,
  record: RecordOf<'clearance'>,
  date: CivilDate,
): Turn {
  const named = record.conditions;
  const next: Standing = {
    ...standing,
    cleared: [...new Set([...standing.cleared, ...named])],
    clearedForPain: standing.clearedForPain || record.progressAtPain,
    emergency: named.includes(EMERGENCY_CLEARED)
      ? []
      : standing.emergency.filter((sign) => !named.includes(sign)),
  };
  return next.state === 'refer-first' && isOpen(next) ? beginBaseline(next, library, date) : [next, []];
}

/** A condition that came up outside the screening, as a second dizzy spell does (M-4). */
export function referFor(standing: Standing, condition: string, date: CivilDate): Turn {
  const next = { ...standing, conditions: [...new Set([...standing.conditions, condition])] };
  return isOpen(next) || LOCKED.includes(next.state)
    ? [next, []]
    : locked(next, 'refer-first', 'refer', date);
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
const isOpen = ({ emergency, conditions, cleared }: Standing): boolean =>
  emergency.length === 0 && conditions.every((condition) => cleared.includes(condition));

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
