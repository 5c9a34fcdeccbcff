import { combineLatest, interval, map, type Observable, startWith } from 'rxjs';
import type { Library } from '../core/exercise/library.ts';
import { civilDate } from '../core/log/civil-date.ts';
import type { LogRecord } from '../core/log/record.ts';
import { foldProgress } from '../core/progression/fold.ts';
import { planFor } from '../core/progression/plan.ts';
import type { TodayView } from './app.ts';
import type { Clock } from './ports.ts';

const MINUTE_MS = 60_000;

export const dateOf = (record: LogRecord): string => civilDate(record.at, record.zone);

/** Today, folded from the log: again with every record, and every minute, since days end. */
export function watchToday(
  records$: Observable<readonly LogRecord[]>,
  library: Library,
  clock: Clock,
): Observable<TodayView> {
  return combineLatest([records$, interval(MINUTE_MS).pipe(startWith(0))]).pipe(
    map(([records]) => todayOf(records, library, clock.now(), clock.zone())),
  );
}

function todayOf(records: readonly LogRecord[], library: Library, now: number, zone: string): TodayView {
  const progress = foldProgress(records, library, now, zone);
  const today = civilDate(now, zone);
  const pain = records.findLast(
    (record) => record.type === 'pain' && !record.recalledFor && dateOf(record) === today,
  );
  return {
    progress,
    plan: planFor(progress, records, library, now, zone),
    painToday: pain?.type === 'pain' ? pain.value : null,
  };
}
