import {
  BehaviorSubject,
  combineLatest,
  distinctUntilChanged,
  EMPTY,
  map,
  type Observable,
  of,
  Subscription,
  startWith,
  switchMap,
} from 'rxjs';
import { isGap } from '../../core/imu/sample.ts';
import type { Neutral } from '../../core/posture/neutral.ts';
import type { TrunkPosture } from '../../core/posture/two-sensors.ts';
import type { App, CalibrationView, PelvisView } from '../../ports/app.ts';
import { part } from '../../ports/part.ts';
import type { LinkFault, SensorLink, Sensors } from '../../ports/ports.ts';
import { asFault } from '../as-fault.ts';
import { remembered } from '../operators/remembered.ts';
import type { SensorLine } from './sensor-line.ts';

export interface PelvisParts {
  readonly sensors: Sensors;
  /** The sensor in use, to which this one is the second. */
  readonly sensor: SensorLine;
  /** How setting tall goes with the first: both take it from the same sitting. */
  readonly calibration$: Observable<CalibrationView>;
}

type PelvisCommands = Pick<App, 'pelvis$' | 'trunk$' | 'pairPelvis' | 'leavePelvis'>;

/** Its line: fetched with the first link, since few have a second sensor. */
const loadStations = part(() => import('./pelvis-line.ts'));

const SAME_SENSOR: LinkFault = { code: 'busy', detail: 'it is the sensor that is in use already' };

/**
 * A second sensor at the pelvis. With it, bending the spine is told from leaning at the hips. It has a line of its
 * own and judges nothing: losing it takes nothing from the first.
 */
export function createPelvisSensor({ sensors, sensor, calibration$ }: PelvisParts): PelvisCommands & {
  readonly link$: Observable<SensorLink | null>;
} {
  const link$ = new BehaviorSubject<SensorLink | null>(null);
  const neutral$ = new BehaviorSubject<Neutral | null>(null);
  let stations: typeof import('./pelvis-line.ts') | null = null;
  const line$ = link$.pipe(
    map((link) => link && (stations?.pelvisLine(link, sensor) ?? null)),
    remembered(),
  );
  const status$ = link$.pipe(switchMap((link) => link?.status$ ?? of(null)));
  let setting = Subscription.EMPTY;

  async function leave(): Promise<void> {
    const link = link$.value;
    link$.next(null);
    neutral$.next(null);
    await link?.close();
  }

  /** No sensor is both; its own link would be closed with the second. */
  async function refuseFirst(deviceId: string): Promise<void> {
    if (sensor.link()?.device?.id === deviceId) throw SAME_SENSOR;
  }

  async function pair(): Promise<LinkFault | null> {
    try {
      const link = await sensors.pair(undefined, { chosen: refuseFirst });
      await leave();
      stations = await loadStations().catch(async (fault) => {
        await link.close();
        throw fault;
      });
      link$.next(link);
      return null;
    } catch (error) {
      return asFault(error);
    }
  }

  function takeTall(): void {
    setting.unsubscribe();
    setting = line$.pipe(switchMap((line) => line?.tall$ ?? EMPTY)).subscribe((event) => {
      if (event.type === 'calibrated') neutral$.next(event.neutral);
    });
  }

  sensor.link$.subscribe((first) => {
    if (!first?.device) void leave();
  });
  calibration$.pipe(map(tallOf), distinctUntilChanged()).subscribe((tall) => {
    if (tall === 'begun') takeTall();
    if (tall === 'left') setting.unsubscribe();
  });

  const trunk$ = combineLatest([line$, neutral$]).pipe(
    switchMap(([line, neutral]) => (line && neutral ? line.withFirst(neutral) : EMPTY)),
    map((trunk) => (isGap(trunk) ? null : trunk)),
    startWith(null),
  );
  const both$ = combineLatest([sensor.heard$, status$, neutral$]).pipe(
    map(([heard, status, neutral]) => heard && status?.state === 'live' && neutral !== null),
    distinctUntilChanged(),
  );

  return {
    link$,
    pairPelvis: pair,
    leavePelvis: leave,
    pelvis$: combineLatest([link$, status$, neutral$]).pipe(
      map(
        ([link, status, neutral]): PelvisView | null =>
          link && status && { name: link.name, status, tallSet: neutral !== null },
      ),
      remembered<PelvisView | null>(),
    ),
    trunk$: both$.pipe(
      switchMap((both) => (both ? trunk$ : of(null))),
      remembered<TrunkPosture | null>(),
    ),
  };
}

/** Where setting tall stands; once it is done, the pelvis may take a moment longer. */
function tallOf(view: CalibrationView): 'begun' | 'left' | null {
  if (view.state === 'waiting') return view.step === 'tall' ? 'begun' : null;
  return view.state === 'done' || view.state === 'questioned' ? null : 'left';
}
