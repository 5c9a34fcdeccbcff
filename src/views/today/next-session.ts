import type { CivilDate } from '../../core/log/civil-date.ts';
import type { Prescription } from '../../core/progression/progress.ts';
import type { TodayView } from '../../ports/app.ts';

/** The next session by the rules and by the person's own days. */
export interface NextSession {
  readonly date: CivilDate;
  readonly items: readonly Prescription[];
}

/** Null where none can be seen, as without a plan. */
export function nextSession({ ahead }: TodayView): NextSession | null {
  const day = ahead?.days.find(({ session }) => session !== null);
  return day?.session ? { date: day.date, items: day.session } : null;
}

/** True where a session with strength work is possible today, and the person's own days put it on another. */
export function waitsForItsDay({ plan, ahead }: TodayView): boolean {
  if (plan.type !== 'session' || !ahead) return false;
  const isStrength = plan.items.some(({ exercise }) => exercise.countsAsStrength);
  return isStrength && ahead.days[0]?.session === null;
}
