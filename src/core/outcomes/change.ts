import type { OutcomeMeasure } from '../guide/outcome-measure.ts';
import type { Reading } from './series.ts';

/** What may be said of a row of answers. */
export type Change =
  /** Fewer than three answers: nothing can be said yet. */
  | 'too-early'
  /** Nobody knows from where on a change counts. */
  | 'not-known'
  /** Within what varies by itself, or not twice in a row. */
  | 'no-more-than-usual'
  | 'better'
  | 'worse';

/** Answers from which on a change can hold twice. */
const FEWEST = 3;

/**
 * A change is called one only if the last two answers both lie far enough from the first, on the same side: so many
 * points, and so much of the first value where that is more (PROGRESSION section 5).
 */
export function changeOf(
  readings: readonly Reading[],
  { better, meaningful }: Pick<OutcomeMeasure, 'better' | 'meaningful'>,
): Change {
  if (meaningful === null) return 'not-known';
  const { points, percent } = meaningful;
  const [first] = readings;
  const latest = readings.slice(-2);
  if (!first || readings.length < FEWEST) return 'too-early';
  const enough = Math.max(points, percent === null ? 0 : (first.value * percent) / 100);
  const moves = latest.map(({ value }) => value - first.value);
  const holds = (sign: 1 | -1) => moves.every((move) => move * sign >= enough);
  if (holds(better === 'higher' ? 1 : -1)) return 'better';
  return holds(better === 'higher' ? -1 : 1) ? 'worse' : 'no-more-than-usual';
}
