import type { Library } from '../exercise/library.ts';
import { addDays, type CivilDate, civilDate } from '../log/civil-date.ts';
import type { LogRecord, RecordOf, SetRecord } from '../log/record.ts';
import { intoPause, outOfPause, settleGap } from './absence.ts';
import { onCircumstances, onWeights } from './circumstances.ts';
import { endClearances, onClearance, onClearanceWithdrawn } from './clearance.ts';
import { endClosures, onClosures } from './closures.ts';
import { onLighterWeek, settleDeload } from './deload.ts';
import { withEntry, withoutArchive } from './entries.ts';
import { adviseOn, intoFlare, onPain } from './flare.ts';
import { onGoals } from './goals.ts';
import { reconsider, settle } from './judge.ts';
import { settleMaintenance } from './maintenance.ts';
import { onNewItem, settleNewItem } from './new-item.ts';
import { isNextDayReport, nextDayAfter, type PainEntry, REPORT_UNTIL_MS, withPain } from './pain.ts';
import type { Decision } from './progress.ts';
import { onSessionRecord, onSessionStarted, onSets } from './record-session.ts';
import { endConditions, onFlags, onSafetyCheck, onScreening } from './screening.ts';
import { inTurn, type SessionEntry, type Standing, type Turn, unchanged, usualPain } from './standing.ts';
import { tightened } from './tighten.ts';
import { isReduced } from './workload.ts';

/**
 * Something that happens to a standing, in order of time. `sets`: sets of one session that follow each other on one date,
 * taken in at once. `due`: 40 h after a session's end.
 */
export type Moment =
  | { readonly type: 'record'; readonly at: number; readonly zone: string; readonly record: LogRecord }
  | { readonly type: 'sets'; readonly at: number; readonly zone: string; readonly sets: readonly SetRecord[] }
  | { readonly type: 'due'; readonly at: number; readonly zone: string; readonly sessionId: string }
  | { readonly type: 'now'; readonly at: number; readonly zone: string };

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
      if (moment.type === 'sets') return onSets(next, library, moment.sets, today);
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
      endConditions(onDate(next, date), date),
      (each) => endClearances(each, date),
      (each) => endClosures(each, library, date),
      (each) => adviseOn(each, date),
      (each) => settleGap(each, library, date),
      (each) => settleDeload(each, date),
      (each) => settleMaintenance(each, library, date),
      (each) => settleNewItem(each, library, date),
    );
    next = after;
    decisions.push(...made);
  }
  return [next, decisions];
}

function onDate(standing: Standing, date: CivilDate): Standing {
  if (!isReduced(standing.state)) return { ...standing, date };
  const flareDays = standing.flareDays + (standing.state === 'flare' ? 1 : 0);
  const workBefore = standing.workBefore && { ...standing.workBefore, reducedOn: date };
  return { ...standing, date, flareDays, workBefore };
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
    case 'weights':
      return onWeights(standing, library, record, date);
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
      return [onGoals(standing, record, date), []];
    case 'new-item':
      return onNewItem(standing, library, record, date);
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
