import type { Observable } from 'rxjs';
import type { ButtonMessage, Nudge, SensorDriver, SensorMessage } from '../../sensors/driver.ts';
import type { Traffic } from '../../sensors/traffic.ts';
import type { SetAside } from '../core/backup/format.ts';
import type { PageStop } from '../core/desk/gap-cause.ts';
import type { Exercise } from '../core/exercise/exercise.ts';
import type { Guide } from '../core/guide/guide.ts';
import type { SampleEvent, Vec3 } from '../core/imu/sample.ts';
import type { TimeSource } from '../core/imu/time-source.ts';
import type { LogRecord } from '../core/log/record.ts';
import type { PlayedSource } from '../core/log/record-base.ts';
import type { Placement } from '../core/posture/posture.ts';
import type { Task } from '../core/simulation/scenes.ts';
import type { Along } from './along.ts';
import type { Badge, Notifier } from './channel-ports.ts';
import type { Sounds, Speech, Vibrator } from './coach-ports.ts';
import type { DeskStore } from './desk-store.ts';
import type { ReceiptStore } from './import-view.ts';
import type { Eraser, KeepPorts } from './keep-ports.ts';
import type { LateSync } from './late-sync.ts';
import type { PartFaultCode } from './part.ts';
import type { SessionLock, SessionStore } from './session-store.ts';
import type { KnownSensor, Settings } from './settings.ts';
import type { Shipped } from './shipped.ts';
import type { Surroundings } from './surroundings.ts';
import type { TraceStore } from './traces.ts';

/** Everything that can go wrong with the link; `src/strings` has the words and the next step for each. */
export type LinkFaultCode =
  | PartFaultCode
  | 'unsupported'
  | 'bluetooth-off'
  | 'dismissed'
  | 'out-of-range'
  | 'service-missing'
  | 'permission-denied'
  | 'lost'
  | 'browser-deaf'
  | 'silent'
  | 'no-reply'
  | 'refused'
  | 'small-packets'
  | 'in-charger'
  | 'not-paired'
  | 'busy'
  | 'not-able'
  | 'forbidden'
  | 'motion-denied'
  | 'no-motion'
  | 'motion-paused'
  | 'bad-recording';

export interface LinkFault {
  readonly code: LinkFaultCode;
  /** What the browser said, for a bug report; never the only words shown. */
  readonly detail: string;
}

/** The state of a link. `live` means that data flows, not that a connection exists. */
export type LinkState =
  | 'none'
  | 'searching'
  | 'connecting'
  | 'live'
  | 'silent'
  | 'lost'
  | 'reconnecting'
  | 'gone'
  | 'ended';

export interface LinkStatus {
  readonly state: LinkState;
  readonly fault: LinkFault | null;
  /** Tries since the link was lost. */
  readonly attempt: number;
  readonly batteryPercent: number | null;
  /** It is being charged, where the sensor tells. */
  readonly charging?: boolean;
}

/** Readings that came in one notification, in order, with the time of their arrival (ms, sample clock). */
export interface Arrival {
  readonly receivedAt: number;
  readonly messages: readonly SensorMessage[];
  /** The sensor was started anew before these, maybe at another rate. */
  readonly anew?: true;
}

/** Where readings come from: off the air without time, or as samples with it (recording, simulated body). */
export type LinkInput =
  | {
      readonly kind: 'arrivals';
      readonly arrivals$: Observable<Arrival>;
      readonly timeSource: TimeSource;
      readonly ratesHz: readonly number[];
    }
  | { readonly kind: 'samples'; readonly samples$: Observable<SampleEvent> };

/** A sensor that was chosen. Streams complete; they never error. */
export interface SensorLink {
  readonly kind: 'bluetooth' | 'phone' | 'simulated' | 'recording';
  readonly sensorId: string;
  readonly name: string;
  readonly faceOut: Vec3;
  readonly sampling: 'interval' | 'point';
  /** Where a played body wears it; a person's own sensor is worn where they say. */
  readonly placement?: Placement | null;
  readonly status$: Observable<LinkStatus>;
  readonly input: LinkInput;
  /**
   * Asks a simulated body to do this set of an exercise, or step of a calibration, from now on; null: whatever it likes.
   * For an id that it does not know it stays tall and still. A person needs no asking.
   */
  readonly perform?: (task: Task | string | null) => void;
  /** What a real sensor can do besides measuring. */
  readonly device?: DeviceControls;
  /** Lets the wearer feel a nudge, where that needs no device of its own. */
  readonly vibrate?: () => void;
  /** Try again now, after `gone`. */
  readonly retry: () => void;
  readonly close: () => Promise<void>;
}

/** What plays, where it is not the person's own sensor: nothing of it is about them. */
export const playedSource = (link: Pick<SensorLink, 'kind'> | null): PlayedSource | null =>
  link?.kind === 'simulated' || link?.kind === 'recording' ? link.kind : null;

/** A real sensor: what it is, and what it can be asked for. */
export interface DeviceControls {
  /** Names the device in this browser, for as long as the browser itself can. */
  readonly id: string;
  readonly driver: SensorDriver;
  /** Events of its buttons. */
  readonly buttons$: Observable<ButtonMessage>;
  /** Every notification and operation as it was, understood or not; first the start of the present connection. */
  readonly traffic$: Observable<Traffic>;
  /** The rate that it is asked for, Hz. */
  readonly rateHz$: Observable<number>;
  /** One of the driver's rates; takes effect at once, and again after each loss of the link. */
  readonly setRate: (rateHz: number) => void;
  /** One of the driver's nudges. Rejects with a LinkFault. */
  readonly nudge: (nudge: Nudge) => Promise<void>;
  /** Sets the sensor's own zero, where it has one. Rejects with a LinkFault. */
  readonly calibrate: () => Promise<void>;
}

/** A scene of the simulated body. */
export type SimulationScene = 'desk' | 'training';

/** The phone that the page runs on, worn as a sensor. */
export interface Phone {
  /** Whether it is one, as far as a page can tell. */
  readonly exists: () => Promise<boolean>;
  /** Asks for permission where the browser asks; must run inside a user gesture. Rejects with a LinkFault. */
  readonly use: () => Promise<SensorLink>;
}

export interface Sensors {
  readonly phone: Phone;
  /**
   * Opens the browser's chooser; must run inside a user gesture. Rejects with a LinkFault.
   *
   * @param driverId offers the sensors of this driver alone; undefined: of all.
   * @param name offers sensors of this name alone.
   * @param chosen comes between the choice and the first try to connect.
   */
  readonly pair: (
    driverId: string | undefined,
    options?: { readonly name?: string; readonly chosen?: (deviceId: string) => Promise<unknown> },
  ) => Promise<SensorLink>;
  /** Ids of the devices that may be used without the chooser; null where the browser keeps no such list. */
  readonly granted: () => Promise<ReadonlySet<string> | null>;
  /** Such a device, without the chooser; null where it may be used no more, or its driver is not known. */
  readonly reopen: (deviceId: string, driverId: string) => Promise<SensorLink | null>;
  /** Gives back the leave to use a device, where the browser can. */
  readonly forget: (deviceId: string) => Promise<void>;
  /** A simulated body that wears the sensor at `placement`. */
  readonly simulate: (scene: SimulationScene, speed: number, placement: Placement) => Promise<SensorLink>;
  /** Rejects with a LinkFault whose detail names line and reason. */
  readonly replay: (file: File, speed: number) => Promise<SensorLink>;
  /** A recording that another app handed over, once; null where there is none. */
  readonly handedOver: () => Promise<File | null>;
  /** Null where pairing can work, otherwise why not. */
  readonly available: () => Promise<LinkFault | null>;
}

export type StorageFault = 'unavailable' | 'full' | 'closed' | 'damaged';

export interface Log {
  readonly all: () => Promise<{ records: readonly LogRecord[]; damaged: number }>;
  /** What a start waits for, in any order: all since an instant, and of before it all but the desk's slouches, nudges and gaps. */
  readonly atHand: (since: number) => Promise<readonly LogRecord[]>;
  /** Appends all or none; the same id twice is one record. Rejects with a StorageFailure, or as `along` ends it. */
  readonly append: (records: readonly LogRecord[], along?: Along) => Promise<void>;
  /** Takes records out again that an import has brought. */
  readonly remove: (ids: readonly string[]) => Promise<void>;
  /** Records that could not be read, as they were. */
  readonly setAside: () => Promise<readonly SetAside[]>;
}

/** Of so long ago the desk's many records are at hand from the start: its weeks of practice compare the last four. */
export const AT_HAND_MS = 35 * 86_400_000;

export class StorageFailure extends Error {
  readonly fault: StorageFault;

  constructor(fault: StorageFault, cause?: unknown) {
    super(`storage: ${fault}`, { cause });
    this.name = 'StorageFailure';
    this.fault = fault;
  }
}

export interface SettingsStore {
  readonly read: () => Promise<Settings>;
  readonly write: (settings: Settings) => Promise<void>;
}

/** The only clock: wall time in epoch ms, the zone, and randomness for ids. */
export interface Clock {
  readonly now: () => number;
  /** Time that the computer has run, ms: nobody can set it, and it may stand while the computer sleeps. */
  readonly running: () => number;
  readonly zone: () => string;
  readonly random: (bytes: number) => Uint8Array;
}

/** Hands a file to the person. */
export interface Files {
  readonly save: (name: string, content: Blob) => void;
}

/** The text of a file, piece by piece; `share` is how much of it was read, 0 to 1. */
export type FilePieces = (file: Blob) => AsyncIterable<{ readonly text: string; readonly share: number }>;

/** What the tab that has the sensor tells the others. */
export interface SensorElsewhere extends Pick<LinkStatus, 'state' | 'batteryPercent'> {
  readonly sensor: KnownSensor;
}

/** One tab among those of this browser: one of them has the sensor. */
export interface SensorTab {
  /** What another tab that has it tells; null: none has. */
  readonly elsewhere$: Observable<SensorElsewhere | null>;
  /** Another tab takes it: this one lets go. */
  readonly asked$: Observable<void>;
  /** Makes this the tab that has it. Resolves to false where another has it and is not to be asked. */
  readonly claim: (takeOver: boolean) => Promise<boolean>;
  readonly tell: (sensor: SensorElsewhere) => void;
  readonly release: () => void;
}

/** What the app starts with, and what fetches the rest when a part of the app needs it. */
export interface Ports {
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: SettingsStore;
  readonly tab: SensorTab;
  readonly eraser: Eraser;
  /** All exercises of the content. */
  readonly exercises: readonly Exercise[];
  readonly shipped: Shipped;
  /** What there is to read; loaded when it is first asked for. */
  readonly guide: () => Promise<Guide>;
  /** These reject where they cannot be fetched. */
  readonly live: () => Promise<LivePorts>;
  readonly keeping: () => Promise<KeepingPorts>;
  /** Left out where there is no sync. */
  readonly sync?: LateSync;
}

/** What sensor, desk and session need. */
export interface LivePorts {
  readonly sensors: Sensors;
  readonly surroundings: {
    readonly look: () => Promise<Surroundings>;
    /** When the page could not run, as far as it noticed. */
    readonly stops: () => readonly PageStop[];
  };
  readonly desk: DeskStore;
  readonly session: SessionStore;
  readonly sessionLock: SessionLock;
  readonly traces: TraceStore;
  readonly notifier: Notifier;
  readonly badge: Badge;
  readonly sounds: Sounds;
  readonly speech: Speech;
  readonly vibrator: Vibrator;
  readonly files: Files;
}

/** What copies, files and room need. */
export interface KeepingPorts {
  readonly keep: KeepPorts;
  readonly desk: DeskStore;
  readonly traces: TraceStore;
  readonly files: Files;
  readonly filePieces: FilePieces;
  readonly receipts: ReceiptStore;
}
