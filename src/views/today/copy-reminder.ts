import type { LogRecord } from '../../core/log/record.ts';
import type { Settings } from '../../ports/settings.ts';

const DAY_MS = 86_400_000;
/** So long a log may be without a copy before the person is reminded, days. */
const REMIND_AFTER_DAYS = 30;

/** The person did not want to hear of copies for now. */
export const isPutOff = ({ copyPutOffAt }: Pick<Settings, 'copyPutOffAt'>, now: number): boolean =>
  now - (copyPutOffAt ?? 0) < REMIND_AFTER_DAYS * DAY_MS;

/**
 * Days since everything was last saved as a file, once that is long enough ago to say so; `never`: it never was. Null while
 * there is no session to lose, or the reminder was put off.
 */
export function copyReminder(
  records: readonly LogRecord[],
  settings: Pick<Settings, 'copiedAt' | 'copyPutOffAt'>,
  now: number,
): number | 'never' | null {
  if (isPutOff(settings, now) || !records.some(({ type }) => type === 'session-ended')) return null;
  const { copiedAt } = settings;
  const since = copiedAt ?? records[0]?.at ?? now;
  if (now - since < REMIND_AFTER_DAYS * DAY_MS) return null;
  return copiedAt === null ? 'never' : Math.floor((now - copiedAt) / DAY_MS);
}
