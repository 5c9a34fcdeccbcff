import { dumbbellOf } from '../../core/exercise/weights.ts';
import type { TodayView } from '../../ports/app.ts';

/** Whether a session that comes holds a dumbbell, and nobody said yet which there are (M-26). */
export function areWeightsAsked({ plan, progress }: TodayView): boolean {
  if (progress.circumstances.kg !== undefined || plan.type === 'locked') return false;
  const items = plan.type === 'session' ? plan.items : plan.upcoming;
  return items.some(({ exercise }) => dumbbellOf(exercise) !== undefined);
}
