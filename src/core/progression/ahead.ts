import type { Library } from '../exercise/library.ts';
import { addDays, type CivilDate, civilDate, startOfDate } from '../log/civil-date.ts';
import type { SetRecord } from '../log/record.ts';
import { composed } from './composition.ts';
import { type Covered, coverage } from './coverage.ts';
import { entryOf, withEntry } from './entries.ts';
import { standingBehind } from './fold.ts';
import { paceOf, planFor } from './plan.ts';
import { itemOf, prescriptions } from './prescribe.ts';
import type { Prescription, Progress } from './progress.ts';
import { begun, onSessionRecord } from './record-session.ts';
import {
  type Calendar,
  DAYS_AHEAD,
  type MoveTarget,
  moveTargets,
  sessionDates,
  wishesOf,
} from './schedule.ts';
import { shortened } from './shorten.ts';
import type { Standing } from './standing.ts';
import { withinRules } from './within-rules.ts';
import { strengthDays } from './workload.ts';

/** A day of the two weeks to come. */
export interface DayAhead {
  readonly date: CivilDate;
  /** What a session there would hold at the places of today; null on a day of rest. */
  readonly session: readonly Prescription[] | null;
}

/** Two weeks from today, as far as they can be seen now. */
export interface Ahead {
  readonly days: readonly DayAhead[];
  readonly coverage: readonly Covered[];
  /** Where the next session may go, and where not and why; none where there is no next session. */
  readonly moves: readonly MoveTarget[];
  readonly weekdays: readonly number[];
  /** The dates to which a session was moved, with the date on which it stood. */
  readonly moved: ReadonlyMap<CivilDate, CivilDate>;
}

/**
 * The sessions to come on the days that the person chose, as far as the rules allow them, and what they hold: ladders in
 * turn, at the places of today, since nobody knows yet what goes up. Null where there is no strength plan.
 */
export function aheadOf(
  ...[progress, records, library, now, zone]: Parameters<typeof planFor>
): Ahead | null {
  if (planFor(progress, records, library, now, zone).type === 'locked') return null;
  const standing = standingBehind(progress, records, library, now, zone);
  const today = civilDate(now, zone);
  const calendar: Calendar = {
    done: strengthDays(standing),
    wishes: wishesOf(records, now),
    now,
    zone,
    pace: paceOf(standing),
  };
  const dates = sessionDates(calendar);
  const sessions = sessionsOn(dates, standing, library, progress, zone);
  const [next] = dates;
  return {
    days: Array.from({ length: DAYS_AHEAD }, (_, offset) => {
      const date = addDays(today, offset);
      return { date, session: sessions.get(date) ?? null };
    }),
    coverage: coverage(
      standing.entries,
      [...sessions].map(([date, items]) => ({ date, chains: items.map(({ exercise }) => exercise.chain) })),
      library,
      today,
    ),
    moves: next === undefined ? [] : moveTargets(calendar, next),
    weekdays: calendar.wishes.weekdays,
    moved: new Map([...calendar.wishes.moves].map(([from, to]) => [to, from])),
  };
}

/** Each session after the one before it, so that the ladders take turns. */
function sessionsOn(
  dates: readonly CivilDate[],
  standing: Standing,
  library: Library,
  progress: Progress,
  zone: string,
): Map<CivilDate, readonly Prescription[]> {
  const sessions = new Map<CivilDate, readonly Prescription[]>();
  let from = standing;
  for (const date of dates) {
    const offered = (of: Standing) =>
      shortened(of, library, prescriptions(of, library, composed(of, library), progress), date);
    const items = withinRules(from, offered);
    sessions.set(date, items);
    const untightened = from.untightened && trainedOn(from.untightened, library, date, items, zone);
    from = { ...trainedOn(from, library, date, items, zone), untightened };
  }
  return sessions;
}

/** The standing as if the session had been done; nothing is judged. */
function trainedOn(
  standing: Standing,
  library: Library,
  date: CivilDate,
  items: readonly Prescription[],
  zone: string,
): Standing {
  const told = { at: startOfDate(date, zone), zone, sessionId: `ahead-${date}` };
  const versions = { detector: 0, rules: 0, content: 0 };
  const started = begun(standing, library, {
    ...told,
    type: 'session-started',
    id: told.sessionId,
    versions,
    pre: null,
    readiness: null,
    items: items.map(itemOf),
    offPlan: false,
  });
  const sets = items.flatMap(({ exercise, dose }) =>
    Array.from(
      { length: dose.sets },
      (_, setIndex): SetRecord => ({
        ...told,
        type: 'set',
        id: `${told.sessionId}-${exercise.id}-${setIndex}`,
        versions,
        exerciseId: exercise.id,
        setIndex,
        side: 'both',
        target: dose.amount,
        performed: dose.amount,
        startedAt: told.at,
        endedAt: told.at,
        countedBy: 'person',
        unseenSeconds: 0,
        pauses: 0,
        sensorForm: null,
      }),
    ),
  );
  const trained = sets.reduce((each, set) => onSessionRecord(each, library, set, date)[0], started);
  const entry = entryOf(trained, told.sessionId);
  return entry ? withEntry(trained, { ...entry, settled: true }) : trained;
}
