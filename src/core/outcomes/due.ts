import type { OutcomeMeasure } from '../guide/outcome-measure.ts';
import { type CivilDate, daysBetween } from '../log/civil-date.ts';

/** Days between two askings; more often tells no more. */
const EVERY_DAYS: Readonly<Record<OutcomeMeasure['every'], number>> = { day: 1, week: 7, month: 28 };

/**
 * True if it is time to ask again. While what was reached is kept, what is asked each week is asked each month (M-31).
 *
 * @param last when it was answered; null: never, so it is time.
 */
export const isDue = (
  { every }: Pick<OutcomeMeasure, 'every'>,
  last: CivilDate | null,
  today: CivilDate,
  isKept = false,
): boolean =>
  last === null || daysBetween(last, today) >= EVERY_DAYS[isKept && every === 'week' ? 'month' : every];
