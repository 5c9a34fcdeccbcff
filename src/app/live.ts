import { BehaviorSubject, combineLatest, distinctUntilChanged, map, Subject } from 'rxjs';
import { placeNow } from '../core/desk/places.ts';
import type { Exercise } from '../core/exercise/exercise.ts';
import { ulid } from '../core/log/ulid.ts';
import type { ClipConfirmed } from '../core/posture/clip-watch.ts';
import type { Placement } from '../core/posture/posture.ts';
import type { App } from '../ports/app.ts';
import type { Sound } from '../ports/coach-ports.ts';
import { type LivePorts, type Ports, playedSource, type SensorLink } from '../ports/ports.ts';
import type { Settings } from '../ports/settings.ts';
import { createCoach } from './coach/create-coach.ts';
import { createCalibration } from './desk/calibration.ts';
import { calibrationRecord, earlierCalibrations, latestCalibration } from './desk/calibration-log.ts';
import { channelSwitches } from './desk/channel-switches.ts';
import { openChannels } from './desk/channels.ts';
import { createDeskCompanion } from './desk/desk-companion.ts';
import { isSameChoice, manners, slouchChoice } from './desk/desk-settings.ts';
import { createNudging } from './desk/nudging.ts';
import { answersSince, createSlouchAnswers } from './desk/slouch-answers.ts';
import { createDiagnosis } from './diagnosis/diagnose.ts';
import { createFaultLog } from './diagnosis/fault-log.ts';
import type { Kernel } from './kernel.ts';
import { createDeviceActions } from './sensor/device-actions.ts';
import { createPelvisSensor } from './sensor/pelvis-sensor.ts';
import { createPresses } from './sensor/presses.ts';
import { setRateByUse } from './sensor/rate-by-use.ts';
import { sampleCommands } from './sensor/sample-commands.ts';
import { checkSensor, isForceWrong } from './sensor/sensor-check.ts';
import { sensorCommands } from './sensor/sensor-commands.ts';
import { createSensorLine } from './sensor/sensor-line.ts';
import { performAsAsked } from './session/perform-as-asked.ts';
import { sessionCommands } from './session/session-commands.ts';
import { openSessionKeeper } from './session/session-keeper.ts';
import { createSetTraces } from './session/set-traces.ts';
import { watchUnfinished } from './session/watch-unfinished.ts';
import { createTraining } from './training.ts';
import { whatItChanges } from './what-it-changes.ts';

export type Live = Awaited<ReturnType<typeof createLive>>;

/** What lives from second to second: the sensor, the desk and the session. */
export async function createLive(kernel: Kernel, ports: LivePorts & Pick<Ports, 'tab'>) {
  const { clock, journal, records$, keeper, library, today$ } = kernel;
  const { settings$ } = keeper;
  const exercise$ = new BehaviorSubject<Exercise | null>(null);
  const nudging = createNudging(clock.now);
  const clipConfirmed$ = new Subject<ClipConfirmed>();
  const sensorId = () => sensor.link()?.sensorId ?? 'unknown';
  const earlier = (placement: Placement) =>
    earlierCalibrations(records$.value, sensorId(), placement, clock.now());
  const answers = createSlouchAnswers(nudging, (answer, answeredAt) => {
    const record = { type: 'slouch-answer', answer, answeredAt, sensor: sensorId() } as const;
    const source = playedSource(sensor.link());
    journal.add(source ? { ...record, source } : record);
  });
  const calibration = createCalibration({
    earlier,
    onDone(neutral, part) {
      answers.begin([]);
      const known = earlier(neutral.placement).range?.measuredAt ?? null;
      const measuredAt = part === 'slump' ? clock.now() : known;
      journal.add(calibrationRecord(neutral, sensorId(), measuredAt, placeNow(settings$.value)));
      companion.carriedOver(null);
    },
  });
  const choice$ = combineLatest([settings$, answers.widening$]).pipe(
    map(([settings, { deg }]) => slouchChoice(settings, deg)),
    distinctUntilChanged(isSameChoice),
  );
  const sensor = createSensorLine((link) => {
    takeUpCalibration(link);
    return {
      neutral$: calibration.neutral$,
      exercise$,
      choice$,
      alertInput$: nudging.input$,
      clipConfirmed$,
      manners: manners(settings$.value),
      earlier: companion.earlier(),
    };
  });
  const faults = createFaultLog(sensor.status$, clock.now);
  const diagnosis$ = createDiagnosis({
    sensor,
    faults,
    tab: ports.tab,
    look: ports.surroundings.look,
    now: clock.now,
  });
  const orientation$ = sensor.select((line) => line.orientation$);
  const newId = () => ulid(clock.now(), clock.random(10));
  const kept = await openSessionKeeper(ports.session, clock.now);
  const effort$ = sensor.select((line) => line.effort$);
  const position$ = sensor.select((line) => line.position$);
  const source = () => playedSource(sensor.link());
  const sensorCheck$ = checkSensor(sensor.line$);
  const doubted$ = sensorCheck$.pipe(map(isForceWrong), distinctUntilChanged());
  const { neutral$ } = calibration;
  const training = createTraining(
    { ...sensor, effort$, position$, neutral$, doubted$, ...clock, newId, source },
    journal,
    kept,
  );
  const { player$, set$, time } = training;
  training.exercise$.subscribe(exercise$);
  const posture$ = sensor.select((line) => line.posture$);
  const traceOf$ = createSetTraces({ exercise$, neutral$, posture$, effort$, set$, time }, ports.traces);
  performAsAsked(sensor.link$, player$, calibration.view$);

  const play = (sound: Sound) => settings$.value.sound && ports.sounds.play(sound);
  const device = () => sensor.link()?.device ?? null;
  const coach = createCoach({ ...ports, ...training, settings$, device });

  const { unfinished$, takeUp } = watchUnfinished(records$, player$, kept.latest, library, clock.now);

  /** Where a sensor is worn: a played body wears it where it does, the person where they say. */
  const placementOf = (link: SensorLink | null) => link?.placement ?? settings$.value.placement;

  /** A real sensor may still be worn as it was calibrated; a body that is played never is. */
  function takeUpCalibration(link: SensorLink): void {
    const placement = placementOf(link);
    const deskPlace = placeNow(settings$.value);
    const known = latestCalibration(records$.value, link.sensorId, placement, clock.now(), deskPlace);
    const carried = playedSource(link) ? null : known;
    calibration.adopt(carried?.neutral ?? null, carried?.at ?? 0);
    answers.begin(carried ? answersSince(records$.value, link.sensorId, carried.at) : []);
    companion.carriedOver(carried?.at ?? null);
  }

  const sensors = sensorCommands({
    tab: ports.tab,
    sensors: faults.noting(ports.sensors),
    sensor,
    keeper,
    placementOf,
    onLeave: calibration.cancel,
  });

  const { link$: pelvisLink$, ...pelvis } = createPelvisSensor({
    sensors: faults.noting(ports.sensors),
    sensor,
    calibration$: calibration.view$,
  });
  setRateByUse({ link$: pelvisLink$, exercise$, settings$ });

  async function change(settings: Partial<Settings>): Promise<void> {
    const before = placementOf(sensor.link());
    const kept = keeper.change(settings);
    if (placementOf(sensor.link()) !== before) {
      calibration.adopt(null, 0);
      answers.begin([]);
      await sensors.remember();
    }
    await kept;
  }

  const reaching = {
    ...ports,
    link$: sensor.link$,
    link: sensor.link,
    device,
    settings$,
    settings: () => settings$.value,
    change,
  };
  const deviceActions = createDeviceActions({ ...reaching, status$: sensor.status$, exercise$ });

  const session = sessionCommands(training, journal, ports.sounds.unlock, () => today$.value, takeUp, {
    library,
    ...clock,
    newId,
    kept,
    lock: ports.sessionLock,
  });
  const snooze: App['snooze'] = (minutes) => nudging.keepQuiet('snooze', minutes, training.time());
  const calibrate: App['calibrate'] = (part) => {
    const link = sensor.link();
    if (link) calibration.begin(part, { orientation$, faceOut: link.faceOut, placement: placementOf(link) });
  };
  const pressTold$ = createPresses({
    ...reaching,
    heard$: sensor.heard$,
    player: () => training.player$.value,
    calibration$: calibration.view$,
    setTall: () => calibrate('tall'),
    leaveCalibration: calibration.cancel,
    snooze,
    command: session.command,
    waitFor: session.waitFor,
    play,
    now: clock.now,
  });

  const companion = await createDeskCompanion({
    sensor,
    nudging,
    journal,
    store: ports.desk,
    stops: ports.surroundings.stops,
    clock,
    time: training.time,
    settings$,
    records$,
    today$,
    exercise$,
    calibration$: calibration.view$,
    neutral$: calibration.neutral$,
    widening$: answers.widening$,
    choice$,
    change,
    placeTaken() {
      const link = sensor.link();
      if (link) takeUpCalibration(link);
    },
  });

  const notASlouch = () => answers.say(training.time());
  openChannels({
    ...reaching,
    desk$: companion.desk$,
    answers: { ...companion.actions, snooze, notASlouch },
  });

  void sensors.connectLatest();

  return {
    device$: deviceActions.view$,
    device: deviceActions.actions,
    batteryLow$: deviceActions.batteryLow$,
    pressTold$,
    status$: sensor.status$,
    placement$: combineLatest([sensor.link$, settings$]).pipe(
      map(([link]) => placementOf(link)),
      distinctUntilChanged(),
    ),
    sensor$: sensor.sensor$,
    sensorCheck$,
    diagnosis$,
    posture$: sensor.posture$,
    calibration$: calibration.view$,
    desk$: companion.desk$,
    deskDay$: companion.deskDay$,
    earlierDays$: companion.earlierDays$,
    widening$: answers.widening$,
    coach,
    player$: training.player$,
    unfinished$,
    traceOf$,

    ...sensors.commands,
    ...pelvis,
    ...session,

    calibrate,
    confirmTall: calibration.confirm,
    confirmClip: () => clipConfirmed$.next({ type: 'clip-confirmed', t: training.time() }),
    cancelCalibration: calibration.cancel,
    snooze,
    endSnooze: () => snooze(0),
    ...companion.actions,
    ...channelSwitches(reaching),
    notASlouch,
    slouchAfterAll: () => answers.undo(training.time()),
    change,

    expect: whatItChanges(training, () => records$.value, library, clock),
    ...sampleCommands(sensor, { files: ports.files, clock }, () => placementOf(sensor.link())),

    /** Minutes came from a file, or went with it. */
    minutesChanged: companion.reread,
    /** Ends what runs, so that nothing is measured, told or logged any more. */
    async stop() {
      session.command('stop', 'stopped');
      await Promise.all([pelvis.leavePelvis(), sensors.commands.disconnect()]);
    },
  };
}
