import { type CivilDate, civilDate } from './civil-date.ts';
import type { LogRecord } from './record.ts';

/** From a date to a date, both in it. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What was recorded in a period, each record by the date where it took place. */
export const recordsIn = (records: readonly LogRecord[], { from, to }: Period): LogRecord[] =>
  records.filter(({ at, zone }) => {
    const date = civilDate(at, zone);
    return date >= from && date <= to;
  });
