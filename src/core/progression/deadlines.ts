import type { LogRecord } from '../log/record.ts';
import { REPORT_UNTIL_MS } from './pain.ts';

/** When a session is judged even without its next-day answer: 40 h after its end. */
export interface Deadline {
  readonly sessionId: string;
  readonly zone: string;
  /** Epoch ms. */
  readonly at: number;
  /** The summary is there; nothing moves the end of the session any more. */
  readonly isFixed: boolean;
}

/**
 * The deadlines of sessions after some more records, in the order in which the sessions began.
 *
 * @param hasBegun sessions that are not open any more: they do not begin again.
 */
export function deadlinesAfter(
  open: readonly Deadline[],
  records: readonly LogRecord[],
  hasBegun: (sessionId: string) => boolean,
): Deadline[] {
  const deadlines = new Map(open.map((deadline) => [deadline.sessionId, deadline]));
  for (const { type, at, zone, ...record } of records) {
    const sessionId = 'sessionId' in record ? record.sessionId : null;
    if (sessionId === null) continue;
    const known = deadlines.get(sessionId);
    const isNew = type === 'session-started' && !known && !hasBegun(sessionId);
    const moves = known && !known.isFixed && type !== 'session-started';
    if (!isNew && !moves) continue;
    deadlines.set(sessionId, {
      sessionId,
      zone: known?.zone ?? zone,
      at: at + REPORT_UNTIL_MS,
      isFixed: type === 'session-ended',
    });
  }
  return [...deadlines.values()];
}
