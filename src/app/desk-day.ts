import { BehaviorSubject, concatMap, merge, type Observable } from 'rxjs';
import { type DayTotals, totalsOf } from '../core/desk/day.ts';
import { gapCause, type PageStop } from '../core/desk/gap-cause.ts';
import type { DeskEvent, DeskMinute } from '../core/desk/minute.ts';
import { deskMinutes, type ExplainedGap, type MinuteInput } from '../core/desk/minutes.ts';
import { isGap } from '../core/imu/sample.ts';
import { civilDate, startOfDate } from '../core/log/civil-date.ts';
import type { LogRecord, NewRecord } from '../core/log/record.ts';
import type { DeskStore } from './desk-store.ts';
import type { DeskDayView } from './desk-view.ts';
import { run } from './operators/run.ts';
import type { Line } from './pipeline.ts';
import type { Clock } from './ports.ts';
import type { SensorLine } from './sensor-line.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Minutes are kept so long, ms. Each day's totals are in the log for ever. */
const KEPT_MS = 28 * DAY_MS;

export interface DeskDayParts {
  readonly store: DeskStore;
  readonly sensor: SensorLine;
  readonly clock: Clock;
  readonly records: () => readonly LogRecord[];
  readonly add: (record: NewRecord) => void;
  readonly stops: () => readonly PageStop[];
}

export interface DeskDay {
  readonly day$: Observable<DeskDayView>;
  readonly latest: () => DeskDayView;
  /** When prompts came in the last 24 hours. */
  readonly promptedAt: () => readonly number[];
  /** When the sensor was last seen before this page, epoch ms; null: not lately. */
  readonly lastSeenAt: () => number | null;
}

/** Keeps the day's minutes over reloads, and logs one record of each day that is over. */
export async function createDeskDay(parts: DeskDayParts): Promise<DeskDay> {
  const { store, sensor, clock, stops } = parts;
  const own = new Map<number, DeskMinute>();
  /** Of a body that is played nothing is kept. */
  let played: Map<number, DeskMinute> | null = null;
  /** This page has seen some of it. */
  let keptHere = false;
  const day$ = new BehaviorSubject<DeskDayView>({ date: '', minutes: [] });

  const today = () => civilDate(clock.now(), clock.zone());
  const dateOf = ({ minute }: DeskMinute) => civilDate(minute * MINUTE_MS, clock.zone());

  async function load(): Promise<void> {
    const from = clock.now() - KEPT_MS;
    for (const row of await store.since(minuteOf(from))) if (!own.has(row.minute)) own.set(row.minute, row);
    await store.dropBefore(minuteOf(from));
  }

  function show(): void {
    const date = today();
    const from = minuteOf(startOfDate(date, clock.zone()));
    const rows = played ? [...played.values()] : [...own.values()].filter(({ minute }) => minute >= from);
    day$.next({ date, minutes: rows.toSorted((a, b) => a.minute - b.minute) });
  }

  /** A day that is over is logged, once. */
  function closeDays(): void {
    const logged = new Set(
      parts.records().flatMap((record) => (record.type === 'desk-day' ? [record.date] : [])),
    );
    const over = [...own.values()].filter((row) => dateOf(row) < today() && !logged.has(dateOf(row)));
    for (const date of new Set(over.map(dateOf))) {
      const totals = totalsOf(over.filter((row) => dateOf(row) === date));
      if (totals.wornMs > 0) parts.add(recordOf(date, totals));
    }
  }

  function keep(row: DeskMinute): void {
    const midnight = day$.value.date !== today();
    (played ?? own).set(row.minute, row);
    keptHere ||= !played;
    if (!played) void store.put(row);
    if (midnight) closeDays();
    show();
  }

  function minutesOf(line: Line): Observable<DeskMinute> {
    played = line.source ? new Map() : null;
    // Another tab may have had the sensor meanwhile.
    if (!played) void load().then(show);
    const seen$ = line.posture$.pipe(
      concatMap((input, index): readonly MinuteInput[] => {
        if (isGap(input)) return [{ ...input, cause: gapCause(input, stops()) }];
        return index === 0 ? [...missedBefore(input.t), input] : [input];
      }),
    );
    return merge(seen$, line.alert$, line.shift$, line.standing$).pipe(
      run(deskMinutes((minute) => (played ?? own).get(minute))),
    );
  }

  /** From the day's last minute to the first sample of this line. */
  function missedBefore(to: number): readonly ExplainedGap[] {
    const last = own.get(Math.max(...own.keys()));
    if (!last || played) return [];
    const from = endOf(last);
    const sameDay = civilDate(from, clock.zone()) === civilDate(to, clock.zone());
    if (!sameDay || to - from < MINUTE_MS) return [];
    return [{ type: 'gap', from, to, cause: keptHere ? 'link' : 'closed' }];
  }

  await load();
  const lastMinute = Math.max(...own.keys());
  closeDays();
  show();
  sensor.select(minutesOf).subscribe(keep);

  return {
    day$,
    latest: () => day$.value,
    promptedAt: () =>
      [...own.values()]
        .flatMap(({ events }) => (events ?? []).filter(isPrompt).map(({ t }) => t))
        .filter((t) => clock.now() - t < DAY_MS)
        .toSorted((a, b) => a - b),
    lastSeenAt: () => (Number.isFinite(lastMinute) ? (lastMinute + 1) * MINUTE_MS : null),
  };
}

const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS);

/** Where a minute's account ends, ms. */
const endOf = ({ minute, ms }: DeskMinute): number =>
  minute * MINUTE_MS +
  Math.min(
    MINUTE_MS,
    Object.values(ms).reduce((sum, part) => sum + part, 0),
  );

const isPrompt = ({ type }: DeskEvent): boolean => type === 'stillness' || type === 'break';

const recordOf = (date: string, totals: DayTotals): NewRecord => ({
  type: 'desk-day',
  date,
  wornMs: totals.wornMs,
  tallMs: totals.ms.tall,
  relaxedMs: totals.ms.relaxed,
  slumpedMs: totals.ms.slumped,
  unseenMs: totals.ms.unseen,
  practisedMs: totals.practisedMs,
  shifts: totals.shifts,
  longestStillMs: totals.longestStillMs,
  nudges: totals.nudges,
  prompts: totals.prompts,
});
