import type { Library } from '../exercise/library.ts';
import { addDays, type CivilDate, civilDate } from '../log/civil-date.ts';
import { inOrder } from '../log/in-order.ts';
import type { LogRecord, RecordOf } from '../log/record.ts';
import { endOf, sessionsOf, wasTrained } from '../log/sessions.ts';
import { intoPause, outOfPause, settleGap } from './absence.ts';
import { onCircumstances } from './circumstances.ts';
import { endClearances, onClearance, onClearanceWithdrawn } from './clearance.ts';
import { endClosures, onClosures } from './closures.ts';
import { lighterWeek, onLighterWeek, settleDeload } from './deload.ts';
import { allEntries, withEntry, withoutArchive } from './entries.ts';
import { adviseOn, intoFlare, onPain } from './flare.ts';
import { reconsider, settle } from './judge.ts';
import { settleMaintenance } from './maintenance.ts';
import { awaitingNextDay, dateToRecall } from './next-day.ts';
import { isNextDayReport, nextDayAfter, type PainEntry, REPORT_UNTIL_MS, withPain } from './pain.ts';
import type { Decision, Place, Progress } from './progress.ts';
import { onSessionRecord, onSessionStarted } from './record-session.ts';
import { endConditions, onFlags, onSafetyCheck, onScreening, questionsDue, waitingFor } from './screening.ts';
import {
  inTurn,
  NEWCOMER,
  type SessionEntry,
  type Standing,
  type Turn,
  unchanged,
  usualPain,
} from './standing.ts';
import { tightened } from './tighten.ts';
import { isReduced } from './workload.ts';

/** Something that happens to a standing, in order of time. `due`: 40 h after a session's end. */
export type Moment =
  | { readonly type: 'record'; readonly at: number; readonly zone: string; readonly record: LogRecord }
  | { readonly type: 'due'; readonly at: number; readonly zone: string; readonly sessionId: string }
  | { readonly type: 'now'; readonly at: number; readonly zone: string };

/** Records that the progression is folded from; the desk's are none of its business. */
export const FOLDED_TYPES: ReadonlySet<LogRecord['type']> = new Set([
  'screening',
  'safety-check',
  'flags',
  'clearance',
  'clearance-withdrawn',
  'closures',
  'circumstances',
  'pain',
  'session-started',
  'set',
  'set-corrected',
  'hurt',
  'session-ended',
  'flare',
  'pause',
  'lighter-week',
  'own-limits',
  'goals',
]);

/** All that follows from the log at `now`. The same log gives the same progress, in any order of arrival (INV-20). */
export function foldProgress(
  records: readonly LogRecord[],
  library: Library,
  now: number,
  zone: string,
): Progress {
  return progressOf(fold(records, library, now, zone), records, library, now, zone);
}

/** What a fold tells, where the fold was made elsewhere; a plan for the same arguments draws on it. */
export function progressOf(
  [standing, decisions]: Turn,
  ...[records, library, now, zone]: Parameters<typeof fold>
): Progress {
  const progress: Progress = {
    state: standing.state,
    places: placesOf(standing, library),
    decisions,
    usualPain: usualPain(standing),
    awaitingNextDay: awaitingNextDay(standing, now),
    dateToRecall: dateToRecall(standing, now),
    sessions: allEntries(standing).filter(({ session }) => wasTrained(session)).length,
    circumstances: standing.circumstances,
    greens: standing.greens,
    lighterWeek: lighterWeek(standing),
    due: questionsDue(standing, civilDate(now, zone)),
    waiting: waitingFor(standing),
  };
  known.set(progress, { standing, of: [records, library, now, zone] });
  return progress;
}

/** The standing that a progress was told from, so that a plan for the same instant need not fold the log again. */
const known = new WeakMap<Progress, { readonly standing: Standing; readonly of: readonly unknown[] }>();

/** The standing that a progress was told from; undefined for one that was made elsewhere. */
export const standingOf = (progress: Progress): Standing | undefined => known.get(progress)?.standing;

export function standingBehind(
  progress: Progress,
  ...[records, library, now, zone]: Parameters<typeof fold>
): Standing {
  const remembered = known.get(progress);
  const isOfThese = remembered?.of.every((each, i) => each === [records, library, now, zone][i]);
  return remembered && isOfThese ? remembered.standing : fold(records, library, now, zone)[0];
}

/** The standing at `now`, and every decision on the way. */
export function fold(records: readonly LogRecord[], library: Library, now: number, zone: string): Turn {
  const log = inOrder(
    own(records).filter(({ type }) => FOLDED_TYPES.has(type)),
    now,
  );
  let standing = NEWCOMER;
  const decisions: Decision[] = [];
  for (const moment of momentsOf(log, now, zone)) {
    const [next, made] = happen(standing, library, moment);
    standing = next;
    decisions.push(...made);
  }
  return [standing, decisions];
}

/** Without the sessions that a simulated body or a recording trained: they are nobody's progress. */
function own(records: readonly LogRecord[]): readonly LogRecord[] {
  const played = new Set(
    records.flatMap((record) =>
      record.type === 'session-started' && record.source ? [record.sessionId] : [],
    ),
  );
  return played.size === 0
    ? records
    : records.filter((record) => !('sessionId' in record && played.has(record.sessionId)));
}

/** Records and due times in order; at the same instant the record comes first. */
function momentsOf(log: readonly LogRecord[], now: number, zone: string): Moment[] {
  const records = log.map((record): Moment => ({ type: 'record', at: record.at, zone: record.zone, record }));
  const due = sessionsOf(log)
    .map(
      (session): Moment => ({
        type: 'due',
        at: endOf(session) + REPORT_UNTIL_MS,
        zone: session.zone,
        sessionId: session.id,
      }),
    )
    .filter(({ at }) => at <= now);
  const ordered = [...records, ...due].sort((a, b) => a.at - b.at);
  return [...ordered, { type: 'now', at: now, zone }];
}

/** One moment, and what it would have come to without what was tightened. */
export function happen(standing: Standing, library: Library, moment: Moment): Turn {
  const [next, decisions] = happenOnce(standing, library, moment);
  if (!standing.untightened) return [next, decisions];
  const [untightened] = happenOnce(standing.untightened, library, withoutTightening(moment));
  return [{ ...next, untightened }, decisions];
}

/** To the rules as they come, a tightening is a moment in which nothing happens. */
const withoutTightening = (moment: Moment): Moment =>
  moment.type === 'record' && moment.record.type === 'own-limits'
    ? { type: 'now', at: moment.at, zone: moment.zone }
    : moment;

/** The calendar first, then what happened, then what the calendar makes of that. */
function happenOnce(standing: Standing, library: Library, moment: Moment): Turn {
  const today = civilDate(moment.at, moment.zone);
  const date = standing.date !== null && standing.date > today ? standing.date : today;
  return inTurn(
    standing,
    (next) => passDays(next, library, date),
    (next) => {
      if (moment.type === 'record') return onRecord(next, library, moment.record, today);
      return moment.type === 'due' ? settle(next, library, moment.sessionId, date) : unchanged(next);
    },
    (next) => settleGap(next, library, date),
  );
}

/** The rules of the calendar, date by date, whether or not anybody looked. */
function passDays(standing: Standing, library: Library, today: CivilDate): Turn {
  if (standing.date === null) return [{ ...standing, date: today }, []];
  let next: Standing = standing;
  const decisions: Decision[] = [];
  while (next.date !== null && next.date < today) {
    const date = addDays(next.date, 1);
    const [after, made] = inTurn(
      { ...endConditions(onDate(next, date), date), date },
      (each) => endClearances(each, date),
      (each) => endClosures(each, library, date),
      (each) => adviseOn(each, date),
      (each) => settleGap(each, library, date),
      (each) => settleDeload(each, date),
      (each) => settleMaintenance(each, library, date),
    );
    next = after;
    decisions.push(...made);
  }
  return [next, decisions];
}

function onDate(standing: Standing, date: CivilDate): Standing {
  const flareDays = standing.flareDays + (standing.state === 'flare' ? 1 : 0);
  const reduced = standing.workBefore !== null && isReduced(standing.state);
  const workBefore =
    reduced && standing.workBefore ? { ...standing.workBefore, reducedOn: date } : standing.workBefore;
  return { ...standing, flareDays, workBefore };
}

function onRecord(standing: Standing, library: Library, record: LogRecord, date: CivilDate): Turn {
  switch (record.type) {
    case 'screening':
      return onScreening(standing, library, record, date);
    case 'safety-check':
      return onSafetyCheck(standing, record, date);
    case 'flags':
      return onFlags(standing, library, record, date);
    case 'clearance':
      return onClearance(standing, library, record, date);
    case 'clearance-withdrawn':
      return onClearanceWithdrawn(standing, record, date);
    case 'closures':
      return onClosures(standing, library, record, date);
    case 'circumstances':
      return onCircumstances(standing, library, record, date);
    case 'pain':
      return onPainRecord(standing, library, record, date);
    case 'session-started':
      return onSessionStarted(standing, library, record, date);
    case 'flare':
      return intoFlare(standing, record.at, date);
    case 'own-limits':
      return tightened(standing, record, date);
    case 'pause':
      return record.state === 'paused' ? intoPause(standing, date) : outOfPause(standing, date);
    case 'goals':
      return [{ ...standing, goals: record.goals }, []];
    case 'lighter-week':
      return onLighterWeek(standing, date);
    default:
      return onSessionRecord(standing, library, record, date);
  }
}

/** A pain entry is a day's value, perhaps a next-day report, and perhaps the way into or out of a flare. */
function onPainRecord(standing: Standing, library: Library, record: RecordOf<'pain'>, date: CivilDate): Turn {
  const entry: PainEntry = {
    at: record.at,
    date,
    value: record.value,
    recalledFor: record.recalledFor ?? null,
  };
  const before = usualPain(standing);
  const isDaily = entry.recalledFor === null;
  const days = isDaily ? withPain(standing.days, entry, standing.state === 'flare') : standing.days;
  const withOld = entry.recalledFor === null ? standing : withoutArchive(standing);
  const concerned = recentEntries(withOld, entry).filter(
    ({ session, nextDay }) => nextDayAfter(nextDay, session, entry) !== nextDay,
  );
  let told: Standing = { ...(concerned.length > 0 ? withOld : standing), days };
  for (const each of concerned) {
    told = withEntry(told, { ...each, nextDay: nextDayAfter(each.nextDay, each.session, entry) });
  }
  return inTurn(
    told,
    (next) => (isDaily ? onPain(next, entry, before, date) : unchanged(next)),
    ...concerned.map(
      ({ session }) =>
        (next: Standing) =>
          isNextDayReport(session, entry)
            ? settle(next, library, session.id, date)
            : reconsider(next, library, session.id, date),
    ),
  );
}

/** Sessions that an entry may speak of: the latest days' ones, or any if it recalls a date. */
function recentEntries({ entries }: Standing, { at, recalledFor }: PainEntry): readonly SessionEntry[] {
  if (recalledFor !== null) return entries;
  const before = entries.findLastIndex(({ session }) => session.startedAt < at - 2 * REPORT_UNTIL_MS);
  return entries.slice(before + 1);
}

const placesOf = ({ chains }: Standing, library: Library): Place[] =>
  library.chains.flatMap(({ id }) => {
    const chain = chains[id];
    return chain
      ? [{ chain: id, exerciseId: chain.spot.exercise.id, rung: chain.spot.rung, streak: chain.streak }]
      : [];
  });
