import { combineLatest, distinctUntilChanged, interval, map, type Observable, startWith } from 'rxjs';
import type { Library } from '../core/exercise/library.ts';
import { civilDate } from '../core/log/civil-date.ts';
import type { LogRecord } from '../core/log/record.ts';
import type { Machine } from '../core/machine.ts';
import { isOpenIn } from '../core/progression/access.ts';
import { aheadOf } from '../core/progression/ahead.ts';
import { breakMenu } from '../core/progression/break-menu.ts';
import { progressOf } from '../core/progression/fold.ts';
import { FOLDED_TYPES, type Folded, foldLog, NOTHING_FOLDED, standAt } from '../core/progression/folded.ts';
import { planFor } from '../core/progression/plan.ts';
import { WISH_TYPES } from '../core/progression/schedule.ts';
import { type Why, whyOf } from '../core/progression/why.ts';
import type { TodayView } from '../ports/app.ts';
import type { Clock } from '../ports/ports.ts';
import { offersOf } from './offers.ts';
import { run } from './operators/run.ts';

const MINUTE_MS = 60_000;

/** Whether the desk watches and nudges, as far as the state allows it (M-5). */
export const isDeskOpen = (view: TodayView | null): boolean =>
  view === null || isOpenIn(view.progress.state, 'desk');

export const dateOf = (record: LogRecord): string => civilDate(record.at, record.zone);

/**
 * Today, folded from the log: on from there with every record that it depends on, and every minute, since days end.
 * The desk's records come by the dozen and change nothing here. The log only grows, so its length tells.
 */
export function watchToday(
  records$: Observable<readonly LogRecord[]>,
  library: Library,
  clock: Clock,
): Observable<TodayView> {
  const folded$ = records$.pipe(
    map((records) => records.filter(({ type }) => FOLDED_TYPES.has(type) || WISH_TYPES.has(type))),
    distinctUntilChanged((before, after) => before.length === after.length),
  );
  const fold: Machine<Folded, readonly LogRecord[], TodayView> = {
    start: () => NOTHING_FOLDED,
    step(before, records) {
      const now = clock.now();
      const folded = foldLog(before, library, records, now);
      return [folded, [todayOf(folded, records, library, now, clock.zone())]];
    },
  };
  // As a machine: a fold that fails is reported, leaves the last view, and does not end the stream.
  return combineLatest([folded$, interval(MINUTE_MS).pipe(startWith(0))]).pipe(
    map(([records]) => records),
    run(fold),
  );
}

function todayOf(
  folded: Folded,
  records: readonly LogRecord[],
  library: Library,
  now: number,
  zone: string,
): TodayView {
  const progress = progressOf(standAt(folded, library, now, zone), records, library, now, zone);
  const today = civilDate(now, zone);
  const pain = records.findLast(
    (record) => record.type === 'pain' && !record.recalledFor && dateOf(record) === today,
  );
  return {
    progress,
    plan: planFor(progress, records, library, now, zone),
    offers: offersOf(progress, records, library, now, zone),
    ahead: aheadOf(progress, records, library, now, zone),
    breaks: breakMenu(progress, records, library, now, zone),
    painToday: pain?.type === 'pain' ? pain.value : null,
  };
}

/** Why a dose is as it is today. */
export const explain = (
  view: TodayView | null,
  library: Library,
  item: Pick<Why, 'exercise' | 'dose'>,
): Why | null => view && whyOf(view.progress, library, item);
