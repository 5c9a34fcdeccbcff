import {
  BehaviorSubject,
  combineLatest,
  distinctUntilChanged,
  map,
  merge,
  type Observable,
  Subject,
} from 'rxjs';
import type { AlertCommand } from '../../core/alerts/policy.ts';
import type { Earlier } from '../../core/alerts/policy-state.ts';
import type { Widening } from '../../core/alerts/widening.ts';
import { responsesOf } from '../../core/desk/earlier-nudges.ts';
import type { PageStop } from '../../core/desk/gap-cause.ts';
import { mineOf } from '../../core/desk/not-me.ts';
import { placeNow } from '../../core/desk/places.ts';
import { previewDay } from '../../core/desk/preview.ts';
import { quietSpans } from '../../core/desk/quiet-hours.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import { addDays, civilDate, startOfDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { zoneLimits } from '../../core/posture/limits.ts';
import type { Neutral } from '../../core/posture/neutral.ts';
import { recalibrationDue, type TallInUse } from '../../core/posture/recalibrate.ts';
import type { CalibrationView, TodayView } from '../../ports/app.ts';
import type { DeskStore } from '../../ports/desk-store.ts';
import { type DeskActions, type DeskDayView, type DeskView, EMPTY_DAY } from '../../ports/desk-view.ts';
import type { Clock } from '../../ports/ports.ts';
import type { Settings } from '../../ports/settings.ts';
import type { Journal } from '../journal.ts';
import type { SensorLine } from '../sensor/sensor-line.ts';
import { dateOf, isDeskOpen } from '../today.ts';
import { watchBreakClock } from './break-clock.ts';
import type { DeskInput } from './desk.ts';
import { createDeskDay } from './desk-day.ts';
import { followPractice, pastDays, practiceToday } from './desk-practice.ts';
import { manners, type SlouchChoice, slouchChoice } from './desk-settings.ts';
import { watchDesk } from './desk-watch.ts';
import type { Nudging } from './nudging.ts';
import { isOwnNudge, nudgesSince } from './own-nudges.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export interface DeskCompanionParts {
  readonly sensor: SensorLine;
  readonly nudging: Nudging;
  readonly journal: Journal;
  readonly store: DeskStore;
  readonly stops: () => readonly PageStop[];
  readonly clock: Clock;
  /** Now, on the sample clock. */
  readonly time: () => number;
  readonly settings$: BehaviorSubject<Settings>;
  readonly records$: BehaviorSubject<readonly LogRecord[]>;
  readonly today$: BehaviorSubject<TodayView | null>;
  readonly exercise$: Observable<Exercise | null>;
  readonly calibration$: Observable<CalibrationView>;
  readonly neutral$: BehaviorSubject<Neutral | null>;
  readonly widening$: BehaviorSubject<Widening>;
  readonly choice$: Observable<SlouchChoice>;
  readonly change: (settings: Partial<Settings>) => Promise<void>;
  /** Another place was taken: its own tall holds. */
  readonly placeTaken: () => void;
}

export interface DeskCompanion {
  readonly desk$: Observable<DeskView>;
  readonly deskDay$: Observable<DeskDayView>;
  readonly earlierDays$: Observable<readonly DeskDayView[]>;
  readonly actions: DeskActions;
  /** What a new line has to know of what was before. */
  readonly earlier: () => Earlier;
  /** A tall was taken up from before, set then (epoch ms); null: there is none. */
  readonly carriedOver: (setAt: number | null) => void;
  /** Minutes came from a file, or went with it. */
  readonly reread: () => Promise<void>;
}

/** The desk: its day, its practice, what is quiet, and what the screen shows. */
export async function createDeskCompanion(parts: DeskCompanionParts): Promise<DeskCompanion> {
  const { sensor, nudging, clock, settings$, records$, today$, calibration$, neutral$, widening$ } = parts;
  const usualPain$ = today$.pipe(
    map((view) => view?.progress.usualPain ?? null),
    distinctUntilChanged(),
  );
  const usualPain = () => today$.value?.progress.usualPain ?? null;
  const day = await createDeskDay({
    store: parts.store,
    sensor,
    clock,
    stops: parts.stops,
    records$,
    add: parts.journal.add,
    areMinutesForGood: () => settings$.value.minutesKept === 'for-good',
  });

  combineLatest([settings$, usualPain$])
    .pipe(map(([settings, pain]) => manners(settings, pain)))
    .subscribe(nudging.setManners);
  combineLatest([parts.exercise$, today$])
    .pipe(
      map(([exercise, now]) => closedBy(exercise, now)),
      distinctUntilChanged(),
    )
    .subscribe(nudging.setClosed);
  followPractice({ settings$, usualPain$, records$, day$: day.day$, clock, nudging });

  const read$ = new Subject<DeskInput>();
  const taken$ = new Subject<void>();
  const breaks = () => today$.value?.breaks ?? [];
  const putOffAt$ = new BehaviorSubject<number | null>(null);
  const carried$ = new BehaviorSubject<TallInUse['carriedOver']>(null);
  // Another tall is asked about anew.
  neutral$.subscribe(() => putOffAt$.next(null));
  const recalibrate$ = combineLatest([
    calibration$,
    widening$,
    putOffAt$,
    carried$,
    sensor.select((line) => line.standing$),
  ]).pipe(
    map(([calibration, { full }, putOffAt, carriedOver, { t }]) =>
      calibration.state === 'done'
        ? recalibrationDue({ setAt: calibration.at, carriedOver, widenedFull: full, putOffAt }, t)
        : null,
    ),
    distinctUntilChanged(),
    map((why): DeskInput => ({ type: 'recalibrate', why })),
  );

  const desk$ = watchDesk({
    sensor,
    neutral$,
    choice$: parts.choice$,
    alertInput$: nudging.input$,
    asked$: merge(recalibrate$, read$),
    stops: parts.stops,
    breaks,
    without$: watchBreakClock({ settings$, alertInput$: nudging.input$, taken$, breaks, now: clock.now }),
    journal: parts.journal,
    nudgesToday: () =>
      records$.value.filter(
        (record) => isOwnNudge(record) && dateOf(record) === civilDate(clock.now(), clock.zone()),
      ).length,
  });

  const keepQuiet = (reason: QuietAsked, minutes: number) => nudging.keepQuiet(reason, minutes, parts.time());

  return {
    desk$,
    deskDay$: day.day$,
    earlierDays$: day.earlier$,
    reread: day.reread,
    carriedOver: (setAt) =>
      carried$.next(setAt === null ? null : { at: clock.now(), lastSeenAt: day.wornUntil(setAt) }),
    earlier: () => ({
      given: [...nudgesSince(records$.value, clock.now() - DAY_MS), ...day.promptedAt()].sort(
        (a, b) => a - b,
      ),
      responses: responsesOf(records$.value, settings$.value.nudgesKeptAt ?? 0),
    }),
    actions: {
      keepQuiet,
      snoozeUntilTomorrow() {
        const tomorrow = addDays(civilDate(clock.now(), clock.zone()), 1);
        keepQuiet('snooze', (startOfDate(tomorrow, clock.zone()) - clock.now()) / MINUTE_MS);
      },
      tookBreak: () => taken$.next(),
      practise: nudging.practise,
      practiseAnew: () => parts.change({ practiceFrom: civilDate(clock.now(), clock.zone()) }),
      async wantNudges() {
        nudging.keepNudging();
        await parts.change({ nudgesKeptAt: clock.now() });
      },
      dismiss(what) {
        if (what === 'prompt') nudging.promptRead();
        else if (what === 'held-back') read$.next({ type: 'held-back-read' });
        else putOffAt$.next(parts.time());
      },
      async sitAt(deskPlace) {
        if (placeNow(settings$.value) === deskPlace) return;
        await parts.change({ deskPlace });
        nudging.takePlace();
        parts.placeTaken();
      },
      sayWhose: day.sayWhose,
      dayAt: day.dayAt,
      preview: (change) => previewWith({ ...settings$.value, ...change }),
    },
  };

  function previewWith(settings: Settings) {
    const choice = slouchChoice(settings, widening$.value.deg);
    const wornAs = neutral$.value ?? { placement: settings.placement, slumpDeg: null };
    const { date, minutes, notMe } = day.latest();
    const practice = practiceToday(settings, usualPain(), pastDays(records$.value), {
      ...EMPTY_DAY,
      date,
    });
    return previewDay(mineOf(minutes, notMe), {
      zones: zoneLimits(wornAs, choice),
      trigger: choice.trigger,
      manners: manners(settings, usualPain()),
      quietHours: quietSpans(settings.quietHours, clock.now(), clock.zone()),
      // As if it had been practised.
      practice: practice && { ...practice, byItself: true },
    });
  }
}

type QuietAsked = Extract<AlertCommand, { type: 'keep-quiet' }>['reason'];

/** No nudges in a session (P3), nor to somebody who needs to be seen in person first (M-5). */
function closedBy(exercise: Exercise | null, now: TodayView | null): 'closed' | 'session' | null {
  if (!isDeskOpen(now)) return 'closed';
  return exercise === null ? null : 'session';
}
