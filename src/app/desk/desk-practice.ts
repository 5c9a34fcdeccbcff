import {
  combineLatest,
  distinctUntilChanged,
  interval,
  map,
  type Observable,
  type Subscription,
  startWith,
} from 'rxjs';
import type { PracticeDay } from '../../core/alerts/practice-block.ts';
import { totalsOf } from '../../core/desk/day.ts';
import { type PastDay, practiceDay } from '../../core/desk/practice.ts';
import { quietSpans } from '../../core/desk/quiet-hours.ts';
import { toldDays } from '../../core/desk/told-days.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { DeskDayView } from '../../ports/desk-view.ts';
import type { Clock } from '../../ports/ports.ts';
import type { Settings } from '../../ports/settings.ts';
import { deskWay } from './desk-settings.ts';
import type { Nudging } from './nudging.ts';

/** How often it is looked whether another day, or another zone, has begun, ms. */
const LOOK_EVERY_MS = 30_000;

export interface PracticeParts {
  readonly settings$: Observable<Settings>;
  readonly usualPain$: Observable<number | null>;
  readonly records$: Observable<readonly LogRecord[]>;
  readonly day$: Observable<DeskDayView>;
  readonly clock: Clock;
  readonly nudging: Nudging;
}

/** Tells the policy what practice this day may have, and which hours are quiet. */
export function followPractice(parts: PracticeParts): Subscription {
  const { settings$, usualPain$, records$, day$, clock, nudging } = parts;
  const days$ = records$.pipe(map(pastDays), distinctUntilChanged(isSame));
  const time$ = interval(LOOK_EVERY_MS).pipe(startWith(0));
  const practice$ = combineLatest([settings$, usualPain$, days$, day$, time$]).pipe(
    map(([settings, usualPain, days, day]) => practiceToday(settings, usualPain, days, day)),
    distinctUntilChanged(isSame),
  );
  const hours$ = combineLatest([settings$, time$]).pipe(
    map(([{ quietHours }]) => quietSpans(quietHours, clock.now(), clock.zone())),
    distinctUntilChanged(isSame),
  );
  const subscription = practice$.subscribe(nudging.setPractice);
  subscription.add(hours$.subscribe(nudging.setQuietHours));
  return subscription;
}

/** Null where the person has no practice. */
export function practiceToday(
  settings: Settings,
  usualPain: number | null,
  past: readonly PastDay[],
  { date, minutes, notMe }: DeskDayView,
): PracticeDay | null {
  if (deskWay(settings, usualPain) !== 'practice') return null;
  const { practisedMs, triggers } = totalsOf(minutes, notMe);
  return practiceDay(
    past,
    { date, practisedMs, triggers },
    { weeks: settings.practiceWeeks, from: settings.practiceFrom, byItself: settings.practiceByItself },
  );
}

/** The days that the log tells of; of the same day told twice, the one with more practice. */
export function pastDays(records: readonly LogRecord[]): readonly PastDay[] {
  const days = new Map<string, PastDay>();
  for (const record of toldDays(records)) {
    const { date, practisedMs, tallMs, relaxedMs, slumpedMs } = record;
    const day = { date, practisedMs, zonedMs: tallMs + relaxedMs + slumpedMs, slumpedMs };
    if (practisedMs >= (days.get(date)?.practisedMs ?? 0)) days.set(date, day);
  }
  return [...days.values()];
}

const isSame = <Value>(a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);
