import { combineLatest, distinctUntilChanged, interval, map, type Observable, startWith } from 'rxjs';
import type { Library } from '../core/exercise/library.ts';
import { civilDate } from '../core/log/civil-date.ts';
import type { LogRecord } from '../core/log/record.ts';
import type { Machine } from '../core/machine.ts';
import { isOpenIn } from '../core/progression/access.ts';
import { aheadOf } from '../core/progression/ahead.ts';
import { breakMenu } from '../core/progression/break-menu.ts';
import { progressOf } from '../core/progression/fold.ts';
import {
  FOLDED_TYPES,
  type Folded,
  foldingLog,
  foldLog,
  NOTHING_FOLDED,
  standAt,
} from '../core/progression/folded.ts';
import { planFor } from '../core/progression/plan.ts';
import { WISH_TYPES } from '../core/progression/schedule.ts';
import { type Why, whyOf } from '../core/progression/why.ts';
import { breathe } from '../ports/along.ts';
import type { TodayView } from '../ports/app.ts';
import type { Clock } from '../ports/ports.ts';
import { offersOf } from './offers.ts';
import { run } from './operators/run.ts';

const MINUTE_MS = 60_000;

/** Whether the desk watches and nudges, as far as the state allows it (M-5). */
export const isDeskOpen = (view: TodayView | null): boolean =>
  view === null || isOpenIn(view.progress.state, 'desk');

export const dateOf = (record: LogRecord): string => civilDate(record.at, record.zone);

const isFolded = ({ type }: LogRecord): boolean => FOLDED_TYPES.has(type) || WISH_TYPES.has(type);

/**
 * The log folded ahead of the first view: the page draws and hears a press in between. Nothing where it fails, which is met
 * again, and told, by who watches.
 */
export async function foldAhead(
  records: readonly LogRecord[],
  library: Library,
  clock: Clock,
): Promise<Folded> {
  const folding = foldingLog(NOTHING_FOLDED, library, records.filter(isFolded), clock.now());
  try {
    for (;;) {
      const { done, value } = folding.next();
      if (done) return value;
      await breathe();
    }
  } catch {
    return NOTHING_FOLDED;
  }
}

/**
 * Today, folded from the log: on from what was folded with every record that it depends on, and every minute, since days end.
 * The desk's records come by the dozen and change nothing here. The log only grows, so its length tells.
 */
export function watchToday(
  records$: Observable<readonly LogRecord[]>,
  library: Library,
  clock: Clock,
  folded = NOTHING_FOLDED,
): Observable<TodayView> {
  const folded$ = records$.pipe(
    map((records) => records.filter(isFolded)),
    distinctUntilChanged((before, after) => before.length === after.length),
  );
  const fold: Machine<Folded, readonly LogRecord[], TodayView> = {
    start: () => folded,
    step(before, records) {
      const now = clock.now();
      const after = foldLog(before, library, records, now);
      return [after, [todayOf(after, records, library, now, clock.zone())]];
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
