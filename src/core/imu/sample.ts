/** A vector in the frame that its owner names. */
export interface Vec3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** What a sensor measured, before it has a trusted time. Sensor frame. */
export interface ImuReading {
  /** Specific force in m/s²: at rest about +9.81 along the axis that points up. */
  readonly acc: Vec3;
  /** Angular rate in rad/s; null where the sensor has no gyroscope. */
  readonly gyr: Vec3 | null;
  /** The sensor's own number or time for it, as sent, where its `TimeSource` says that there is one. */
  readonly stamp?: number;
}

/** Readings that came together, with the time of their arrival in ms on the sample clock. */
export interface ReadingBatch {
  readonly receivedAt: number;
  readonly readings: readonly ImuReading[];
  /** The sensor was started anew before these, maybe at another rate. */
  readonly anew?: true;
}

/** A reading with its time on the sample clock, in ms. */
export interface ImuSample extends Omit<ImuReading, 'stamp'> {
  readonly t: number;
}

/**
 * A stretch in which nothing was seen, in ms on the sample clock. `from` is the last sample before it,
 * `to` the first after it.
 */
export interface SampleGap {
  readonly type: 'gap';
  readonly from: number;
  readonly to: number;
}

/** One run of a clock that dates readings. Its state changes in place. */
export interface ClockRun {
  readonly take: (batch: ReadingBatch) => readonly SampleEvent[];
}

/** The sample stream: samples in order of time, and the gaps between them. */
export type SampleEvent = ImuSample | SampleGap;

export const isGap = (event: object): event is SampleGap => 'type' in event && event.type === 'gap';

/** The opposite of `isGap`, for filters. */
export const isSeen = <Event extends object>(event: Event | SampleGap): event is Event => !isGap(event);
