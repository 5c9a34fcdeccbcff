import type { OutcomeMeasure } from '../guide/outcome-measure.ts';
import { type CivilDate, daysBetween } from '../log/civil-date.ts';

/** Days between two askings; more often tells no more. */
const EVERY_DAYS: Readonly<Record<OutcomeMeasure['every'], number>> = { day: 1, week: 7, month: 28 };

/** True if it is time to ask again. `last`: when it was answered; null: never, so it is time. */
export const isDue = (
  { every }: Pick<OutcomeMeasure, 'every'>,
  last: CivilDate | null,
  today: CivilDate,
): boolean => last === null || daysBetween(last, today) >= EVERY_DAYS[every];
