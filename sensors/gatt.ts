/** A full 128-bit UUID in lower case. */
export type Uuid = string;

export interface Endpoint {
  readonly service: Uuid;
  readonly characteristic: Uuid;
}

/** One notification or answer to a read, as it came off the air. */
export interface Frame {
  readonly characteristic: Uuid;
  readonly data: DataView;
  /** Arrival, in ms on the sample clock. */
  readonly receivedAt: number;
}
