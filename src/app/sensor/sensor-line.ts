import {
  BehaviorSubject,
  combineLatest,
  distinctUntilChanged,
  EMPTY,
  filter,
  map,
  type Observable,
  of,
  share,
  startWith,
  switchMap,
} from 'rxjs';
import { isSeen } from '../../core/imu/sample.ts';
import type { JudgedPosture } from '../../core/posture/posture.ts';
import type { SensorInfo } from '../../ports/app.ts';
import { part } from '../../ports/part.ts';
import type { LinkStatus, SensorLink } from '../../ports/ports.ts';
import { remembered } from '../operators/remembered.ts';
import type { Line } from '../pipeline.ts';
import type { Controls } from '../posture-events.ts';

/** The stations of the line: fetched with the first link, since many visits have none. */
const loadStations = part(() => import('../pipeline.ts'));

const NO_LINK: LinkStatus = { state: 'none', fault: null, attempt: 0, batteryPercent: null };

const SEARCHING: LinkStatus = { ...NO_LINK, state: 'searching' };

/** The sensor in use and the line behind it; another sensor gets a fresh line. */
export interface SensorLine {
  readonly link: () => SensorLink | null;
  readonly link$: Observable<SensorLink | null>;
  readonly sensor$: Observable<SensorInfo | null>;
  readonly status$: Observable<LinkStatus>;
  /** Data flows now. */
  readonly heard$: Observable<boolean>;
  readonly line$: Observable<Line | null>;
  readonly posture$: Observable<JudgedPosture | null>;
  /** Time of each sample. */
  readonly sampleTime$: Observable<number>;
  /** A stream of the present line; nothing while there is no sensor. */
  readonly select: <Value>(choose: (line: Line) => Observable<Value>) => Observable<Value>;
  /** The person looks through the browser's list of sensors, until this is settled. */
  readonly search: <Value>(choosing: Promise<Value>) => Promise<Value>;
  readonly use: (link: SensorLink | null) => Promise<void>;
}

export function createSensorLine(controls: (link: SensorLink) => Controls): SensorLine {
  const link$ = new BehaviorSubject<SensorLink | null>(null);
  const searching$ = new BehaviorSubject(false);
  const linkStatus$ = link$.pipe(switchMap((link) => link?.status$ ?? of(NO_LINK)));
  const status$ = combineLatest([searching$, linkStatus$]).pipe(
    map(([searching, status]) => (searching && status.state === 'none' ? SEARCHING : status)),
    distinctUntilChanged(),
    remembered(),
  );
  let stations: typeof import('../pipeline.ts') | null = null;
  const line$ = link$.pipe(
    map((link) => link && (stations?.pipeline(link, controls(link)) ?? null)),
    remembered(),
  );
  const select: SensorLine['select'] = (choose) =>
    line$.pipe(
      switchMap((line) => (line ? choose(line) : EMPTY)),
      share(),
    );
  const posture$ = line$.pipe(
    switchMap((line) => (line ? line.posture$.pipe(filter(isSeen), startWith(null)) : of(null))),
    remembered(),
  );
  /** One change after another: no link is put in the place of one that nobody has closed. */
  let turn: Promise<void> = Promise.resolve();

  async function exchange(link: SensorLink | null): Promise<void> {
    // The old link may be to the same device: it lets go first.
    await link$.value?.close();
    if (link)
      stations = await loadStations().catch(async (fault) => {
        await link.close();
        throw fault;
      });
    link$.next(link);
  }

  return {
    link: () => link$.value,
    link$,
    sensor$: link$.pipe(map((link) => link && { kind: link.kind, name: link.name, sensorId: link.sensorId })),
    status$,
    heard$: status$.pipe(
      map(({ state }) => state === 'live'),
      distinctUntilChanged(),
    ),
    line$,
    posture$,
    sampleTime$: select((line) => line.samples$).pipe(
      filter(isSeen),
      map(({ t }) => t),
    ),
    select,
    search(choosing) {
      searching$.next(true);
      return choosing.finally(() => searching$.next(false));
    },
    use(link) {
      const change = turn.then(() => exchange(link));
      turn = change.catch(() => undefined);
      return change;
    },
  };
}
