import type { ImuReading, Vec3 } from '../src/core/imu/sample.ts';
import type { TimeSource } from '../src/core/imu/time-source.ts';

/** A full 128-bit UUID in lower case. */
export type Uuid = string;

export interface Endpoint {
  readonly service: Uuid;
  readonly characteristic: Uuid;
}

/** One notification as it came off the air. */
export interface Frame {
  readonly characteristic: Uuid;
  readonly data: DataView;
  /** Arrival, in ms on the sample clock. */
  readonly receivedAt: number;
}

/** What a driver reads out of frames. */
export type SensorMessage =
  | ({ readonly type: 'reading' } & ImuReading)
  | { readonly type: 'battery'; readonly percent: number };

/** Bytes to messages. Unknown bytes give nothing: sensors multiplex, and silence is not a fault. */
export type Decode = (frame: Frame) => readonly SensorMessage[];

/** One GATT write of a handshake, done strictly after the one before it. */
export interface Write {
  /** Name of an endpoint in the driver's layout. */
  readonly to: string;
  readonly bytes: readonly number[];
  readonly response: boolean;
  /** Quiet time after the write, ms. */
  readonly pauseMs: number;
}

/** Names of endpoints, and where a hardware revision keeps them. */
export type GattLayout = Readonly<Record<string, Endpoint>>;

export interface ChooserFilter {
  readonly namePrefix?: string;
  readonly services?: readonly Uuid[];
}

/**
 * A sensor as data and one pure function; `src/browser/bluetooth` is the only place that talks to it.
 * `sensors/<id>/PROTOCOL.md` holds the byte table and its sources.
 */
export interface SensorDriver {
  readonly id: string;
  readonly name: string;
  readonly models: readonly string[];
  readonly filters: readonly ChooserFilter[];
  /** Hardware revisions, tried in order: the first whose services all exist is used. */
  readonly layouts: readonly GattLayout[];
  /** Endpoints to subscribe to, by name. */
  readonly notify: readonly string[];
  /** Writes that start the stream. */
  readonly start: readonly Write[];
  /** A write that asks for the battery, and how often. */
  readonly battery?: { readonly ask: Write; readonly everyMs: number };
  /** Rates that the sensor can send at, Hz; the clock snaps its first estimate to the nearest. */
  readonly ratesHz: readonly number[];
  /** What tells when a reading was taken; with a counter or a timestamp each reading bears its `stamp`. */
  readonly timeSource: TimeSource;
  /** The axis that points out of the case and away from the body when clipped on, sensor frame. */
  readonly faceOut: Vec3;
  /** Each sample is a mean over its interval, or an instant's value (VQF_SPEC.md section 12). */
  readonly sampling: 'interval' | 'point';
  readonly hasGyroscope: boolean;
  /** What the driver was checked against; no driver has met real hardware here (DECISIONS 11). */
  readonly checkedAgainst: string;
  /** A fresh decoder for one connection; it may keep cut frames between notifications. */
  readonly createDecode: () => Decode;
}
