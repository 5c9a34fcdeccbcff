/** What a page can be killed at. */
export const WORKS = ['session', 'import', 'upgrade', 'copy'] as const;
export type Work = (typeof WORKS)[number];

/** What is found when the page is opened again. */
export interface Found {
  /** Everything of one piece is there, or nothing of it, or a part: which must never be. */
  readonly whole: 'all' | 'none' | 'part';
  /** Records that could not be read. */
  readonly damaged: number;
  /** Ids of the records that are there as they were written. */
  readonly ids: readonly string[];
  /** The latest place of the running session, or the latest copy, that is there; they count up. -1: none is. */
  readonly place: number;
  /** What else is wrong, in words. */
  readonly wrong: readonly string[];
}

/** What the page offers to a test. */
export interface StoragePage {
  /** Works until it is killed. `turn` names what it works on, and is its seed. */
  readonly begin: (work: Work, turn: number) => void;
  /** Looks at what such a work has left, with the app's own code. */
  readonly look: (work: Work, turn: number) => Promise<Found>;
}

/** What it tells while it works; told only once it is so. */
export interface Told {
  /** The work itself begins now. */
  readonly type: 'begun' | 'acknowledged';
  /** Of what was acknowledged. */
  readonly ids?: readonly string[];
  readonly place?: number;
}
