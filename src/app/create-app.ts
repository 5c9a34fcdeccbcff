import {
  BehaviorSubject,
  combineLatest,
  distinctUntilChanged,
  EMPTY,
  filter,
  interval,
  map,
  merge,
  type Observable,
  of,
  Subject,
  share,
  shareReplay,
  startWith,
  switchMap,
} from 'rxjs';
import { sensorDrivers } from '../../sensors/registry.ts';
import type { AlertInput, Manners } from '../core/alerts/policy.ts';
import type { Exercise } from '../core/exercise/exercise.ts';
import { createLibrary } from '../core/exercise/library.ts';
import { isGap, isSeen } from '../core/imu/sample.ts';
import { civilDate } from '../core/log/civil-date.ts';
import type { LogRecord, NewRecord } from '../core/log/record.ts';
import { ulid } from '../core/log/ulid.ts';
import { zoneLimits } from '../core/posture/limits.ts';
import { foldProgress } from '../core/progression/fold.ts';
import { planFor } from '../core/progression/plan.ts';
import { NUDGE_WORDS } from '../strings/nudge-words.ts';
import type { App, DeskView, TodayView } from './app.ts';
import { calibrationRecord, createCalibration, latestCalibration } from './calibration.ts';
import { type DeskInput, type DeskLogInput, deskLog, deskView, EMPTY_DESK } from './desk.ts';
import { createJournal } from './journal.ts';
import { run } from './operators/run.ts';
import { type Line, pipeline } from './pipeline.ts';
import type { LinkStatus, Ports, SensorLink } from './ports.ts';
import { createRecorder } from './recorder.ts';
import { sessionCommands } from './session-commands.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { createTraining } from './training.ts';

const NO_LINK: LinkStatus = { state: 'none', fault: null, attempt: 0, batteryPercent: null };
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const NUDGE_TAG = 'nudge';

/** Joins the ports into one app. All that lives longer than a page lives here. */
export async function createApp(ports: Ports): Promise<App> {
  const { clock, notifier } = ports;
  const journal = createJournal(ports.log, clock);
  await journal.open();
  const log$ = new BehaviorSubject<readonly LogRecord[]>([]);
  journal.records$.subscribe(log$);
  const settings$ = new BehaviorSubject<Settings>(await ports.settings.read().catch(() => DEFAULT_SETTINGS));
  const library = createLibrary(ports.exercises);

  const link$ = new BehaviorSubject<SensorLink | null>(null);
  const status$ = link$.pipe(
    switchMap((link) => link?.status$ ?? of(NO_LINK)),
    remembered(),
  );
  const heard$ = status$.pipe(
    map(({ state }) => state === 'live'),
    distinctUntilChanged(),
  );

  const exercise$ = new BehaviorSubject<Exercise | null>(null);
  const alertInput$ = new Subject<AlertInput>();
  const calibration = createCalibration((neutral) =>
    journal.add(calibrationRecord(neutral, link$.value?.sensorId ?? 'unknown')),
  );
  const line$: Observable<Line | null> = link$.pipe(
    map((link) => link && pipeline(link, controls())),
    remembered(),
  );
  const fromLine = <Value>(select: (line: Line) => Observable<Value>) =>
    line$.pipe(
      switchMap((line) => (line ? select(line) : EMPTY)),
      share(),
    );

  function controls() {
    return {
      neutral$: calibration.neutral$,
      exercise$,
      alertInput$,
      manners: manners(settings$.value),
      earlierNudges: nudgesSince(log$.value, clock.now() - DAY_MS),
    };
  }

  // The desk: what it shows, what it logs, what it says.
  const alert$ = fromLine((line) => line.alert$);
  const slouch$ = fromLine((line) => line.slouch$);
  const posture$ = line$.pipe(
    switchMap((line) => (line ? line.posture$.pipe(filter(isSeen), startWith(null)) : of(null))),
    remembered(),
  );
  const orientation$ = fromLine((line) => line.orientation$);
  const gap$ = fromLine((line) => line.samples$).pipe(filter(isGap));
  const desk$: Observable<DeskView> = line$.pipe(
    switchMap((line) =>
      line ? merge(deskInputs(line), live()).pipe(run(deskView(nudgesToday()))) : of(EMPTY_DESK),
    ),
    remembered(EMPTY_DESK),
  );
  function deskInputs(line: Line): Observable<DeskInput> {
    const seen$ = line.posture$.pipe(
      map((input): DeskInput => (isGap(input) ? input : { type: 'posture', posture: input })),
    );
    const zones$ = calibration.neutral$.pipe(
      map((neutral): DeskInput => ({ type: 'zones', zones: neutral && zoneLimits(neutral) })),
    );
    const snooze$ = alertInput$.pipe(filter((input) => input.type === 'snooze'));
    return merge(zones$, seen$, snooze$, line.slouch$, line.alert$);
  }
  const live = () => heard$.pipe(map((isLive): DeskInput => ({ type: 'live', live: isLive })));
  const nudgesToday = () => {
    const today = civilDate(clock.now(), clock.zone());
    return log$.value.filter((record) => record.type === 'nudge' && dateOf(record) === today).length;
  };
  const disputed$ = alertInput$.pipe(filter((input) => input.type === 'not-a-slouch'));
  merge(slouch$, alert$, gap$, disputed$.pipe(map(({ type }): DeskLogInput => ({ type }))))
    .pipe(run(deskLog))
    .subscribe(journal.add);
  alert$.subscribe((alert) => {
    if (alert.type === 'nudge-cleared') notifier.clear(NUDGE_TAG).catch(ignore);
    else if (settings$.value.notifications)
      notifier.show(NUDGE_WORDS.title, NUDGE_WORDS.body, NUDGE_TAG).catch(ignore);
  });
  settings$.subscribe((settings) => alertInput$.next({ type: 'manners', manners: manners(settings) }));

  // Training.
  const training = createTraining(
    {
      effort$: fromLine((line) => line.effort$),
      sampleTime$: fromLine((line) => line.samples$).pipe(
        filter(isSeen),
        map(({ t }) => t),
      ),
      heard$,
      now: clock.now,
      newId: () => ulid(clock.now(), clock.random(10)),
    },
    journal,
  );
  training.exercise$.subscribe((exercise) => {
    exercise$.next(exercise);
    alertInput$.next({ type: 'quiet', quiet: exercise !== null });
    link$.value?.perform?.(exercise?.id ?? null);
  });

  // Today: folded from the log, again with every record and every minute.
  const today$ = combineLatest([log$, interval(MINUTE_MS).pipe(startWith(0))]).pipe(
    map(([records]): TodayView => {
      const now = clock.now();
      const zone = clock.zone();
      const progress = foldProgress(records, library, now, zone);
      const date = civilDate(now, zone);
      const pain = records.findLast(
        (record) => record.type === 'pain' && !record.recalledFor && dateOf(record) === date,
      );
      return {
        progress,
        plan: planFor(progress, records, library, now, zone),
        painToday: pain?.type === 'pain' ? pain.value : null,
      };
    }),
    remembered(),
  );
  const today = new BehaviorSubject<TodayView | null>(null);
  today$.subscribe(today);

  const recorder = createRecorder(
    fromLine((line) => line.samples$),
    ports.files,
  );

  function use(link: SensorLink): null {
    link$.value?.close().catch(ignore);
    const { placement } = settings$.value;
    const known = latestCalibration(log$.value, link.sensorId, placement, clock.now());
    const carried = link.kind === 'bluetooth' ? known : null;
    calibration.adopt(carried?.neutral ?? null, carried?.at ?? 0);
    link$.next(link);
    return null;
  }

  async function write(record: NewRecord): Promise<void> {
    journal.add(record);
    await journal.flush();
  }

  async function change(settings: Partial<Settings>): Promise<void> {
    const moved = settings.placement !== undefined && settings.placement !== settings$.value.placement;
    settings$.next({ ...settings$.value, ...settings });
    if (moved) calibration.adopt(null, 0);
    await ports.settings.write(settings$.value).catch(ignore);
  }

  return {
    status$,
    sensor$: link$.pipe(map((link) => link && { kind: link.kind, name: link.name, sensorId: link.sensorId })),
    posture$,
    calibration$: calibration.view$,
    desk$,
    player$: training.player$,
    today$,
    records$: log$,
    settings$,
    storage$: journal.fault$,
    recording$: recorder.seconds$,

    pairingProblem: ports.sensors.available,
    pair: () => ports.sensors.pair(sensorDrivers).then(use, (fault) => fault),
    simulate: (scene) => {
      use(ports.sensors.simulate(scene, 1, settings$.value.placement));
    },
    async replay(file, speed, placement) {
      try {
        const link = await ports.sensors.replay(file, speed);
        const worn = placement ?? link.placement;
        if (!worn) {
          await link.close();
          return 'ask-placement';
        }
        await change({ placement: worn });
        return use(link);
      } catch (fault) {
        return fault as Awaited<ReturnType<App['replay']>>;
      }
    },
    async disconnect() {
      await link$.value?.close();
      link$.next(null);
    },
    retry: () => link$.value?.retry(),

    calibrate() {
      const link = link$.value;
      if (link) calibration.begin(orientation$, link.faceOut, settings$.value.placement);
    },
    cancelCalibration: calibration.cancel,
    snooze: (minutes) => alertInput$.next({ type: 'snooze', until: training.time() + minutes * MINUTE_MS }),
    endSnooze: () => alertInput$.next({ type: 'snooze', until: Number.NEGATIVE_INFINITY }),
    notASlouch: () => alertInput$.next({ type: 'not-a-slouch', t: training.time() }),
    change,
    async allowNotifications() {
      const permission = await notifier.askPermission();
      await change({ notifications: permission === 'granted' });
      return permission;
    },

    ...sessionCommands(training, journal, () => today.value),

    reportPain: (value) => write({ type: 'pain', value }),
    recordScreening: ({ emergency, conditions, flags, ...answers }) =>
      write({
        type: 'screening',
        ...answers,
        emergency: [...emergency],
        conditions: [...conditions],
        flags: [...flags],
      }),
    add: write,

    startRecording: () =>
      recorder.start({
        sensor: link$.value?.name ?? 'unknown',
        placement: settings$.value.placement,
        start: clock.now(),
      }),
    saveRecording: recorder.save,
    exportLog: () =>
      ports.files.save(
        `plumbline-${civilDate(clock.now(), clock.zone())}.json`,
        ports.backup.write(log$.value, clock.now()),
      ),
    previewImport: (file) => ports.backup.preview(file, log$.value),
    async importRecords({ records }) {
      journal.append(records);
      await journal.flush();
    },
  };
}

const manners = ({ nudgeDelaySeconds, nudgeGapMinutes }: Settings): Manners => ({
  delayMs: nudgeDelaySeconds * 1000,
  gapMs: nudgeGapMinutes * MINUTE_MS,
});

const nudgesSince = (records: readonly LogRecord[], since: number): number[] =>
  records.flatMap((record) => (record.type === 'nudge' && record.nudgedAt > since ? [record.nudgedAt] : []));

const dateOf = (record: LogRecord): string => civilDate(record.at, record.zone);

/** Keeps a stream running from now on and tells late listeners its latest value. */
function remembered<Value>(first?: Value) {
  return (source$: Observable<Value>): Observable<Value> => {
    const kept$ = (first === undefined ? source$ : source$.pipe(startWith(first))).pipe(
      shareReplay({ bufferSize: 1, refCount: false }),
    );
    kept$.subscribe();
    return kept$;
  };
}

/** The page itself shows a nudge; a notification that fails takes nothing away. */
const ignore = () => undefined;
