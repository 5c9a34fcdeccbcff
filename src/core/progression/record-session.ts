import type { Library } from '../exercise/library.ts';
import { type CivilDate, daysBetween } from '../log/civil-date.ts';
import type { LogRecord, RecordOf, SetRecord } from '../log/record.ts';
import {
  isAbout,
  sessionAfter,
  sessionStarted,
  strengthSeconds,
  strengthSecondsOfSet,
  withSets,
} from '../log/sessions.ts';
import { intoPause } from './absence.ts';
import { goalOf } from './composition.ts';
import { allEntries, entryOf, withEntry, withNewEntry, withoutArchive } from './entries.ts';
import { judgeReds, reconsider, settleShared } from './judge.ts';
import { NOTHING_KNOWN } from './pain.ts';
import { referFor } from './screening.ts';
import { slotsFor } from './slots.ts';
import {
  greenLimit,
  inTurn,
  type SessionEntry,
  type Standing,
  type Turn,
  unchanged,
  usualPain,
} from './standing.ts';
import { mayCheck } from './start-check.ts';

/** highest effort for a rise in the first 28 days from the first ACTIVE session. */
export const EARLY_EFFORT_FOR_RISE = 6;
export const EARLY_DAYS = 28;
/** M-4: dizzy for a second time in 14 days, a professional comes first. */
const DIZZY = 'dizzy';
/** Told before a session in place of a sign to stop: the same questions follow. */
const NEW_SYMPTOM = 'new-symptom';
export const DIZZY_DAYS = 14;

/** A session begins, for the first time: what is compared later is fixed now. */
export function onSessionStarted(
  standing: Standing,
  library: Library,
  record: RecordOf<'session-started'>,
  date: CivilDate,
): Turn {
  const chains = record.items.flatMap(({ exerciseId }) => library.byId.get(exerciseId)?.chain ?? []);
  return inTurn(
    standing,
    (next) => settleShared(next, library, chains, date),
    (next): Turn => [begun(next, library, record), []],
    (next) => (record.readiness === 'ill' ? intoPause(next, date) : unchanged(next)),
    (next): Turn => [record.readiness === 'new-symptom' ? withSigns(next, [NEW_SYMPTOM]) : next, []],
  );
}

/** The highest effort from which something rises on a date. */
export function effortForRiseOn(
  { firstActiveOn, limits }: Pick<Standing, 'firstActiveOn' | 'limits'>,
  date: CivilDate,
): number {
  const early = firstActiveOn === null || daysBetween(firstActiveOn, date) < EARLY_DAYS;
  return early ? Math.min(limits.effortForRise, EARLY_EFFORT_FOR_RISE) : limits.effortForRise;
}

/** The standing with a session that begins. */
export function begun(standing: Standing, library: Library, record: RecordOf<'session-started'>): Standing {
  const session = sessionStarted(record);
  const usual = usualPain(standing);
  const hasStrength = record.items.some(({ exerciseId }) => library.byId.get(exerciseId)?.countsAsStrength);
  // A walk or a stretch on a day of rest may rise as well; it is no session that the fast track counts.
  const mayRise = standing.state === 'active' && !session.offPlan;
  const isActive = mayRise && hasStrength;
  const activeNumber = isActive ? standing.activeSessions + 1 : null;
  const firstActiveOn = standing.firstActiveOn ?? (isActive ? session.date : null);
  const goal = session.offPlan ? null : goalOf(standing, library);
  const chains = new Set(record.items.map(({ exerciseId }) => library.byId.get(exerciseId)?.chain));
  const comebacks = Object.values(standing.chains).flatMap(({ chain, comeback, closed }) =>
    comeback && !closed ? [[chain, comeback] as const] : [],
  );
  const entry: SessionEntry = {
    session,
    work: 0,
    bySide: [],
    state: standing.state,
    rampStage: standing.rampStage,
    usual,
    green: greenLimit(standing),
    effortForRise: effortForRiseOn({ ...standing, firstActiveOn }, session.date),
    activeNumber,
    slots: mayRise ? slotsFor(standing, library, session.items, { activeNumber, usual }) : {},
    byGoal: goal !== null && chains.has(goal) ? goal : null,
    mayCheck: session.startCheck && mayCheck(standing),
    nextDay: NOTHING_KNOWN,
    comebacks: Object.fromEntries(comebacks),
    rulings: {},
    settled: false,
  };
  return {
    ...withNewEntry(standing, entry),
    firstActiveOn,
    activeSessions: standing.activeSessions + (isActive ? 1 : 0),
  };
}

/** Sets of one session that follow each other on a date. Until it was judged they only add up, and do so at once. */
export function onSets(
  standing: Standing,
  library: Library,
  sets: readonly SetRecord[],
  date: CivilDate,
): Turn {
  const entry = entryOf(standing, sets[0]?.sessionId ?? '');
  if (!entry || entry.settled)
    return inTurn(
      standing,
      ...sets.map((set) => (next: Standing) => onSessionRecord(next, library, set, date)),
    );
  const then = withEntry(standing, withMoreSets(entry, library, sets));
  return unchanged(trained(then, library, sets, entry.session.date));
}

/** A set, a correction, "this hurts", or the summary. */
export function onSessionRecord(
  standing: Standing,
  library: Library,
  record: LogRecord,
  date: CivilDate,
): Turn {
  const isOfSession = ({ session }: SessionEntry) => isAbout(session, record);
  const entry = standing.entries.findLast(isOfSession);
  if (!entry) {
    const isOld = standing.archive.some(isOfSession);
    if (isOld) return onSessionRecord(withoutArchive(standing), library, record, date);
    // Told before a session, which then never began: a sign is a sign (M-4).
    return record.type === 'hurt' ? onSigns(standing, record, date) : unchanged(standing);
  }
  const told = entryAfter(entry, library, record);
  const { session } = told;
  return inTurn(
    withEntry(standing, told),
    (next): Turn => [record.type === 'set' ? trained(next, library, [record], session.date) : next, []],
    (next): Turn => [record.type === 'set-corrected' ? withDoneAnew(next, library) : next, []],
    (next) => (record.type === 'hurt' ? onSigns(next, record, date) : unchanged(next)),
    (next) => (canBeRed(record) ? judgeReds(next, library, session.id, date) : unchanged(next)),
    (next) => (entry.settled ? reconsider(next, library, session.id, date) : unchanged(next)),
  );
}

/** Pain and signs come with "this hurts" and with the summary; a set alone is never red. */
const canBeRed = ({ type }: LogRecord): boolean => type === 'hurt' || type === 'session-ended';

/** The session after a record of it, with what is summed up of its sets. */
function entryAfter(entry: SessionEntry, library: Library, record: LogRecord): SessionEntry {
  if (record.type === 'set') return withMoreSets(entry, library, [record]);
  const session = sessionAfter(entry.session, record);
  if (record.type !== 'set-corrected') return { ...entry, session };
  return { ...entry, session, work: strengthSeconds(session, (id) => library.byId.get(id)) };
}

function withMoreSets(entry: SessionEntry, library: Library, sets: readonly SetRecord[]): SessionEntry {
  const bySide = sets.filter(({ side }) => side !== 'both').map(({ exerciseId }) => exerciseId);
  return {
    ...entry,
    session: withSets(entry.session, sets),
    work: sets.reduce(
      (sum, set) => sum + strengthSecondsOfSet(set, library.byId.get(set.exerciseId)),
      entry.work,
    ),
    bySide: bySide.length > 0 ? [...new Set([...entry.bySide, ...bySide])] : entry.bySide,
  };
}

/** Sets are the latest of their ladders, and those of strength work end the gap (R-8 RETURN). */
function trained(
  standing: Standing,
  library: Library,
  sets: readonly SetRecord[],
  date: CivilDate,
): Standing {
  const done = sets
    .filter(({ performed }) => performed > 0)
    .flatMap(({ exerciseId }) => library.byId.get(exerciseId) ?? []);
  const later = done.filter(({ chain }) => (standing.doneOn[chain] ?? '') < date);
  const doneOn = { ...standing.doneOn, ...Object.fromEntries(later.map(({ chain }) => [chain, date])) };
  if (!done.some(({ countsAsStrength }) => countsAsStrength)) return { ...standing, doneOn };
  const last = standing.lastStrength;
  return { ...standing, doneOn, lastStrength: last && last > date ? last : date, flareDays: 0, gapStage: 0 };
}

/** A count that was corrected may have been all there was of a ladder on that date, or of strength work at all. */
function withDoneAnew(standing: Standing, library: Library): Standing {
  const doneOn: Record<string, CivilDate> = {};
  let { lastStrength } = standing;
  for (const { session } of allEntries(standing)) {
    for (const { exerciseId, performed } of session.sets) {
      const exercise = library.byId.get(exerciseId);
      if (!exercise || performed === 0) continue;
      const known = doneOn[exercise.chain];
      if (known === undefined || known < session.date) doneOn[exercise.chain] = session.date;
      const isLater = lastStrength === null || lastStrength < session.date;
      if (exercise.countsAsStrength && isLater) lastStrength = session.date;
    }
  }
  return { ...standing, doneOn, lastStrength };
}

/** Signs that end a session (M-4): dizziness is watched, everything else waits for the questions behind it. */
function onSigns(standing: Standing, { signs, at }: RecordOf<'hurt'>, date: CivilDate): Turn {
  if (signs.length === 0) return unchanged(standing);
  const next = withSigns(
    standing,
    signs.filter((sign) => sign !== DIZZY),
  );
  if (!signs.includes(DIZZY)) return unchanged(next);
  const dizzyOn = [...next.dizzyOn.filter((on) => daysBetween(on, date) <= DIZZY_DAYS), date];
  const dizzy: Standing = { ...next, dizzyOn, dizzyAt: at };
  return dizzyOn.length > 1 ? referFor(dizzy, DIZZY, date) : [dizzy, []];
}

const withSigns = (standing: Standing, signs: readonly string[]): Standing => ({
  ...standing,
  signs: [...new Set([...standing.signs, ...signs])],
});
