import type { Observable } from 'rxjs';
import type { Widening } from '../core/alerts/widening.ts';
import type { Exercise } from '../core/exercise/exercise.ts';
import type { Guide } from '../core/guide/guide.ts';
import type { Supposed, SupposedWeek } from '../core/lives/supposed.ts';
import type { Period } from '../core/log/period.ts';
import type { LogRecord, NewRecord } from '../core/log/record.ts';
import type { Session } from '../core/log/sessions.ts';
import type { PlayerCommand, PlayerState, WhyLeft } from '../core/player/player.ts';
import type { CalibrationRefusal, CalibrationStep } from '../core/posture/calibration-event.ts';
import type { ForwardFrom } from '../core/posture/neutral.ts';
import type { JudgedPosture, Placement } from '../core/posture/posture.ts';
import type { TrunkPosture } from '../core/posture/two-sensors.ts';
import type { Ahead } from '../core/progression/ahead.ts';
import type { BreakMove } from '../core/progression/break-menu.ts';
import type { Expected } from '../core/progression/expected.ts';
import type { Plan, Prescription, Progress } from '../core/progression/progress.ts';
import type { ToldBefore } from '../core/progression/told-before.ts';
import type { Why } from '../core/progression/why.ts';
import type { ChannelActions, ChannelLack, ChannelView } from './channel-view.ts';
import type { CoachView } from './coach-view.ts';
import type { DeskActions, DeskDayView, DeskView } from './desk-view.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { BackupActions } from './import-view.ts';
import type { Keep } from './keep-view.ts';
import type { PartName } from './part.ts';
import type { LinkFault, LinkStatus, SimulationScene, StorageFault } from './ports.ts';
import type {
  CaptureProgress,
  DeviceActions,
  DeviceView,
  ElsewhereView,
  KnownSensorView,
  PelvisView,
  PressTold,
  SensorCheck,
} from './sensor-view.ts';
import type { Activity, Foretold, Offers, SessionStart, SummaryAnswers } from './session-view.ts';
import type { Settings } from './settings.ts';
import type { Shipped } from './shipped.ts';
import type { SyncDoor } from './sync-view.ts';
import type { TraceOf } from './traces.ts';

export type { DeskActions, DeskDayView, DeskPlace, DeskView, PracticeView } from './desk-view.ts';
export type { ImportPreview, ImportReceipt } from './import-view.ts';
export type {
  CaptureProgress,
  DeviceActions,
  DeviceView,
  ElsewhereView,
  KnownSensorView,
  PelvisView,
  PressTold,
  SensorCheck,
} from './sensor-view.ts';
export type {
  Activity,
  Foretold,
  OfferId,
  Offers,
  SessionPlan,
  SessionStart,
  Standout,
  SummaryAnswers,
  Swaps,
} from './session-view.ts';

export interface SensorInfo {
  readonly kind: 'bluetooth' | 'phone' | 'simulated' | 'recording';
  readonly name: string;
  readonly sensorId: string;
}

/** `tall` is the calibration; the slump shows the personal range and the bow shows forward, for those who want. */
export type CalibrationPart = 'tall' | 'slump' | 'bow';

/** The calibration screen: sit comfortably tall for five still seconds, and what may follow. */
export type CalibrationView =
  | { readonly state: 'none' }
  | {
      readonly state: 'waiting';
      readonly step: CalibrationStep;
      readonly still: boolean;
      readonly stillSeconds: number;
      readonly needSeconds: number;
      /** How far the trunk is from the tall before this step, deg. */
      readonly offsetDeg: number;
    }
  /** This tall is lower than the one of `since`: is the person sitting tall? */
  | { readonly state: 'questioned'; readonly lowerDeg: number; readonly since: number }
  | {
      readonly state: 'done';
      readonly at: number;
      readonly placement: Placement;
      /** Null: not measured. */
      readonly slumpDeg: number | null;
      readonly forwardFrom: ForwardFrom;
      /** It is time to offer the slump. */
      readonly offerRange: boolean;
    }
  | {
      readonly state: 'refused';
      readonly step: CalibrationStep;
      readonly reason: CalibrationRefusal;
      readonly offsetDeg: number;
    };

export interface TodayView {
  readonly plan: Plan;
  /** What can be started now, in place of the plan or beside it. */
  readonly offers: Offers;
  /** The two weeks to come; null where there is no plan. */
  readonly ahead: Ahead | null;
  /** What a break at the desk may offer now; empty where there is to be no prompt (M-5). */
  readonly breaks: readonly BreakMove[];
  readonly progress: Progress;
  /** Today's latest pain entry; null if there is none yet. */
  readonly painToday: number | null;
}

/** What a button of the player asks for, where nothing more has to be said. */
export type PlainCommand = Exclude<
  PlayerCommand['type'],
  'tick' | 'say-why' | 'adjust' | 'use-weight' | 'wait'
>;

/** A session that broke off: where it stood is known, or only what was logged of it. */
export interface UnfinishedSession extends Session {
  readonly at: 'place' | 'summary';
}

/**
 * Streams out, commands in: all that the views know of the app. Streams replay their latest value; those of a part that
 * has not come are silent, and its commands fetch it.
 */
export interface App extends BackupActions, DeskActions, ChannelActions {
  readonly status$: Observable<LinkStatus>;
  /** Where the sensor in use is worn: as the person chose, or as a played body wears it. */
  readonly placement$: Observable<Placement>;
  readonly sensor$: Observable<SensorInfo | null>;
  /** The second sensor, at the pelvis; null without one. */
  readonly pelvis$: Observable<PelvisView | null>;
  /** Bending of the spine apart from the lean of the trunk; null unless both sensors see. */
  readonly trunk$: Observable<TrunkPosture | null>;
  /** Another tab of this browser has the sensor, or got it from this one; null otherwise. */
  readonly elsewhere$: Observable<ElsewhereView | null>;
  /** Sensors that were used here, the latest first. */
  readonly knownSensors$: Observable<readonly KnownSensorView[]>;
  readonly sensorCheck$: Observable<SensorCheck>;
  /** Why the sensor does not work, as far as is known; looked at anew each second. */
  readonly diagnosis$: Observable<Diagnosis>;
  /** The real sensor in use; null where there is none, or one that is played. */
  readonly device$: Observable<DeviceView | null>;
  readonly device: DeviceActions;
  /** The latest press of the sensor's button; null before the first. */
  readonly pressTold$: Observable<PressTold | null>;
  /** Its battery is low, and that was not read yet. */
  readonly batteryLow$: Observable<boolean>;
  readonly posture$: Observable<JudgedPosture | null>;
  readonly calibration$: Observable<CalibrationView>;
  readonly desk$: Observable<DeskView>;
  /** Today at the desk, minute by minute: it survives a reload. */
  readonly deskDay$: Observable<DeskDayView>;
  /** The days at the desk before today of which minutes are kept, the newest first. */
  readonly earlierDays$: Observable<readonly DeskDayView[]>;
  /** By what nudges and prompts are told beside the page. */
  readonly channels$: Observable<readonly ChannelView[]>;
  /** What "that was not a slouch" has come to since tall was set. */
  readonly widening$: Observable<Widening>;
  readonly player$: Observable<PlayerState | null>;
  /** How the session is told to somebody who does not look. */
  readonly coach: CoachView;
  readonly today$: Observable<TodayView>;
  /** A session that broke off before its summary, as when the page was closed; null while one runs. */
  readonly unfinished$: Observable<UnfinishedSession | null>;
  readonly records$: Observable<readonly LogRecord[]>;
  /** Finds the trace of a set; told anew each time that another was kept. */
  readonly traceOf$: Observable<TraceOf>;
  readonly settings$: Observable<Settings>;
  /** How the person's data are kept beside the log, and how they go. */
  readonly keep: Keep;
  readonly sync: SyncDoor;
  /** Trouble with storage, until it is gone. What is in memory is kept and written when it can be. */
  readonly storage$: Observable<StorageFault | null>;
  /** Seconds recorded so far; null when not recording. */
  readonly recording$: Observable<number | null>;
  /** Null when there is no capture. */
  readonly capture$: Observable<CaptureProgress | null>;
  /** All exercises, also those that no plan holds now. */
  readonly exercises: readonly Exercise[];
  /** Which Plumbline this is, and what it is made of. */
  readonly shipped: Shipped;
  /** Causes, principles, questions and what research says. */
  readonly guide: () => Promise<Guide>;

  /** Null where pairing can work here, otherwise why not. */
  readonly pairingProblem: () => Promise<LinkFault | null>;
  /**
   * Must run inside a user gesture. Resolves to a fault where it did not work.
   *
   * @param driverId offers the sensors of this driver alone.
   */
  readonly pair: (driverId?: string) => Promise<LinkFault | null>;
  /** Whether the page runs on a phone that can be worn as a sensor. */
  readonly hasPhone: () => Promise<boolean>;
  /** Wears this phone there. Must run inside a user gesture. Resolves to a fault where it did not work. */
  readonly usePhone: (placement: Placement) => Promise<LinkFault | null>;
  /** A sensor that was used here before. Must run inside a user gesture. Resolves to a fault where it did not work. */
  readonly connectKnown: (deviceId: string) => Promise<LinkFault | null>;
  readonly forgetSensor: (deviceId: string) => Promise<void>;
  /** A second sensor, at the pelvis. Must run inside a user gesture. Resolves to a fault where it did not work. */
  readonly pairPelvis: () => Promise<LinkFault | null>;
  readonly leavePelvis: () => Promise<void>;
  /** Takes the sensor that another tab has. Must run inside a user gesture. */
  readonly useHere: () => Promise<LinkFault | null>;
  readonly simulate: (scene: SimulationScene, speed?: number) => void;
  /** A recording that another app handed over, to be played; told once. */
  readonly handedRecording: () => Promise<File | null>;
  /** Plays a recording as a sensor at `speed` times real time. `placement` null: the file says it. */
  readonly replay: (
    file: File,
    speed: number,
    placement: Placement | null,
  ) => Promise<LinkFault | 'ask-placement' | null>;
  readonly disconnect: () => Promise<void>;
  readonly retry: () => void;

  /** The slump and the bow go on from the tall that was set. */
  readonly calibrate: (part: CalibrationPart) => void;
  /** "Yes, I am sitting tall": what was questioned is kept. */
  readonly confirmTall: () => void;
  /** "It has not moved": the clip is no longer doubted. */
  readonly confirmClip: () => void;
  readonly cancelCalibration: () => void;
  readonly snooze: (minutes: number) => void;
  readonly endSnooze: () => void;
  readonly notASlouch: () => void;
  /** Takes the latest "that was not a slouch" back. */
  readonly slouchAfterAll: () => void;
  readonly change: (settings: Partial<Settings>) => Promise<void>;
  /** Fetches a part of the app, before somebody needs it. Rejects where it cannot be had. */
  readonly open: (part: PartName) => Promise<unknown>;

  /** Turns notifications on; the browser may ask. Must run inside a user gesture. */
  readonly allowNotifications: () => Promise<ChannelLack | null>;

  /** The weeks to come by the rules, if they went as supposed; from the person's log, or from nothing. Keeps nothing. */
  readonly suppose: (supposed: Supposed, weeks: number, from: 'log' | 'nothing') => readonly SupposedWeek[];
  /** Why a dose is as it is; null where its ladder is not open. */
  readonly explain: (item: Pick<Why, 'exercise' | 'dose'>) => Why | null;
  /** What could be started if these were the answers before it; null where nothing is known of the person. */
  readonly foretell: (told: ToldBefore) => Foretold | null;
  /** What may stand in for an item of a plan today, the hardest first. */
  readonly alternatives: (item: Prescription) => readonly Prescription[];
  /** Starts the plan, or what is offered in its place or beside it. */
  readonly startSession: (start: SessionStart) => void;
  /** What was done by the clock, without the app: logged as a session of one exercise that ends now. */
  readonly logActivity: (activity: Activity) => Promise<void>;
  /** Takes the unfinished session up: where it was, waiting, or at its summary; from another tab only if told to. */
  readonly resumeSession: (takeOver?: boolean) => Promise<void>;
  readonly command: (command: PlainCommand, cause?: 'stopped' | 'hurt') => void;
  /** All clocks of the session stand until the person goes on. */
  readonly waitFor: (why: 'asked' | 'hurts') => void;
  /** So many more or less than were counted. */
  readonly adjustCount: (by: number) => void;
  /** Another dumbbell from the next set on, kg. */
  readonly useWeight: (kg: number) => void;
  /** Why a hold was left before its time (M-18). */
  readonly sayWhy: (why: WhyLeft) => void;
  /** `value` null: a sign could not wait for a number. */
  readonly hurt: (
    value: number | null,
    choice: 'easier' | 'skip' | 'stop' | 'go-on',
    signs: readonly string[],
  ) => void;
  /** What the summary of the present session would change, by the rules, if the next day is as usual; null where nobody’s own session is summed up. */
  readonly expect: (answers: SummaryAnswers) => Expected | null;
  readonly finishSession: (answers: SummaryAnswers) => Promise<void>;

  readonly reportPain: (value: number) => Promise<void>;
  readonly add: (record: NewRecord) => Promise<void>;

  readonly startRecording: () => void;
  readonly saveRecording: () => void;
  /** Keeps every notification of the sensor in use, for some minutes. */
  readonly startCapture: () => void;
  readonly saveCapture: () => void;
  /** What was done and told as a table for a spreadsheet, CSV: a row for each set, or for each day; without a period all of it. */
  readonly exportTable: (rows: 'sets' | 'days', period?: Period) => Promise<void>;
  /** The records of a period as a file: for a professional's own program. */
  readonly exportPeriod: (period: Period) => void;
}
