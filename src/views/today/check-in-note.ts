import type { CivilDate } from '../../core/log/civil-date.ts';
import type { TodayView } from '../../ports/app.ts';

/** Under today’s pain: what the answer is for. */
export function checkInNote({ painToday, progress }: TodayView, today: CivilDate): string {
  if (painToday !== null) return 'Saved. You can change it all day.';
  const awaited = progress.awaitingNextDay?.date;
  if (awaited === today) return 'The plan waits for this answer.';
  return awaited ? 'The plan waits for tomorrow’s answer.' : 'Skip it if you like.';
}
