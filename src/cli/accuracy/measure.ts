import type { Half } from './dataset.ts';
import type { Row } from './row.ts';

/** A group of figures that come from the same recordings. */
export interface Measure {
  readonly id: string;
  /** What is measured, and how, in a line or two that stands above the figures. */
  readonly about: string;
  /** Data sets that it reads, by the names of their folders; it is skipped where one is missing. */
  readonly needs: readonly string[];
  /** @param halves the halves of the first data set and the same halves of the others, in the order of `needs`. */
  readonly rows: (halves: readonly Half[]) => readonly Row[];
}
