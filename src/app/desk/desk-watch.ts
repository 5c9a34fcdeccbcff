import { combineLatest, filter, map, merge, type Observable, switchMap } from 'rxjs';
import type { AlertCommand } from '../../core/alerts/policy.ts';
import { gapCause, type PageStop } from '../../core/desk/gap-cause.ts';
import { isGap } from '../../core/imu/sample.ts';
import { type ZoneChoice, zoneLimits } from '../../core/posture/limits.ts';
import type { Neutral } from '../../core/posture/neutral.ts';
import type { BreakMove } from '../../core/progression/break-menu.ts';
import type { DeskView } from '../../ports/desk-view.ts';
import type { Journal } from '../journal.ts';
import { remembered } from '../operators/remembered.ts';
import { run } from '../operators/run.ts';
import type { Line } from '../pipeline.ts';
import type { SensorLine } from '../sensor/sensor-line.ts';
import { type DeskInput, deskView, EMPTY_DESK } from './desk.ts';
import { type DeskLogInput, deskLog } from './desk-log.ts';

export interface DeskWatchParts {
  readonly sensor: SensorLine;
  readonly neutral$: Observable<Neutral | null>;
  readonly choice$: Observable<ZoneChoice>;
  readonly alertInput$: Observable<AlertCommand>;
  readonly journal: Journal;
  readonly nudgesToday: () => number;
  /** What a break may offer this person now. */
  readonly breaks: () => readonly BreakMove[];
  /** Set tall again, and what was read. */
  readonly asked$: Observable<DeskInput>;
  readonly stops: () => readonly PageStop[];
  /** What there is to show without a sensor. */
  readonly without$: Observable<DeskView>;
}

/** Watches at the desk: logs what happened, and tells the screen. */
export function watchDesk(parts: DeskWatchParts): Observable<DeskView> {
  const { sensor, neutral$, choice$, alertInput$, journal } = parts;
  const disputed$ = alertInput$.pipe(
    filter((input) => input.type === 'not-a-slouch' || input.type === 'slouch-after-all'),
    map(({ type }): DeskLogInput => ({ type })),
  );
  const record$ = sensor.select((line) =>
    merge(line.slouch$, line.alert$, line.samples$.pipe(filter(isGap)), disputed$).pipe(
      run(deskLog),
      map((record) => (line.source ? { ...record, source: line.source } : record)),
    ),
  );
  record$.subscribe(journal.add);

  function inputs(line: Line): Observable<DeskInput> {
    const zones$ = combineLatest([neutral$, choice$]).pipe(
      map(
        ([neutral, choice]): DeskInput => ({ type: 'zones', zones: neutral && zoneLimits(neutral, choice) }),
      ),
    );
    const seen$ = line.posture$.pipe(
      map(
        (input): DeskInput =>
          isGap(input)
            ? { ...input, cause: gapCause(input, parts.stops()) }
            : { type: 'posture', posture: input },
      ),
    );
    const calibrated$ = neutral$.pipe(map((): DeskInput => ({ type: 'calibrated' })));
    const live$ = sensor.heard$.pipe(map((live): DeskInput => ({ type: 'live', live })));
    const clip$ = line.clip$.pipe(map((doubt): DeskInput => ({ type: 'clip', doubt })));
    return merge(
      calibrated$,
      zones$,
      seen$,
      live$,
      alertInput$,
      clip$,
      parts.asked$,
      line.slouch$,
      line.lean$,
      line.alert$,
      line.standing$,
    );
  }

  return sensor.line$.pipe(
    switchMap((line) =>
      line ? inputs(line).pipe(run(deskView(parts.nudgesToday(), parts.breaks))) : parts.without$,
    ),
    remembered(EMPTY_DESK),
  );
}
