import type { ScreeningAnswers } from '../app/app.ts';
import type { LogRecord, RecordOf } from '../core/log/record.ts';

/** The latest answers to the safety questions. */
export const latestScreening = (records: readonly LogRecord[]): RecordOf<'screening'> | undefined =>
  records.findLast((record): record is RecordOf<'screening'> => record.type === 'screening');

/** True if a professional's agreement was told after the latest answers. */
export const isClearedSince = (records: readonly LogRecord[]): boolean =>
  records.findLast(({ type }) => type === 'screening' || type === 'clearance')?.type === 'clearance';

/** Emergency signs told on their own: what was answered before is carried over, nothing is made up as fine. */
export function emergencyAnswers(
  records: readonly LogRecord[],
  emergency: readonly string[],
): ScreeningAnswers {
  const before = latestScreening(records);
  return {
    adult: before?.adult ?? true,
    emergency,
    conditions: before?.conditions ?? [],
    flags: before?.flags ?? [],
    floor: before?.floor ?? false,
    usualPain: before?.usualPain ?? 0,
  };
}
