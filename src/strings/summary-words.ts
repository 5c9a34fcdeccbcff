import { timeSpan } from '../core/exercise/time-span.ts';
import type { SetResult } from '../core/player/player.ts';

/** What the summary needs to say beside the questions. */

/** Said before all answers are given: what is shown then supposes the best of them. */
export const IF_CALM = 'This depends on your answers here, and on tomorrow. If all of them are calm:';
export const IF_AS_USUAL = 'If tomorrow is about as usual:';

/** from two above the usual on, the next day counts against a step; from three on, for less. */
export const nextDayWords = (usual: number): string =>
  `Tomorrow Plumbline asks once how your back is. At ${usual + 2} or more nothing goes up, and at ${usual + 3} or more the next time is lighter.`;

export const NOTHING_CHANGES = 'Nothing changes its place on a ladder by this session alone.';
export const PLAYED_CHANGES_NOTHING = 'This was not your own sensor, so nothing of your plan changes.';

/** S-074: from `Easy` on it counts towards the next stretch. */
export const EASE_OPTIONS: readonly { readonly value: number; readonly text: string }[] = [
  { value: 3, text: 'Still tight' },
  { value: 5, text: 'In between' },
  { value: 8, text: 'Easy' },
];

export const easeQuestion = (stretch: string): string => `How did the stretch feel: ${stretch}?`;
/** What the answer is for. */
export const easeReason = (sessions: number): string =>
  `A stretch that has felt easy in ${sessions} sessions in a row opens the next one.`;

/** How steady a set was, as far as the sensor can say (M-16): what was left, half done or unseen. */
export function steadyWords({
  unit,
  set: { pauses, partials = 0, sensorForm, unseenSeconds, countedBy },
}: {
  readonly unit: 'reps' | 'seconds';
  readonly set: Pick<SetResult, 'pauses' | 'partials' | 'sensorForm' | 'unseenSeconds' | 'countedBy'>;
}): string {
  if (countedBy !== 'sensor') return countedBy === 'timer' ? 'by the timer' : 'counted by you';
  const half = partials === 1 ? 'one half way' : `${partials} half way`;
  const paused = pauses === 1 ? 'one pause' : `${pauses} pauses`;
  return [
    ...(partials > 0 ? [half] : []),
    ...(pauses > 0 ? [paused] : []),
    ...(unit === 'seconds' && typeof sensorForm === 'number'
      ? [`in position for ${Math.round(100 * sensorForm)} % of it`]
      : []),
    ...(unseenSeconds >= 1 ? [`${timeSpan(unseenSeconds * 1000)} not seen`] : []),
  ].join(', ');
}

/** EXERCISES section D: within one repetition in nine sets of ten and more. */
export const COUNTS_NOTE =
  'Counts are usually right to within one repetition. Your number is the one that counts.';
