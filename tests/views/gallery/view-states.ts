import bridgeSeen from '../../../content/detectors/bridge.json';
import bridgeHoldSeen from '../../../content/detectors/bridge_hold.json';
import catcowSeen from '../../../content/detectors/catcow_flow.json';
import plankSeen from '../../../content/detectors/plank_knee.json';
import bridgeJson from '../../../content/exercises/bridge.json';
import bridgeHoldJson from '../../../content/exercises/bridge_hold.json';
import catcowJson from '../../../content/exercises/catcow_flow.json';
import deadliftJson from '../../../content/exercises/db_deadlift.json';
import figure4Json from '../../../content/exercises/figure4_seated.json';
import hipFlexorJson from '../../../content/exercises/hipflexor_stand.json';
import plankJson from '../../../content/exercises/plank_knee.json';
import resetJson from '../../../content/exercises/reset_10.json';
import walkJson from '../../../content/exercises/walk_easy.json';
import filterContent from '../../../content/filters.json';
import { plumblineClip } from '../../../sensors/plumbline-clip/plumbline-clip.ts';
import { witmotion } from '../../../sensors/witmotion/witmotion.ts';
import type { Lacks } from '../../../src/app/desk/channel-switches.ts';
import { EMPTY_DESK } from '../../../src/app/desk/desk.ts';
import { NO_OFFERS } from '../../../src/app/offers.ts';
import { NO_WIDENING, type Widening } from '../../../src/core/alerts/widening.ts';
import type { NamedEntry } from '../../../src/core/backup/format.ts';
import { type Dose, type Exercise, readExercise } from '../../../src/core/exercise/exercise.ts';
import { Filters } from '../../../src/core/exercise/filters.ts';
import { createLibrary } from '../../../src/core/exercise/library.ts';
import { civilDate } from '../../../src/core/log/civil-date.ts';
import { LogRecord } from '../../../src/core/log/record.ts';
import type { PlayerItem, PlayerState, SetResult } from '../../../src/core/player/player.ts';
import type { CalibrationStep } from '../../../src/core/posture/calibration-event.ts';
import type { JudgedPosture } from '../../../src/core/posture/posture.ts';
import type { TrunkPosture } from '../../../src/core/posture/two-sensors.ts';
import { AGAIN_WORDS, LOCKED_WORDS } from '../../../src/core/progression/plan-words.ts';
import { easierOf } from '../../../src/core/progression/prescribe.ts';
import type { Decision, NewItemTold, Prescription } from '../../../src/core/progression/progress.ts';
import { waitingWords } from '../../../src/core/progression/reasons.ts';
import type {
  CalibrationView,
  CaptureProgress,
  DeskDayView,
  DeskView,
  DeviceView,
  ElsewhereView,
  ImportReceipt,
  KnownSensorView,
  PelvisView,
  PressTold,
  SensorCheck,
  SensorInfo,
  TodayView,
} from '../../../src/ports/app.ts';
import type { Audible, Voice } from '../../../src/ports/coach-ports.ts';
import type { Told, VoicesView } from '../../../src/ports/coach-view.ts';
import { EMPTY_DAY } from '../../../src/ports/desk-view.ts';
import type { Diagnosis } from '../../../src/ports/diagnosis.ts';
import type { RoomTold } from '../../../src/ports/keep-ports.ts';
import type { Erased, FolderView, OldTraces } from '../../../src/ports/keep-view.ts';
import type { LinkFault, LinkStatus, StorageFault } from '../../../src/ports/ports.ts';
import { DEFAULT_CHOICES, DEFAULT_SETTINGS, type Settings } from '../../../src/ports/settings.ts';
import { dayAfter } from '../../../src/strings/time-words.ts';
import { UNCHECKED } from '../../../src/views/sensor/unchecked.ts';
import { playerState } from '../../signals/player-state.ts';
import { workingDay } from './desk-day.ts';
import { deskStates } from './desk-states.ts';
import { importPreview, receiptOf } from './import-states.ts';
import { playerStates } from './player-states.ts';
import { SYNCED, type SyncFixture } from './sync-states.ts';
import { weeksOfTraining } from './weeks.ts';

/** Everything that a page can see at one moment. */
export interface ViewState {
  readonly status: LinkStatus;
  readonly sensor: SensorInfo | null;
  readonly sensorCheck: SensorCheck;
  readonly device: DeviceView | null;
  readonly knownSensors: readonly KnownSensorView[];
  readonly pelvis: PelvisView | null;
  readonly trunk: TrunkPosture | null;
  readonly elsewhere: ElsewhereView | null;
  readonly batteryLow: boolean;
  readonly pressTold: PressTold | null;
  readonly posture: JudgedPosture | null;
  readonly calibration: CalibrationView;
  readonly desk: DeskView;
  readonly deskDay: DeskDayView;
  readonly earlierDays: readonly DeskDayView[];
  readonly widening: Widening;
  readonly player: PlayerState | null;
  readonly voices: VoicesView;
  readonly audible: Audible;
  readonly told: Told | null;
  /** What is in the way of each channel. */
  readonly lacks: Lacks;
  readonly today: TodayView;
  readonly records: readonly LogRecord[];
  readonly settings: Settings;
  readonly storage: StorageFault | null;
  readonly room: RoomTold | null;
  readonly oldTraces?: readonly OldTraces[];
  readonly setAside?: readonly NamedEntry[];
  readonly folder: FolderView;
  readonly locked: boolean;
  readonly erased: Erased | null;
  /** Null: nothing of it can be loaded. */
  readonly sync: SyncFixture | null;
  readonly latestImport?: ImportReceipt;
  readonly recording: number | null;
  readonly capture: CaptureProgress | null;
  /** It runs on a phone. */
  readonly phone: boolean;
  readonly diagnosis: Diagnosis;
  readonly pairingProblem: LinkFault | null;
}

const NOW = Date.now();
const MINUTE = 60_000;
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const TODAY = civilDate(NOW, ZONE);
const OLD_TRACES: readonly OldTraces[] = [
  { sets: 1210, bytes: 1_840_000, from: NOW - 900 * 86_400_000, to: NOW - 300 * 86_400_000, upTo: 'a' },
  { sets: 2420, bytes: 3_700_000, from: NOW - 900 * 86_400_000, to: NOW - 86_400_000, upTo: 'b' },
];
const NO_LINK: LinkStatus = { state: 'none', fault: null, attempt: 0, batteryPercent: null };
const LIVE: LinkStatus = { state: 'live', fault: null, attempt: 0, batteryPercent: 78 };
const SENSOR: SensorInfo = { kind: 'bluetooth', name: 'WT901BLE67', sensorId: 'sensor-1' };
const DEVICE: DeviceView = {
  driver: witmotion,
  rateHz: 19.86,
  calibrates: false,
  choices: DEFAULT_CHOICES,
  nudge: null,
};
const DANIEL: Voice = { id: 'daniel', name: 'Daniel', language: 'en-GB' };
const VOICES: VoicesView = {
  local: [
    DANIEL,
    { id: 'samantha', name: 'Samantha', language: 'en-US' },
    { id: 'anna', name: 'Anna', language: 'de-DE' },
  ],
  remote: 3,
  speaking: DANIEL,
};

const NO_FOLDER: FolderView = { exists: true, folder: null, fault: null, working: false };
const COPIES: FolderView = {
  ...NO_FOLDER,
  folder: {
    name: 'Health',
    device: 'linux-7k2m',
    access: 'granted',
    last: { at: NOW - 40 * MINUTE, file: `plumbline-${TODAY}-linux-7k2m.json`, records: 412 },
  },
};

const KNOWN: readonly KnownSensorView[] = [
  { deviceId: 'a', name: 'WT901BLE67', placement: 'upper-back', inUse: false, granted: true },
  { deviceId: 'b', name: 'Plumb-1A2B', placement: 'pelvis', inUse: false, granted: false },
];
const ELSEWHERE: ElsewhereView = { gaveAway: false, state: 'live', batteryPercent: 82, name: 'WT901BLE67' };
const PELVIS: PelvisView = { name: 'WT901BLE99', status: LIVE, tallSet: true };
/** A clip with everything that a sensor can have. */
const CLIP: DeviceView = { ...DEVICE, driver: plumblineClip, rateHz: 26, nudge: 'vibrate', calibrates: true };
const NOTHING_TRIED: Diagnosis = {
  at: NOW,
  surroundings: {
    secure: true,
    webBluetooth: true,
    adapter: true,
    permission: null,
    page: { hiddenSince: null, hiddenMs: 0, thawedAt: null, frozenMs: 0 },
  },
  kind: null,
  state: 'none',
  otherTab: false,
  heardAt: null,
  batteryPercent: null,
  reception: null,
  faults: [],
};
const ZONES = { relaxedFromDeg: 6, slumpedFromDeg: 12 };

const posture = (
  flexionDeg: number,
  zone: JudgedPosture['zone'],
  activity: JudgedPosture['activity'] = 'still-upright',
) => ({
  t: NOW,
  flexionDeg,
  lateralDeg: 1,
  inclinationDeg: Math.abs(flexionDeg),
  rateDegPerSecond: 1,
  turnDegPerSecond: 0,
  dynamicAcc: 0.02,
  up: { x: 0, y: 0, z: 1 },
  force: { x: 0, y: 0, z: 9.8 },
  zone,
  activity,
  confidence: 1,
  cadencePerMinute: null,
});

const DONE: CalibrationView = {
  state: 'done',
  at: NOW - 180 * MINUTE,
  placement: 'upper-back',
  slumpDeg: 24,
  forwardFrom: 'slump',
  offerRange: false,
};

const waiting = (
  step: CalibrationStep,
  still: boolean,
  stillSeconds: number,
  offsetDeg = 0,
): CalibrationView => ({ state: 'waiting', step, still, stillSeconds, needSeconds: 5, offsetDeg });

const QUIET: DeskView = {
  watching: true,
  clip: null,
  leaning: null,
  waiting: null,
  zones: ZONES,
  zoneSince: NOW - 13 * MINUTE,
  slouchSince: null,
  nudge: null,
  snoozedUntil: null,
  nudgesToday: 4,
  gap: null,
  silence: null,
  practice: null,
  movement: {
    stillMs: 13 * MINUTE,
    stillnessAfterMs: 30 * MINUTE,
    seatedMs: 31 * MINUTE,
    breakAfterMs: 50 * MINUTE,
  },
  prompt: null,
  heldBack: null,
  encouragedAt: null,
  recalibrate: null,
  breakClock: null,
};

const filters = Filters.parse(filterContent);

export const exercises = [
  readExercise(catcowJson, catcowSeen, filters),
  readExercise(bridgeJson, bridgeSeen, filters),
  readExercise(bridgeHoldJson, bridgeHoldSeen, filters),
  readExercise(plankJson, plankSeen, filters),
];

/** What a page finds that asks for no more: the session, and one that is free to choose. */
export const library = [...exercises, readExercise(resetJson, undefined, filters)];

const reason = (change: Decision['change'], rule: string, text: string): Decision => ({
  rule,
  date: TODAY,
  sessionId: null,
  chain: null,
  before: null,
  after: null,
  change,
  inputs: {},
  text,
});

const doseOf = ({ rungs }: Exercise): Dose => rungs[Math.min(2, rungs.length - 1)] ?? { sets: 1, amount: 8 };

/** As the engine says it. */
const REASONS: Readonly<Record<string, (exercise: Exercise) => Decision>> = {
  bridge: (bridge) => reason('same', 'R-5', waitingWords(bridge, doseOf(bridge))),
  plank_knee: () =>
    reason(
      'up',
      'R-6.4',
      'Up from 2 × 10 s to 2 × 15 s: good sessions in a row, and next days at your usual.',
    ),
};

const items: Prescription[] = exercises.map((exercise) => ({
  exercise,
  dose: doseOf(exercise),
  reason: REASONS[exercise.id]?.(exercise) ?? null,
  easier: null,
}));

const deadlift = readExercise(deadliftJson, undefined, filters);
const LOADED: Prescription[] = [
  ...items,
  { exercise: deadlift, dose: { sets: 2, amount: 10 }, reason: null, easier: null },
];

/** The same with what may stand in for each. */
const withEasier = items.map((item) => ({
  ...item,
  easier: easierOf({ circumstances: { flags: [], floor: true } }, createLibrary(exercises), {
    spot: { exercise: item.exercise, rung: 0, reduced: item.dose },
    kg: null,
  }),
}));

const progress: TodayView['progress'] = {
  state: 'active',
  places: [],
  decisions: [],
  usualPain: 2,
  awaitingNextDay: null,
  dateToRecall: null,
  asksEase: [],
  sessions: 7,
  lighterWeek: { since: null, offeredUntil: null },
  wayBack: null,
  newItem: null,
  circumstances: { flags: ['knee', 'kneeling'], floor: true },
  greens: [{ exerciseId: 'bridge', dose: { sets: 2, amount: 12 } }],
  due: { signs: [], again: null, worse: false, usual: false },
  waiting: [],
};

const PLAN = { type: 'session', items, note: '', minutes: 18 } as const;

const SESSION: TodayView = {
  plan: PLAN,
  offers: { ...NO_OFFERS, plan: PLAN },
  ahead: null,
  breaks: [],
  progress,
  painToday: null,
};

const locked = (
  state: TodayView['progress']['state'],
  more: Partial<TodayView['progress']> = {},
): TodayView => ({
  plan: { type: 'locked', state, reason: LOCKED_WORDS[state] ?? AGAIN_WORDS.rescreen },
  offers: NO_OFFERS,
  ahead: null,
  breaks: [],
  progress: { ...progress, state, ...more },
  painToday: null,
});

let serial = 0;
function record(minutesAgo: number, fields: object): LogRecord {
  serial += 1;
  return LogRecord.parse({
    id: `01J${String(serial).padStart(23, '0')}`,
    at: NOW - minutesAgo * MINUTE,
    zone: ZONE,
    versions: { detector: 1, rules: 2, content: 1 },
    ...fields,
  });
}

const DAY = 24 * 60;
const recordsOf = (): LogRecord[] => [
  record(5 * DAY + 60, {
    type: 'screening',
    adult: true,
    emergency: [],
    conditions: ['B7', 'B13'],
    flags: ['knee'],
    floor: true,
    usualPain: 2,
  }),
  record(5 * DAY, { type: 'pain', value: 2 }),
  ...sessionOf('first', 4 * DAY, 'done'),
  record(4 * DAY, { type: 'pain', value: 3 }),
  record(3 * DAY, { type: 'pain', value: 2 }),
  ...sessionOf('second', 2 * DAY, 'stopped'),
  record(2 * DAY, { type: 'pain', value: 1 }),
  record(DAY, { type: 'pain', value: 2 }),
  record(180, {
    type: 'calibration',
    placement: 'upper-back',
    sensor: 'sensor-1',
    up: [0, 0, 1],
    anterior: [1, 0, 0],
    slumpDeg: null,
  }),
  record(120, {
    type: 'slouch',
    startedAt: NOW - 126 * MINUTE,
    endedAt: NOW - 120 * MINUTE,
    peakFlexionDeg: 22,
    cause: 'upright',
    nudged: true,
    disputed: false,
  }),
  record(122, { type: 'nudge', nudgedAt: NOW - 123 * MINUTE, slouchStartedAt: NOW - 126 * MINUTE }),
  record(60, { type: 'gap', from: NOW - 88 * MINUTE, to: NOW - 60 * MINUTE }),
  record(20, {
    type: 'slouch',
    startedAt: NOW - 22 * MINUTE,
    endedAt: NOW - 20 * MINUTE,
    peakFlexionDeg: 18,
    cause: 'activity',
    nudged: false,
    disputed: false,
  }),
];

/** Sets of both sides in three sessions. */
const sidesOfSessions = (exerciseId: string): LogRecord[] =>
  [6, 4, 2].flatMap((daysAgo) =>
    (['left', 'right'] as const).map((side) =>
      record(daysAgo * DAY, {
        type: 'set',
        sessionId: `sides-${daysAgo}`,
        exerciseId,
        setIndex: 0,
        side,
        target: 20,
        performed: side === 'left' ? 20 : 20 - daysAgo,
        startedAt: NOW - daysAgo * DAY * MINUTE - 30_000,
        endedAt: NOW - daysAgo * DAY * MINUTE,
        countedBy: 'sensor',
        unseenSeconds: 0,
        pauses: 0,
        sensorForm: null,
      }),
    ),
  );

/** Six weeks of what somebody answers about themselves. */
const weeksOfAnswers = (): LogRecord[] =>
  [0, 1, 2, 3, 4, 5].flatMap((week) => [
    record((42 - week * 7) * DAY, {
      type: 'week-pain',
      average: [5, 5, 4, 4, 3, 3][week],
      worst: [7, 6, 7, 5, 5, 4][week],
    }),
    record((42 - week * 7) * DAY, {
      type: 'goals',
      goals: [
        { area: 'sit', name: 'A film without getting up', score: [3, 3, 4, 5, 5, 6][week] },
        { area: 'reach', score: [4, 4, 4, 5, 5, 5][week] },
      ],
    }),
    ...(week % 4 === 0
      ? [record((42 - week * 7) * DAY, { type: 'roland-morris', ticked: [2, 9, 10, 11, 21].slice(week / 4) })]
      : []),
  ]);

function sessionOf(sessionId: string, minutesAgo: number, cause: 'done' | 'stopped'): LogRecord[] {
  const at = NOW - minutesAgo * MINUTE;
  const set = (exerciseId: string, setIndex: number, target: number, performed: number, unseenSeconds = 0) =>
    record(minutesAgo - 4, {
      type: 'set',
      sessionId,
      exerciseId,
      setIndex,
      side: 'both',
      target,
      performed,
      startedAt: at,
      endedAt: at + performed * 1000,
      countedBy: 'sensor',
      unseenSeconds,
      pauses: 0,
      sensorForm: null,
    });
  const unseen = set('plank_knee', 1, 15, 12.4, 4);
  return [
    record(minutesAgo, {
      type: 'session-started',
      sessionId,
      pre: 2,
      readiness: 'same',
      items: items.map(({ exercise, dose }) => ({ exerciseId: exercise.id, dose })),
      offPlan: false,
    }),
    set('bridge', 0, 10, 10),
    set('plank_knee', 0, 15, 15),
    unseen,
    record(minutesAgo - 5, { type: 'set-corrected', setId: unseen.id, performed: 14 }),
    record(minutesAgo - 19, {
      type: 'session-ended',
      sessionId,
      cause,
      peak: 2,
      effort: 6,
      post: cause === 'done' ? 2 : null,
      untidy: [],
      standout: null,
    }),
  ];
}

const result = (
  exercise: Exercise,
  setIndex: number,
  target: number,
  performed: number,
  unseenSeconds = 0,
): SetResult => ({
  exerciseId: exercise.id,
  setIndex,
  side: 'both',
  target,
  performed,
  startedAt: NOW - 600_000 + setIndex * 90_000,
  endedAt: NOW - 600_000 + setIndex * 90_000 + performed * (exercise.unit === 'seconds' ? 1000 : 6000),
  countedBy: 'sensor',
  unseenSeconds,
  pauses: 0,
});

/** A session in the third set of its last exercise, or wherever `change` puts it. */
function playerAt(itemIndex: number, change: Partial<PlayerState>): PlayerState {
  const doses = [
    { sets: 1, amount: 8 },
    { sets: 2, amount: 10 },
    { sets: 2, amount: 15 },
    { sets: 3, amount: 15 },
  ];
  const played: PlayerItem[] = exercises.map((exercise, index) => {
    const dose = doses[index] ?? { sets: 1, amount: 8 };
    const before = (doses.length - 1 - index) * 4 * MINUTE;
    const complete = Array.from({ length: dose.sets }, (_, set) => {
      const done = result(exercise, set, dose.amount, dose.amount);
      return { ...done, startedAt: done.startedAt - before, endedAt: done.endedAt - before };
    });
    const sets =
      index < itemIndex ? complete : index === itemIndex ? complete.slice(0, change.setIndex ?? 1) : [];
    return { exercise, dose, sets, skipped: false };
  });
  return playerState(played, { itemIndex, setIndex: 1, performed: 9, ...change });
}

/** A session that ended with two stretches, whose next ones open by how easy these feel. */
function stretched(): PlayerState {
  const done = playerAt(3, { phase: 'finished', setIndex: 2, performed: 0, endedBy: 'done' });
  const stretches = [hipFlexorJson, figure4Json].map((json): PlayerItem => {
    const exercise = readExercise(json, undefined, filters);
    const dose = { sets: 1, amount: 20 };
    return { exercise, dose, sets: [result(exercise, 0, dose.amount, dose.amount)], skipped: false };
  });
  return { ...done, items: [...done.items.slice(0, 3), ...stretches] };
}

const empty: ViewState = {
  status: NO_LINK,
  sensor: null,
  sensorCheck: UNCHECKED,
  device: null,
  knownSensors: [],
  pelvis: null,
  trunk: null,
  elsewhere: null,
  batteryLow: false,
  pressTold: null,
  posture: null,
  calibration: { state: 'none' },
  desk: { ...QUIET, watching: false, zones: null, zoneSince: null, nudgesToday: 0 },
  deskDay: { ...EMPTY_DAY, date: TODAY },
  sync: SYNCED.off,
  earlierDays: [],
  widening: NO_WIDENING,
  player: null,
  voices: VOICES,
  audible: 'yes',
  told: null,
  lacks: { sensor: 'no-sensor', notification: 'not-asked', sound: null, badge: 'not-installed' },
  today: locked('unscreened'),
  records: [],
  settings: { ...DEFAULT_SETTINGS, copiedAt: NOW },
  storage: null,
  room: { promised: true, usedBytes: 4_312_000, quotaBytes: 64_000_000_000 },
  folder: NO_FOLDER,
  locked: false,
  erased: null,
  recording: null,
  capture: null,
  phone: false,
  diagnosis: NOTHING_TRIED,
  pairingProblem: null,
};

const live: ViewState = {
  ...empty,
  knownSensors: KNOWN.map((known, index) => ({ ...known, inUse: index === 0 })),
  status: LIVE,
  sensor: SENSOR,
  device: DEVICE,
  posture: posture(4, 'tall'),
  calibration: DONE,
  desk: QUIET,
  deskDay: workingDay(NOW),
  widening: NO_WIDENING,
  today: SESSION,
  records: recordsOf(),
};

const weeks = weeksOfTraining(NOW, ZONE);
const trainedWeeks: ViewState = {
  ...live,
  today: {
    ...SESSION,
    progress: { ...progress, circumstances: { flags: [], floor: true }, ...weeks.progress },
  },
  records: weeks.records,
};

const cut = (state: LinkStatus['state'], attempt: number): ViewState => ({
  ...live,
  status: { state, fault: null, attempt, batteryPercent: 78 },
  desk: { ...QUIET, watching: false, gap: { from: NOW - 42_000, to: null } },
});

/** What the session that runs has left in the log so far. */
const loggedSets = (player: PlayerState): LogRecord[] =>
  player.items.flatMap(({ sets }) =>
    sets.map((set) => record(0, { type: 'set', sessionId: 'now', sensorForm: null, ...set })),
  );

const playing = (player: PlayerState, change: Partial<ViewState> = {}): ViewState => ({
  ...live,
  records: loggedSets(player),
  settings: { ...DEFAULT_SETTINGS, placement: 'sternum' },
  player,
  ...change,
});

/** Goals are met, and something new is offered, or was answered today. */
const newItem = (
  answer: NewItemTold['answer'],
  exerciseId = 'bridge_hold',
  after: NewItemTold['after'] = 'bridge',
): ViewState => ({
  ...live,
  today: {
    ...SESSION,
    painToday: 1,
    progress: {
      ...progress,
      state: 'maintenance',
      newItem: { exerciseId, dose: { sets: 1, amount: 10 }, after, answer },
    },
  },
});

/** A rest day after a session so many days ago. */
const resting = (daysAgo: number): ViewState => ({
  ...live,
  records: [...recordsOf(), ...sessionOf('latest', -daysAgo * DAY + 20, 'done')],
  today: {
    plan: {
      type: 'rest',
      next: dayAfter(TODAY, 2 + daysAgo),
      reason: 'A rest day: a day without strength work lies between two sessions.',
      upcoming: items,
    },
    offers: NO_OFFERS,
    ahead: null,
    breaks: [],
    progress: {
      ...progress,
      awaitingNextDay: { sessionId: 'latest', date: dayAfter(TODAY, 1 + daysAgo), until: NOW + DAY * MINUTE },
    },
    painToday: null,
  },
});

const walk = readExercise(walkJson, undefined, filters);
const WALK: Prescription = { exercise: walk, dose: { sets: 1, amount: 600 }, reason: null, easier: null };
const DAILY = { type: 'session', items: [WALK], note: '', minutes: 11 } as const;
const SHORT = { ...PLAN, items: items.slice(0, 2), minutes: 7 };

/** Two weeks with a session today and every third day, the next of them free to move. */
const AHEAD: NonNullable<TodayView['ahead']> = {
  days: Array.from({ length: 14 }, (_, day) => ({
    date: dayAfter(TODAY, day),
    session: day % 3 === 0 ? items : null,
  })),
  coverage: [
    { way: 'front', done: 3, ahead: 5 },
    { way: 'hinge', done: 0, ahead: 2 },
    { way: 'walk', done: 1, ahead: 0 },
  ],
  moves: [
    { date: dayAfter(TODAY, 1), refusal: null },
    { date: dayAfter(TODAY, 2), refusal: { why: 'planned-near', date: dayAfter(TODAY, 3) } },
    { date: dayAfter(TODAY, 3), refusal: { why: 'taken' } },
  ],
  weekdays: [1, 4],
  moved: new Map(),
};
const WHOLE: TodayView = {
  ...SESSION,
  offers: { ...NO_OFFERS, plan: PLAN, short: SHORT, easy: SHORT, daily: DAILY },
  ahead: AHEAD,
};
/** A session that the rules allow today, and the person's days put on a later one. */
const LATER: TodayView = {
  ...WHOLE,
  ahead: {
    ...AHEAD,
    days: AHEAD.days.map(({ date }, day) => ({ date, session: day === 2 ? items : null })),
    moves: [{ date: TODAY, refusal: null }, ...AHEAD.moves.slice(0, 1)],
  },
};
const MOVED: TodayView = {
  ...WHOLE,
  ahead: { ...AHEAD, moved: new Map([[TODAY, dayAfter(TODAY, 1)]]) },
};

/** Every page in every state that has its own look, by the name in the address: `page/state`. */
export const VIEW_STATES: Readonly<Record<string, ViewState>> = {
  'welcome/first': empty,
  'today/first': empty,
  'today/session': live,
  'today/checked-in': { ...live, today: { ...SESSION, painToday: 2 } },
  'today/whole': { ...live, today: WHOLE },
  'today/short-of-room': {
    ...live,
    room: { promised: true, usedBytes: 88_000_000, quotaBytes: 100_000_000 },
  },
  'today/copy-due': { ...live, settings: { ...DEFAULT_SETTINGS, copiedAt: NOW - 47 * DAY * MINUTE } },
  'today/copies-wait': {
    ...live,
    folder: { ...COPIES, folder: COPIES.folder && { ...COPIES.folder, access: 'asks' } },
  },
  'today/later': { ...live, today: LATER },
  'today/moved': { ...live, today: MOVED },
  'plan/first': empty,
  'plan/told': { ...live, today: WHOLE },
  'today/rest': {
    ...live,
    today: {
      plan: {
        type: 'rest',
        next: dayAfter(TODAY, 1),
        reason: 'Strength sessions stay at least 36 hours apart, and the last one was yesterday.',
        upcoming: items,
      },
      offers: NO_OFFERS,
      ahead: null,
      breaks: [],
      progress,
      painToday: 1,
    },
  },
  'today/flare': {
    ...live,
    today: {
      ...WHOLE,
      plan: { ...SHORT, note: 'About half of your usual work.' },
      painToday: 4,
      progress: {
        ...progress,
        state: 'flare',
        wayBack: { since: dayAfter(TODAY, -4), calmPain: 3, steps: [0.5, 0.5, 0.75, 1], now: 0 },
      },
    },
  },
  'today/way-back': {
    ...live,
    today: {
      ...WHOLE,
      progress: {
        ...progress,
        state: 'ramp',
        wayBack: { since: null, calmPain: 3, steps: [0.5, 0.5, 0.75, 1], now: 2 },
      },
    },
  },
  'today/trained': resting(0),
  'today/day-after': resting(-1),
  'today/refer': {
    ...empty,
    records: recordsOf(),
    today: locked('refer-first', { waiting: ['B7', 'B13'] }),
  },
  'today/blocked': {
    ...empty,
    today: locked('blocked-emergency'),
  },
  'today/cleared': {
    ...empty,
    records: [
      record(90, {
        type: 'screening',
        adult: true,
        emergency: ['A1'],
        conditions: [],
        flags: [],
        floor: true,
        usualPain: 2,
      }),
      record(10, { type: 'clearance', conditions: ['A1'], progressAtPain: false }),
    ],
    today: locked('blocked-emergency'),
  },
  'today/questions-due': {
    ...live,
    today: locked('active'),
  },
  'today/worse-again': {
    ...live,
    records: recordsOf(),
    today: { ...SESSION, progress: { ...progress, due: { ...progress.due, worse: true } } },
  },
  'today/weights': {
    ...live,
    today: {
      ...SESSION,
      plan: { ...PLAN, items: LOADED },
      offers: { ...NO_OFFERS, plan: { ...PLAN, items: LOADED } },
    },
  },
  'session/before-weights': {
    ...live,
    today: {
      ...SESSION,
      offers: {
        ...NO_OFFERS,
        plan: {
          ...PLAN,
          items: LOADED.map((item) => (item.exercise === deadlift ? { ...item, kg: 4 } : item)),
        },
      },
      progress: { ...progress, circumstances: { ...progress.circumstances, kg: [2, 3, 4] } },
    },
  },
  'plan/weights': {
    ...live,
    today: {
      ...WHOLE,
      progress: {
        ...progress,
        circumstances: { ...progress.circumstances, without: ['band'], kg: [2, 4, 7.5], from65: true },
      },
    },
  },
  'today/start-check': {
    ...empty,
    today: { ...SESSION, offers: { ...NO_OFFERS, plan: PLAN, check: { ...PLAN, minutes: 6 } } },
  },
  'today/also': {
    ...live,
    records: [
      ...sessionOf('older', 12 * DAY, 'done'),
      ...recordsOf(),
      record(DAY, { type: 'other-activity', did: ['gardening', 'drive'], days: 1 }),
      record(5, { type: 'other-activity', did: ['gym'], days: 1 }),
    ],
  },
  'today/lighter-week': {
    ...live,
    today: {
      ...SESSION,
      progress: { ...progress, lighterWeek: { since: null, offeredUntil: '2026-11-29' } },
    },
  },
  'today/new-item': newItem(null),
  'today/new-item-by-choice': newItem(null, 'reset_10', null),
  'today/new-item-added': newItem('try'),
  'today/new-item-put-off': newItem('not-now'),
  'today/minor': {
    ...empty,
    today: locked('minor'),
  },
  'today/storage-full': { ...live, storage: 'full' },
  'learn/index': empty,
  'learn/why': empty,
  'learn/causes': empty,
  'learn/forward': empty,
  'learn/questions': empty,
  'learn/rest': empty,
  'learn/research': empty,
  'learn/reading': empty,
  'exercises/first': empty,
  'exercises/known': live,
  'exercise/side_knee': live,
  'exercise/plank_knee': live,
  'exercise/side_wall': { ...live, records: [...recordsOf(), ...sidesOfSessions('side_wall')] },
  'exercise/db_deadlift': live,
  'exercise/swim': empty,
  'measures/none': empty,
  'measures/weeks': { ...live, records: [...recordsOf(), ...weeksOfAnswers()] },
  'today/measures-due': {
    ...live,
    settings: { ...DEFAULT_SETTINGS, askFor: ['activities', 'pain'] },
  },
  'desk/none': empty,
  'desk/break-clock': {
    ...empty,
    desk: {
      ...EMPTY_DESK,
      breakClock: { since: NOW - 31 * 60_000, taken: true },
      movement: { ...EMPTY_DESK.movement, seatedMs: 31 * 60_000 },
    },
  },
  'desk/break-clock-due': {
    ...empty,
    desk: {
      ...EMPTY_DESK,
      breakClock: { since: NOW - 50 * 60_000, taken: false },
      movement: { ...EMPTY_DESK.movement, seatedMs: 50 * 60_000 },
      prompt: {
        kind: 'break',
        at: NOW - 5000,
        menu: [
          { type: 'movement', movement: 'stand' },
          { type: 'movement', movement: 'walk' },
          { type: 'movement', movement: 'change-position' },
        ],
      },
    },
  },
  'desk/no-tall': { ...live, calibration: { state: 'none' }, posture: null },
  'desk/tall': live,
  'desk/relaxed': { ...live, posture: posture(9, 'relaxed'), recording: 42 },
  'desk/nudge': {
    ...live,
    posture: posture(19, 'slumped'),
    desk: {
      ...QUIET,
      zoneSince: NOW - 130_000,
      slouchSince: NOW - 130_000,
      nudge: { at: NOW - 5000, slouchStartedAt: NOW - 130_000 },
    },
  },
  ...deskStates({
    now: NOW,
    today: TODAY,
    live,
    quiet: QUIET,
    slumped: posture(19, 'slumped'),
    reset: readExercise(resetJson, undefined, filters),
    deskDay: (daysAgo, fields) => record(daysAgo * DAY, fields),
  }),
  'desk/answered': { ...live, widening: { deg: 0, pendingAt: NOW - MINUTE, full: false } },
  'desk/widened': {
    ...live,
    widening: { deg: 2, pendingAt: null, full: false },
    desk: { ...QUIET, zones: { relaxedFromDeg: 7, slumpedFromDeg: 14 } },
  },
  'desk/widened-full': {
    ...live,
    widening: { deg: 6, pendingAt: null, full: true },
    desk: { ...QUIET, zones: { relaxedFromDeg: 9, slumpedFromDeg: 18 } },
  },
  'desk/settling': {
    ...live,
    posture: posture(19, 'slumped'),
    desk: {
      ...QUIET,
      slouchSince: NOW - 20_000,
      waiting: 'settling',
      silence: { reason: 'settling', until: NOW + 100_000 },
    },
  },
  'desk/help-first': {
    ...live,
    today: locked('blocked-emergency'),
  },
  'desk/leaning': { ...live, desk: { ...QUIET, leaning: 'left' } },
  'desk/not-worn': { ...live, posture: posture(-80, null, 'not-worn') },
  'desk/snoozed': {
    ...live,
    desk: {
      ...QUIET,
      snoozedUntil: NOW + 18 * MINUTE,
      silence: { reason: 'snooze', until: NOW + 18 * MINUTE },
    },
  },
  'desk/moving': { ...live, posture: posture(14, null, 'transition') },
  'desk/reconnecting': cut('reconnecting', 4),
  'desk/silent': cut('silent', 0),
  'desk/gone': cut('gone', 20),
  'desk/gap': { ...live, desk: { ...QUIET, gap: { from: NOW - 30 * MINUTE, to: NOW - 13 * MINUTE } } },
  'desk/clip-shifted': { ...live, posture: posture(19, 'slumped'), desk: { ...QUIET, clip: 'shifted' } },
  'desk/clip-flipped': { ...live, posture: posture(4, 'tall', 'lying'), desk: { ...QUIET, clip: 'flipped' } },
  'desk/small-range': {
    ...live,
    calibration: { ...DONE, slumpDeg: 5, forwardFrom: 'case' },
    desk: { ...QUIET, zones: null },
  },
  'desk/pelvis': {
    ...live,
    settings: { ...DEFAULT_SETTINGS, placement: 'pelvis' },
    desk: { ...QUIET, zones: null },
  },
  'pair/none': empty,
  'pair/live': live,
  'pair/no-gyroscope': { ...live, sensorCheck: { hasGyroscope: false, wrongScales: [] } },
  'pair/wrong-scale': {
    ...live,
    sensorCheck: { hasGyroscope: true, wrongScales: [{ of: 'force', reads: 1.98 }] },
  },
  'pair/clip': {
    ...live,
    sensor: { kind: 'bluetooth', name: 'Plumb-1A2B', sensorId: 'plumbline-clip' },
    device: CLIP,
    status: { ...LIVE, batteryPercent: 64, charging: true },
  },
  'pair/low-battery': { ...live, status: { ...LIVE, batteryPercent: 11 }, batteryLow: true },
  'desk/two-sensors': {
    ...live,
    posture: posture(18, 'slumped'),
    pelvis: PELVIS,
    trunk: { t: NOW, trunkLeanDeg: 4.4, spinalFlexionDeg: 13.6 },
  },
  'desk/pelvis-lost': { ...live, pelvis: { ...PELVIS, status: { ...LIVE, state: 'lost' } } },
  'pair/two-sensors': { ...live, pelvis: { ...PELVIS, tallSet: false } },
  'desk/pressed': { ...live, pressTold: { what: 'snoozed', at: NOW } },
  'desk/setting-tall': {
    ...live,
    calibration: waiting('tall', true, 3.2),
    pressTold: { what: 'tall-begun', at: NOW },
  },
  'small-window/tall': live,
  'small-window/practice': {
    ...live,
    desk: {
      ...QUIET,
      practice: {
        practisedMs: 12 * MINUTE,
        ofMs: 20 * MINUTE,
        running: true,
        week: 1,
        share: { given: 1, of: 1 },
        refresher: false,
      },
    },
  },
  'small-window/nudge': {
    ...live,
    posture: posture(19, 'slumped'),
    desk: { ...QUIET, nudge: { at: NOW, slouchStartedAt: NOW - 2 * MINUTE } },
  },
  'small-window/break': {
    ...live,
    posture: posture(9, 'relaxed'),
    desk: {
      ...QUIET,
      movement: { ...QUIET.movement, seatedMs: 50 * MINUTE },
      prompt: { kind: 'break', at: NOW, menu: [] },
    },
  },
  'small-window/moving': { ...live, posture: posture(14, null, 'walking') },
  'small-window/call': { ...live, desk: { ...QUIET, silence: { reason: 'call', until: NOW + 18 * MINUTE } } },
  'small-window/gap': {
    ...live,
    posture: posture(9, 'relaxed'),
    desk: { ...QUIET, silence: { reason: 'gap', until: NOW + 6 * MINUTE } },
  },
  'small-window/clip': { ...live, posture: posture(19, 'slumped'), desk: { ...QUIET, clip: 'shifted' } },
  'small-window/reconnecting': cut('reconnecting', 4),
  'small-window/none': empty,
  'desk/window-was-open': { ...live, settings: { ...DEFAULT_SETTINGS, smallWindow: true } },
  'desk/low-battery': { ...live, status: { ...LIVE, batteryPercent: 11 }, batteryLow: true },
  'desk/known': { ...empty, knownSensors: KNOWN },
  'today/elsewhere': { ...live, status: NO_LINK, sensor: null, device: null, elsewhere: ELSEWHERE },
  'pair/gave-away': { ...empty, knownSensors: KNOWN, elsewhere: { ...ELSEWHERE, gaveAway: true } },
  'pair/known': { ...empty, knownSensors: KNOWN },
  'pair/known-by-list': { ...empty, knownSensors: KNOWN.map((known) => ({ ...known, granted: false })) },
  'pair/off': { ...empty, pairingProblem: { code: 'bluetooth-off', detail: '' } },
  'pair/phone': { ...empty, phone: true, pairingProblem: { code: 'unsupported', detail: '' } },
  'pair/unsupported': { ...empty, pairingProblem: { code: 'unsupported', detail: '' } },
  'diagnosis/none': empty,
  'diagnosis/live': {
    ...live,
    diagnosis: {
      ...NOTHING_TRIED,
      kind: 'bluetooth',
      state: 'live',
      heardAt: NOW,
      batteryPercent: 78,
      reception: { receivedHz: 19.9, askedHz: 19.86, gaps: { count: 0, ms: 0 }, restForce: 0.998 },
    },
  },
  'diagnosis/trouble': {
    ...live,
    status: { ...LIVE, state: 'silent', batteryPercent: 9 },
    capture: { notifications: 1204, seconds: 61, running: true },
    diagnosis: {
      ...NOTHING_TRIED,
      surroundings: {
        ...NOTHING_TRIED.surroundings,
        permission: 'prompt',
        page: {
          hiddenSince: null,
          hiddenMs: 3 * MINUTE,
          thawedAt: NOW - MINUTE,
          frozenMs: 40_000,
        },
      },
      kind: 'bluetooth',
      state: 'silent',
      heardAt: NOW - 20_000,
      batteryPercent: 9,
      reception: { receivedHz: 11.2, askedHz: 49.45, gaps: { count: 3, ms: 14_000 }, restForce: 1.98 },
      faults: [
        {
          fault: { code: 'busy', detail: 'NetworkError: GATT operation already in progress.' },
          at: NOW - 2 * MINUTE,
          times: 3,
        },
        {
          fault: { code: 'silent', detail: 'connected, but no reading for 3 s' },
          at: NOW - 17_000,
          times: 1,
        },
      ],
    },
  },
  'calibrate/none': empty,
  'calibrate/start': { ...live, calibration: { state: 'none' } },
  'calibrate/waiting': {
    ...live,
    calibration: waiting('tall', true, 3.2),
  },
  'calibrate/unsteady': {
    ...live,
    calibration: waiting('tall', false, 1.1),
  },
  'calibrate/slump': {
    ...live,
    posture: posture(22, 'slumped'),
    calibration: waiting('slump', true, 2.4, 22),
  },
  'calibrate/tall-again': {
    ...live,
    posture: posture(14, 'slumped'),
    calibration: waiting('tall-again', false, 0, 14),
  },
  'calibrate/bow': { ...live, posture: posture(7, 'relaxed'), calibration: waiting('bow', false, 0, 7) },
  'calibrate/questioned': {
    ...live,
    calibration: { state: 'questioned', lowerDeg: 14, since: NOW - 180 * MINUTE },
  },
  'calibrate/offer': {
    ...live,
    calibration: { ...DONE, slumpDeg: null, forwardFrom: 'case', offerRange: true },
  },
  'calibrate/small': {
    ...live,
    calibration: { ...DONE, slumpDeg: 5, forwardFrom: 'case' },
    desk: { ...QUIET, zones: null },
  },
  'calibrate/flat': {
    ...live,
    calibration: { state: 'refused', step: 'tall', reason: 'not-upright', offsetDeg: 0 },
  },
  'calibrate/talls-differ': {
    ...live,
    calibration: { state: 'refused', step: 'tall-again', reason: 'talls-differ', offsetDeg: 6.2 },
  },
  'calibrate/flare': { ...live, today: { ...SESSION, progress: { ...progress, state: 'flare' } } },
  'calibrate/done': { ...live, posture: posture(18, 'slumped'), desk: { ...QUIET, zoneSince: NOW - 4000 } },
  'session/before': live,
  'session/before-recall': {
    ...live,
    today: { ...SESSION, progress: { ...progress, dateToRecall: dayAfter(TODAY, -3) } },
  },
  'session/before-alone': { ...empty, today: SESSION },
  'session/before-worn': { ...live, settings: { ...DEFAULT_SETTINGS, placement: 'sternum' } },
  'session/before-choices': {
    ...live,
    today: { ...WHOLE, painToday: 2, offers: { ...WHOLE.offers, plan: { ...PLAN, items: withEasier } } },
  },
  'session/ready': playing(playerAt(3, { phase: 'ready', performed: 0 })),
  'session/hold': playing(playerAt(3, {})),
  'session/paused': playing(playerAt(3, { phase: 'paused', pause: { reason: 'lower', offsetDeg: -6 } })),
  'session/reps': playing(playerAt(1, { performed: 7 })),
  'session/rest': playing(playerAt(3, { phase: 'rest', setIndex: 2, performed: 0, restSecondsLeft: 32 })),
  'session/left': playing(
    playerAt(3, {
      phase: 'rest',
      setIndex: 2,
      performed: 0,
      restSecondsLeft: 32,
      left: { exerciseId: 'plank_knee', setIndex: 1, side: 'both' },
    }),
  ),
  'session/silent': playing(playerAt(3, { phase: 'ready', performed: 0 }), {
    audible: 'no',
    voices: { local: [], remote: 0, speaking: null },
  }),
  ...playerStates(NOW, playing, (kg) => ({
    today: {
      ...SESSION,
      progress: { ...progress, circumstances: { ...progress.circumstances, kg } },
    },
  })),
  'session/unsure': playing(
    playerAt(3, {
      phase: 'rest',
      lead: 'assisted',
      setIndex: 2,
      performed: 0,
      restSecondsLeft: 32,
      unsure: { exerciseId: 'plank_knee', setIndex: 1, side: 'both' },
    }),
  ),
  'session/waits': playing(playerAt(3, { waits: 'asked' })),
  'session/broken-off': playing(playerAt(3, { waits: 'broken-off', brokenOffAt: NOW - 2 * MINUTE })),
  'session/unwatched': playing(playerAt(3, { unwatched: true }), { status: { ...LIVE, state: 'silent' } }),
  'session/timer': playing(playerAt(3, { countedBy: 'person' }), {
    status: { ...LIVE, state: 'reconnecting', attempt: 2 },
  }),
  'session/alone-ready': playing(
    playerAt(1, { countedBy: 'person', lead: 'guided', phase: 'ready', performed: 0, readySecondsLeft: 3 }),
    {
      status: NO_LINK,
      sensor: null,
    },
  ),
  'session/alone-reps': playing(playerAt(1, { countedBy: 'person', lead: 'guided', performed: 4 }), {
    status: NO_LINK,
    sensor: null,
  }),
  'session/summary': playing(playerAt(3, { phase: 'finished', setIndex: 2, performed: 0, endedBy: 'done' })),
  'session/summary-ease': playing(stretched(), {
    today: { ...SESSION, progress: { ...progress, asksEase: ['hipflexor_stand', 'figure4_seated'] } },
  }),
  'session/correct-reps': playing(
    playerAt(3, { phase: 'finished', setIndex: 2, performed: 0, endedBy: 'done' }),
  ),
  'session/correct-hold': playing(
    playerAt(3, { phase: 'finished', setIndex: 2, performed: 0, endedBy: 'done' }),
  ),
  'session/summary-hurt': playing(
    playerAt(2, { phase: 'finished', setIndex: 1, performed: 0, endedBy: 'hurt' }),
  ),
  'progress/weeks': trainedWeeks,
  'progress/none': empty,
  'trends/weeks': trainedWeeks,
  'trends/none': empty,
  'history/days': live,
  'history/empty': empty,
  'settings/all': live,
  'settings/all.new': empty,
  'settings/sensors': live,
  'settings/sensors.none': empty,
  'settings/desk': live,
  'settings/desk.simple': { ...live, settings: { ...DEFAULT_SETTINGS, deskWay: 'simple', simpleDeg: 12 } },
  'settings/notices': live,
  'settings/notices.denied': {
    ...live,
    lacks: { sensor: 'sensor-cannot', notification: 'denied', sound: 'silenced', badge: 'unsupported' },
  },
  'settings/notices.first': {
    ...live,
    settings: { ...DEFAULT_SETTINGS, notifications: true, nudgeBell: true, reachBy: 'first' },
    lacks: { sensor: null, notification: null, sound: null, badge: null },
  },
  'settings/training': { ...live, today: WHOLE },
  'settings/sounds-and-voice': live,
  'settings/professional': live,
  'settings/appearance': live,
  'settings/appearance.larger': {
    ...live,
    settings: { ...DEFAULT_SETTINGS, textSize: 'larger', motion: 'less' },
  },
  'settings/data': live,
  'settings/data.import': live,
  'settings/data.imported': { ...live, latestImport: receiptOf(importPreview(NOW), NOW) },
  'settings/data.not-promised': {
    ...live,
    room: { promised: false, usedBytes: 812_000, quotaBytes: 2_000_000_000 },
  },
  'settings/data.short-of-room': {
    ...live,
    room: { promised: true, usedBytes: 88_000_000, quotaBytes: 100_000_000 },
    oldTraces: OLD_TRACES,
  },
  'settings/data.set-aside': {
    ...live,
    setAside: [
      { section: 'records', type: 'set', at: NOW - 40 * 86_400_000, reason: 'performed: invalid type' },
      { section: 'records', type: 'pain', at: NOW - 39 * 86_400_000, reason: 'value: too big' },
      { section: 'records', type: null, at: null, reason: 'type: invalid union' },
    ],
  },
  'settings/data.folder': { ...live, folder: COPIES, locked: true },
  'settings/data.folder-asks': {
    ...live,
    folder: { ...COPIES, folder: COPIES.folder && { ...COPIES.folder, access: 'asks' } },
  },
  'settings/data.folder-gone': { ...live, folder: { ...COPIES, fault: 'gone' } },
  'settings/data.no-folder': { ...live, folder: { ...NO_FOLDER, exists: false } },
  'settings/data.deleted': { ...empty, erased: { by: 'this-tab', left: [] } },
  'settings/data.almost': { ...empty, erased: { by: 'this-tab', left: ['database'] } },
  'settings/about': live,
  'settings/sync.off': live,
  'settings/sync.missing': { ...live, sync: null },
  'settings/sync.live': { ...live, sync: SYNCED.live },
  'settings/sync.unshared': { ...live, sync: SYNCED.unshared },
  'settings/sync.alone': { ...live, sync: SYNCED.alone },
  'settings/sync.connecting': { ...live, sync: SYNCED.connecting },
  'settings/sync.catching-up': { ...live, sync: SYNCED.catchingUp },
  'settings/sync.away': { ...live, sync: SYNCED.away },
  'settings/sync.refused': { ...live, sync: SYNCED.refused },
  'settings/sync.left-out': { ...live, sync: SYNCED.leftOut },
  'settings/sync.elsewhere': { ...live, sync: SYNCED.elsewhere },
  'settings/sync.full': { ...live, sync: SYNCED.full },
  'settings/sync.remove': { ...live, sync: SYNCED.live },
  'settings/sync.stop': { ...live, sync: SYNCED.live },
  'settings/sync.add': { ...live, sync: SYNCED.live },
  'settings/sync.add-shown': { ...live, sync: SYNCED.live },
  'settings/sync.add-failed': { ...live, sync: SYNCED.notShown },
  'settings/sync.no-place': { ...live, sync: SYNCED.noSlot },
  'settings/sync.sheet': { ...live, sync: SYNCED.alone },
  'settings/sync.sheet-made': { ...live, sync: SYNCED.alone },
  'settings/sync.share': { ...live, sync: SYNCED.live },
  'join/reader': live,
  'join/invitation': { ...empty, sync: SYNCED.off },
  'join/device': live,
  'join/recovery': live,
  'join/professional': { ...live, sync: SYNCED.live },
  'join/professional-off': live,
  'join/professional-later': { ...live, sync: SYNCED.unshared },
  'join/already': { ...live, sync: SYNCED.live },
  'join/more': { ...live, sync: SYNCED.adds },
  'join/bad-code': { ...live, sync: SYNCED.badCode },
  'join/expired': { ...live, sync: SYNCED.expired },
  'join/newer': { ...live, sync: SYNCED.newer },
  'join/used': { ...live, sync: SYNCED.used },
  'join/clock': { ...live, sync: SYNCED.clock },
  'join/offline': { ...live, sync: SYNCED.offline },
  'join/blocked': { ...live, sync: SYNCED.blocked },
  'join/done': { ...live, sync: SYNCED.off },
  'people/list': { ...live, sync: SYNCED.people },
  'people/none': { ...live, sync: SYNCED.alone },
  'people/off': live,
  'people/one': {
    ...live,
    records: [...recordsOf().slice(0, 1), ...weeksOfTraining(NOW, ZONE).records],
    sync: SYNCED.people,
  },
  'people/part': { ...live, records: weeksOfTraining(NOW, ZONE).records, sync: SYNCED.people },
  'today/advice': { ...live, sync: SYNCED.advised },
  'today/agreed': { ...live, sync: SYNCED.cleared },
  'today/recovery-sheet': { ...live, sync: SYNCED.alone },
  'rules/all': live,
  'what-if/four-weeks': live,
  'screening/first': empty,
  'screening/again': { ...live, records: recordsOf() },
  'screening/sign': {
    ...live,
    records: recordsOf(),
    today: locked('active', {
      due: { ...progress.due, signs: ['leg-further'] },
    }),
  },
  'professional/none': { ...empty, today: SESSION },
  'professional/weeks': { ...trainedWeeks, records: [...trainedWeeks.records, ...weeksOfAnswers()] },
  'professional/said': {
    ...live,
    records: [
      ...recordsOf(),
      record(40, {
        type: 'clearance',
        conditions: ['B7'],
        progressAtPain: true,
        by: 'Dr Ito',
        until: dayAfter(TODAY, 40),
      }),
      record(30, { type: 'closures', closed: ['plank_knee'], by: 'Dr Ito' }),
    ],
    today: { ...SESSION, progress: { ...progress, waiting: ['B13'] } },
  },
  'help/known': { ...empty, settings: { ...DEFAULT_SETTINGS, country: 'CH' } },
  'help/plain': {
    ...empty,
    records: [
      record(1, {
        type: 'screening',
        adult: true,
        emergency: ['A1', 'A6'],
        conditions: [],
        flags: [],
        floor: true,
        usualPain: 2,
      }),
    ],
  },
};
