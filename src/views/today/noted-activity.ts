import { type CivilDate, civilDate, daysBetween } from '../../core/log/civil-date.ts';
import type { OtherActivity } from '../../core/log/other-activities.ts';
import type { LogRecord, RecordOf } from '../../core/log/record.ts';

const WEEK_DAYS = 7;

const notes = (records: readonly LogRecord[], days: 1 | 7): RecordOf<'other-activity'>[] =>
  records.filter(
    (record): record is RecordOf<'other-activity'> =>
      record.type === 'other-activity' && record.days === days,
  );

/** What was noted for a date: the newest note of it counts. */
export const doneOn = (records: readonly LogRecord[], date: CivilDate): readonly OtherActivity[] =>
  notes(records, 1).findLast(({ at, zone }) => civilDate(at, zone) === date)?.did ?? [];

/** True where a week has passed since the weekly question was answered, or since the first session. */
export function isWeekAsked(records: readonly LogRecord[], today: CivilDate): boolean {
  const since = notes(records, 7).at(-1) ?? records.find(({ type }) => type === 'session-ended');
  return since !== undefined && daysBetween(civilDate(since.at, since.zone), today) >= WEEK_DAYS;
}
