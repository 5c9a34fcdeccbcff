import type { ImuReading, Vec3 } from '../src/core/imu/sample.ts';
import type { TimeSource } from '../src/core/imu/time-source.ts';
import type { Placement } from '../src/core/posture/posture.ts';
import type { Endpoint, Frame, Uuid } from './gatt.ts';
import type { Handshake } from './handshake.ts';

export type { Endpoint, Frame, Uuid };

/** What happened to a button. Sensors that only tell `down` and `up` have their presses recognised by the app. */
export type ButtonEvent = 'down' | 'up' | 'long' | 'single' | 'double' | 'triple';

export interface ButtonMessage {
  readonly type: 'button';
  /** Tells several apart, such as `A` and `B`; `main` where there is one. */
  readonly button: string;
  readonly event: ButtonEvent;
}

export type ReplyValue = number | string | boolean | null | readonly number[];

/** What a driver reads out of frames. */
export type SensorMessage =
  | ({ readonly type: 'reading' } & ImuReading)
  /** `charging` where the sensor tells. A level that it does not know gives no message. */
  | { readonly type: 'battery'; readonly percent: number; readonly charging?: boolean }
  | ButtonMessage
  /** Anything else that was understood: answers to commands, settings, quantities that the line does not use. */
  | { readonly type: 'reply'; readonly name: string; readonly values: Readonly<Record<string, ReplyValue>> };

/** Bytes to messages. Unknown, cut or absurd bytes give nothing: sensors multiplex, and silence is not a fault. */
export type Decode = (frame: Frame) => readonly SensorMessage[];

/** Each field given narrows the list; a device is offered when any of a driver's filters fits. */
export interface ChooserFilter {
  readonly namePrefix?: string;
  /** Services that the device advertises. */
  readonly services?: readonly Uuid[];
  /** Bluetooth company number in the advertised manufacturer data. */
  readonly company?: number;
}

/** A way to be felt, seen or heard by the wearer. */
export type Nudge = 'vibrate' | 'light' | 'sound';

/** What was there to check a driver against, the strongest of them. */
export type Evidence = 'captured frames' | 'vendor documentation' | 'emulated only';

/** Bytes that must never be written, and what they would do. `bytes` is one example. */
export interface Hazard {
  readonly characteristic: Uuid;
  readonly bytes: readonly number[];
  readonly harm: string;
}

/** For each characteristic that may be written at all: whether it may be given these bytes. */
export type WriteRules = Readonly<Record<Uuid, (bytes: readonly number[]) => boolean>>;

/**
 * A sensor as data and pure functions; `src/browser/bluetooth` is the only place that talks to it. The app's list
 * of sensors and the README's table are made from these fields; `sensors/<id>/PROTOCOL.md` holds the byte table
 * and its sources.
 */
export interface SensorDriver {
  /** Name of its folder. */
  readonly id: string;
  /** Make, as people know it. */
  readonly name: string;
  readonly models: readonly string[];
  /** What is known of it stands on one source, or on guesses: it may not work at all. */
  readonly experimental: boolean;
  /** What a person must do before it can be paired, in one sentence; null: switch it on. */
  readonly preparation: string | null;

  readonly filters: readonly ChooserFilter[];
  /** Every service that is used. That a device has the first shows that it is one of these sensors. */
  readonly services: readonly Uuid[];
  /** The characteristic whose notifications bear the readings; the first where there are several. */
  readonly stream: Uuid;
  /** Smallest ATT MTU that its packets need, bytes; 23 is what every link has. A page cannot ask for more. */
  readonly needsMtu: number;

  /** Real rates that it can be asked for, Hz, from slow to fast. */
  readonly ratesHz: readonly number[];
  /** Readings that wait for each other in one packet, where they are many; default 1. */
  readonly readingsPerPacket?: number;
  /** What tells when a reading was taken; with a counter or a timestamp each reading bears its `stamp`. */
  readonly timeSource: TimeSource;
  /** Each sample is a mean over its interval, or an instant's value (VQF_SPEC.md section 12). */
  readonly sampling: 'interval' | 'point';
  /** `force`: no gyroscope. `angle`: an inclination alone, given as the specific force of a body at rest. */
  readonly measures: 'force and rate' | 'force' | 'angle';
  /** The axis that points out of the case and away from the body when clipped on, sensor frame. */
  readonly faceOut: Vec3;
  /** Axes and signs as the sources have them, and how sure that is. */
  readonly axes: string;
  /** Where it can be worn, the usual place first. */
  readonly placements: readonly Placement[];

  readonly hasBattery: boolean;
  /** Names of its buttons, as in messages. */
  readonly buttons: readonly string[];
  /** What it can do to nudge its wearer, best first. */
  readonly nudges: readonly Nudge[];

  readonly hazards: readonly Hazard[];
  /** Nothing else is ever written: the interpreter refuses it. */
  readonly mayWrite: WriteRules;

  readonly evidence: Evidence;
  /** Evidence in words; no driver has met real hardware here (DECISIONS 11). */
  readonly checkedAgainst: string;

  /** A fresh session for one connection. */
  readonly open: () => SensorSession;
}

/** One connection's worth of a driver: its handshakes and its decoder share what the sensor has told. */
export interface SensorSession {
  readonly decode: Decode;
  /**
   * From connected to streaming at one of the driver's rates: undoes what an earlier owner left on, subscribes,
   * configures, starts. Done again after `stop` to change the rate.
   */
  readonly start: (rateHz: number) => Handshake;
  /** Ends the stream and gives back what was borrowed. The interpreter then unsubscribes and disconnects. */
  readonly stop: () => Handshake;
  /** Asks for the battery, where the sensor does not tell by itself; done now and then while live. */
  readonly askBattery?: () => Handshake;
  /** Makes itself felt for about half a second; one of the driver's `nudges`. */
  readonly nudge?: (nudge: Nudge) => Handshake;
  /** Sets the present pose as the sensor's own zero, where it has one. */
  readonly calibrate?: () => Handshake;
}
