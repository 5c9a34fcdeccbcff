import { BehaviorSubject, concatMap, distinctUntilChanged, map, merge, type Observable } from 'rxjs';
import type { Span } from '../../core/alerts/quiet.ts';
import { gapCause, type PageStop } from '../../core/desk/gap-cause.ts';
import type { DeskEvent, DeskMinute } from '../../core/desk/minute.ts';
import { deskMinutes, type ExplainedGap, type MinuteInput } from '../../core/desk/minutes.ts';
import { isNotMe, notMeSpans, within } from '../../core/desk/not-me.ts';
import { deskNotes } from '../../core/desk/notes.ts';
import type { DayMarks } from '../../core/desk/ribbon.ts';
import { wornUntil } from '../../core/desk/worn-until.ts';
import { isGap } from '../../core/imu/sample.ts';
import { addDays, type CivilDate, civilDate, startOfDate } from '../../core/log/civil-date.ts';
import type { LogRecord, NewRecord } from '../../core/log/record.ts';
import type { DeskStore } from '../../ports/desk-store.ts';
import { type DeskDayView, EMPTY_DAY } from '../../ports/desk-view.ts';
import type { Clock } from '../../ports/ports.ts';
import { run } from '../operators/run.ts';
import type { Line } from '../pipeline.ts';
import type { SensorLine } from '../sensor/sensor-line.ts';
import { toldAnew, untold } from './day-log.ts';
import { createKeptMinutes, type DayMinutes } from './kept-minutes.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export interface DeskDayParts {
  readonly store: Pick<DeskStore, 'since' | 'put' | 'dropBefore'>;
  readonly sensor: SensorLine;
  readonly clock: Clock;
  readonly records$: BehaviorSubject<readonly LogRecord[]>;
  readonly add: (record: NewRecord) => void;
  readonly stops: () => readonly PageStop[];
  readonly areMinutesForGood: () => boolean;
}

export interface DeskDay {
  readonly day$: Observable<DeskDayView>;
  readonly latest: () => DeskDayView;
  /** The days before today of which minutes are kept, the newest first. */
  readonly earlier$: Observable<readonly DeskDayView[]>;
  /** Whether a stretch was the person's. Of a body that is played nothing is kept. */
  readonly sayWhose: (span: Span, whose: 'mine' | 'not-me') => void;
  /** When prompts came in the last 24 hours. */
  readonly promptedAt: () => readonly number[];
  /** Until when the sensor was worn on end from an instant on, as far as the minutes tell. Epoch ms. */
  readonly wornUntil: (from: number) => number;
  /** A day of which minutes are kept, however long ago; null where there are none. */
  readonly dayAt: (date: CivilDate) => Promise<DeskDayView | null>;
  /** Minutes came from a file, or went with it. */
  readonly reread: () => Promise<void>;
}

/** Keeps the days' minutes over reloads, and logs one record of each day that is over. */
export async function createDeskDay(parts: DeskDayParts): Promise<DeskDay> {
  const { store, sensor, clock, stops, records$ } = parts;
  const own = createKeptMinutes(store, clock, parts.areMinutesForGood);
  /** Of a body that is played nothing is kept. */
  let played: Map<number, DeskMinute> | null = null;
  /** This page has seen some of it. */
  let keptHere = false;
  let marks: DayMarks = { notMe: [], notes: [] };
  const day$ = new BehaviorSubject<DeskDayView>(EMPTY_DAY);
  const earlier$ = new BehaviorSubject<readonly DeskDayView[]>([]);

  const today = () => civilDate(clock.now(), clock.zone());
  const viewOf = (day: DayMinutes): DeskDayView => ({
    ...day,
    ...marksOn(marks, startOfDate(day.date, clock.zone()), startOfDate(addDays(day.date, 1), clock.zone())),
    isPlayed: false,
  });

  function show(): void {
    const date = today();
    day$.next(
      played
        ? { ...EMPTY_DAY, date, minutes: [...played.values()], isPlayed: true }
        : viewOf({ date, minutes: own.since(startOfDate(date, clock.zone())) }),
    );
  }

  function showAll(): void {
    show();
    earlier$.next(own.past().map(viewOf));
  }

  /** A day that is over is logged, once. */
  function closeDays(): void {
    for (const record of untold(own.past(), records$.value)) parts.add(record);
  }

  function sayWhose({ from, to }: Span, whose: 'mine' | 'not-me'): void {
    if (played) return;
    parts.add({ type: 'desk-not-me', answer: whose === 'mine' ? 'taken-back' : 'not-me', from, to });
    const touched = own
      .past()
      .filter(({ minutes }) => minutes.some(({ minute }) => isNotMe([{ from, to }], minute * MINUTE_MS)));
    for (const record of toldAnew(touched, records$.value)) parts.add(record);
  }

  function keep(row: DeskMinute): void {
    const midnight = day$.value.date !== today();
    if (played) played.set(row.minute, row);
    else own.put(row);
    keptHere ||= !played;
    if (midnight) closeDays();
    if (midnight) showAll();
    else show();
  }

  function minutesOf(line: Line): Observable<DeskMinute> {
    played = line.source ? new Map() : null;
    // Another tab may have had the sensor meanwhile.
    if (!played) void own.load().then(showAll);
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
    const last = own.latest();
    if (!last || played) return [];
    const from = endOf(last);
    const sameDay = civilDate(from, clock.zone()) === civilDate(to, clock.zone());
    if (!sameDay || to - from < MINUTE_MS) return [];
    return [{ type: 'gap', from, to, cause: keptHere ? 'link' : 'closed' }];
  }

  await own.load();
  closeDays();
  records$.pipe(map(marksOf), distinctUntilChanged(isSame)).subscribe((now) => {
    marks = now;
    showAll();
  });
  sensor.select(minutesOf).subscribe(keep);

  return {
    day$,
    latest: () => day$.value,
    earlier$,
    sayWhose,
    promptedAt: () =>
      own
        .since(clock.now() - DAY_MS)
        .flatMap(({ events }) => (events ?? []).filter(isPrompt).map(({ t }) => t))
        .filter((t) => clock.now() - t < DAY_MS)
        .toSorted((a, b) => a - b),
    wornUntil: (from) => wornUntil(own.since(from), from),
    async dayAt(date) {
      const [from, to] = [date, addDays(date, 1)].map((each) => startOfDate(each, clock.zone()) / MINUTE_MS);
      const minutes = await store.since(Math.floor(from ?? 0), Math.floor(to ?? 0));
      return minutes.length > 0 ? viewOf({ date, minutes }) : null;
    },
    reread: () => own.reload().then(showAll),
  };
}

const marksOf = (records: readonly LogRecord[]): DayMarks => ({
  notMe: notMeSpans(records),
  notes: deskNotes(records),
});

/** What of it falls on a day. */
const marksOn = ({ notMe, notes }: DayMarks, from: number, to: number): DayMarks => ({
  notMe: within(notMe, { from, to }),
  notes: notes.filter(({ t }) => from <= t && t < to),
});

const isSame = <Value>(a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Where a minute's account ends, ms. */
const endOf = ({ minute, ms }: DeskMinute): number =>
  minute * MINUTE_MS +
  Math.min(
    MINUTE_MS,
    Object.values(ms).reduce((sum, part) => sum + part, 0),
  );

const isPrompt = ({ type }: DeskEvent): boolean => type === 'stillness' || type === 'break';
