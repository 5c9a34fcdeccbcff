import type { LogRecord } from './record.ts';
import { type Session, sessionsOf, wasTrained } from './sessions.ts';

/** A summary given later than this is remembered, not felt, ms: half a day, so never after a night. */
export const ASKED_FOR_MS = 12 * 3_600_000;

/** The session that broke off before its summary, as when the page was closed: the latest of the last 12 hours. */
export function unfinishedSession(records: readonly LogRecord[], now: number): Session | null {
  const recent = records.filter(({ at }) => at > now - ASKED_FOR_MS && at <= now);
  const latest = sessionsOf(recent).findLast(wasTrained);
  return latest && !latest.summary ? latest : null;
}
