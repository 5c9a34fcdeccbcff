import { BOUGHT } from '../exercise/equipment.ts';
import type { Library } from '../exercise/library.ts';
import { addDays, type CivilDate, daysBetween } from '../log/civil-date.ts';
import type { RecordOf } from '../log/record.ts';
import { withFollowUps } from '../screening/flags.ts';
import { stateDecision } from './announce.ts';
import { newReference } from './flare.ts';
import { lowered, SAFE_LEVEL, settlePlaces, withinReturn } from './places.ts';
import type { QuestionsDue, UserState } from './progress.ts';
import { inTurn, RESCREEN_GRACE_DAYS, type Standing, type Turn, unchanged, withChains } from './standing.ts';

/** A re-screen is due every 28 days (M-6). */
export const RESCREEN_DAYS = 28;
/** "Both" or "not sure" is asked again after two weeks (M-2). */
export const WORSE_AGAIN_DAYS = 14;
const HIGHEST_PAIN = 10;
const UNSURE: readonly string[] = ['both', 'not-sure'];

/** States in which the safety questions keep the plan closed, the gravest first: it stands before the others. */
const LOCKED = ['blocked-emergency', 'minor', 'refer-first', 'unscreened'] as const;
type LockedState = Exclude<(typeof LOCKED)[number], 'unscreened'>;

const WHY = { 'blocked-emergency': 'blocked', minor: 'minor', 'refer-first': 'refer' } as const;

export const isLocked = (state: UserState): boolean => (LOCKED as readonly UserState[]).includes(state);

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
      ...standing.circumstances,
      flags: withFollowUps(record.flags, record.fine),
      floor: record.floor,
      without: record.without ?? standing.circumstances.without ?? BOUGHT,
    },
    reference,
    referenceRaisedOn: raised ? date : standing.referenceRaisedOn,
    conditions: record.conditions,
    emergency: [...new Set([...standing.emergency, ...record.emergency])],
    signs: [],
    worse: record.worse === undefined ? standing.worse : { answer: record.worse, on: date },
    ends: record.ends ?? [],
  };
  if (record.emergency.length > 0) return locked(answered, 'blocked-emergency', date);
  const clean: Standing = { ...answered, screenedOn: date, rescreen: null };
  if (!record.adult) return locked(clean, 'minor', date);
  if (!isOpen(clean)) return locked(clean, 'refer-first', date);
  const awake = withinReturn(
    withChains(clean, (chain) => ({ ...chain, resting: false })),
    standing.circumstances,
  );
  if (raised) {
    return inTurn(
      awake,
      (next): Turn => [next, [stateDecision(next, 'usual-raised', date)]],
      (next) => beginBaseline(next, library, date),
    );
  }
  return isLocked(standing.state)
    ? beginBaseline(awake, library, date)
    : settlePlaces(awake, library, date, SAFE_LEVEL);
}

/**
 * Some of the questions by themselves (M-4, M-6). They lock like all others and answer for signs to stop; nothing that
 * is locked opens by them.
 */
export function onSafetyCheck(standing: Standing, record: RecordOf<'safety-check'>, date: CivilDate): Turn {
  const emergency = record.ticked.filter((id) => id.startsWith('A'));
  const conditions = record.ticked.filter((id) => id.startsWith('B'));
  const told: Standing = {
    ...standing,
    emergency: [...new Set([...standing.emergency, ...emergency])],
    conditions: [...new Set([...standing.conditions, ...conditions])],
    signs: standing.signs.filter((sign) => !record.signs.includes(sign)),
  };
  if (emergency.length > 0) return lockedInto(told, 'blocked-emergency', date);
  if (!record.adult) return lockedInto(told, 'minor', date);
  return isOpen(told) ? unchanged(told) : lockedInto(told, 'refer-first', date);
}

/** A question of the filters that was asked again by itself (M-2). Before the first answers it says nothing. */
export function onFlags(
  standing: Standing,
  library: Library,
  record: RecordOf<'flags'>,
  date: CivilDate,
): Turn {
  if (standing.screenedOn === null) return unchanged(standing);
  const told: Standing = {
    ...standing,
    circumstances: { ...standing.circumstances, flags: withFollowUps(record.flags, record.fine) },
    worse: { answer: record.worse, on: date },
  };
  const next = withinReturn(told, standing.circumstances);
  return isLocked(next.state) ? unchanged(next) : settlePlaces(next, library, date, SAFE_LEVEL);
}

/** Something outside the questions that a professional has to look at, as a second dizzy spell (M-4). */
export function referFor(standing: Standing, sign: string, date: CivilDate): Turn {
  const next = { ...standing, referred: [...new Set([...standing.referred, sign])] };
  return lockedInto(next, 'refer-first', date);
}

/** BASELINE, from the start or after a lock: levels 0 and 1, and `bridge` for a newcomer (R-8, M-23). */
export function beginBaseline(standing: Standing, library: Library, date: CivilDate): Turn {
  const isNewcomer = standing.state === 'unscreened';
  const lowest = withChains(
    { ...standing, state: 'baseline', baseline: { counted: [], silent: 0, done: false }, flare: null },
    (chain) => ({
      ...chain,
      spot: lowered(library, chain.spot, standing, SAFE_LEVEL),
      kg: null,
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

export const clearedConditions = ({ clearances }: Pick<Standing, 'clearances'>): string[] =>
  clearances.flatMap(({ conditions }) => conditions);

/** What was ticked, or came up, and still waits for a professional. */
export function waitingFor(standing: Standing): string[] {
  const cleared = clearedConditions(standing);
  const conditions = standing.conditions.filter((condition) => !cleared.includes(condition));
  return [...new Set([...standing.emergency, ...standing.referred, ...conditions])];
}

export const isOpen = (standing: Standing): boolean => waitingFor(standing).length === 0;

/** Into a locked state, unless a graver one holds already. */
export function lockedInto(standing: Standing, state: LockedState, date: CivilDate): Turn {
  const ranks: readonly UserState[] = LOCKED;
  const holds = ranks.indexOf(standing.state);
  return holds >= 0 && holds <= ranks.indexOf(state) ? unchanged(standing) : locked(standing, state, date);
}

function locked(standing: Standing, state: LockedState, date: CivilDate): Turn {
  const next: Standing = { ...standing, state, flare: null };
  return standing.state === state ? [next, []] : [next, [stateDecision(next, WHY[state], date)]];
}

/** A condition that ends, as a pregnancy, is asked about when it does (M-6): it never lifts itself. */
export function endConditions(standing: Standing, date: CivilDate): Standing {
  const over = standing.ends.filter(({ on }) => on <= date);
  if (over.length === 0) return standing;
  return {
    ...standing,
    ends: standing.ends.filter(({ on }) => on > date),
    rescreen: standing.rescreen ?? { since: date, graceDays: RESCREEN_GRACE_DAYS, newReference: false },
  };
}

/** True if the plan has to wait for the safety questions. */
export function isRescreenOverdue({ screenedOn, rescreen, signs }: Standing, today: CivilDate): boolean {
  if (signs.length > 0) return true;
  if (rescreen && daysBetween(rescreen.since, today) > rescreen.graceDays) return true;
  return screenedOn !== null && daysBetween(screenedOn, today) > RESCREEN_DAYS + RESCREEN_GRACE_DAYS;
}

/** What waits for an answer, and when all questions are due again. */
export function questionsDue(standing: Standing, today: CivilDate): QuestionsDue {
  const { screenedOn, rescreen, signs, worse } = standing;
  const regular = screenedOn === null ? null : addDays(screenedOn, RESCREEN_DAYS);
  const again = rescreen && (regular === null || rescreen.since < regular) ? rescreen.since : regular;
  return {
    signs,
    again,
    worse:
      worse !== null && UNSURE.includes(worse.answer) && daysBetween(worse.on, today) >= WORSE_AGAIN_DAYS,
    usual: rescreen?.newReference === true || newReference(standing, HIGHEST_PAIN, today).raised,
  };
}
