import { addDays, type CivilDate, startOfDate } from '../log/civil-date.ts';
import { endOf, wasTrained } from '../log/sessions.ts';
import { REPORT_UNTIL_MS } from './pain.ts';
import type { Progress } from './progress.ts';
import type { SessionEntry, Standing } from './standing.ts';

/** The latest session, while its next-day answer is missing and can still come. */
export function awaitingNextDay(standing: Standing, now: number): Progress['awaitingNextDay'] {
  const entry = unreported(standing);
  if (!entry) return null;
  const { date, until } = timeToReport(entry);
  return now <= until ? { sessionId: entry.session.id, date, until } : null;
}

/**
 * The date after the latest session, once no report of it can come any more: the next session asks for it. Null
 * where that date has any entry, or was recalled already.
 */
export function dateToRecall(standing: Standing, now: number): CivilDate | null {
  const entry = unreported(standing);
  if (!entry || entry.nextDay.recalled !== null) return null;
  const { date, until } = timeToReport(entry);
  const isTold = standing.days.some((day) => day.date === date);
  return now > until && !isTold ? date : null;
}

/** The latest session that has its summary, and no report of its next day. */
function unreported({ entries }: Standing): SessionEntry | null {
  const entry = entries.findLast(({ session }) => wasTrained(session));
  return entry?.session.summary && entry.nextDay.reported === null ? entry : null;
}

/** The next civil date, up to its end or to 40 h after the session, whichever is first. */
function timeToReport({ session }: SessionEntry) {
  const date = addDays(session.date, 1);
  const until = Math.min(endOf(session) + REPORT_UNTIL_MS, startOfDate(addDays(date, 1), session.zone));
  return { date, until };
}
