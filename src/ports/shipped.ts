/** Work of others that is part of this build, with the terms under which it is. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** SPDX, `BSD-3-Clause`. */
  readonly id: string;
  /** The licence as its authors wrote it. */
  readonly text: string;
}

/** Which Plumbline this is, and what it is made of. */
export interface Shipped {
  readonly version: string;
  /** Plumbline's own licence, and those of all that it is built from; a file of its own, loaded when asked for. */
  readonly licences: () => Promise<readonly Licence[]>;
}
