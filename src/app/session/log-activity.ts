import type { Library } from '../../core/exercise/library.ts';
import type { Activity, SessionPlan } from '../../ports/app.ts';
import type { Journal } from '../journal.ts';

/** The longest dose that a plan knows, s; what was done may be longer. */
const LONGEST = 2700;

export interface ActivitySources {
  readonly library: Library;
  readonly now: () => number;
  readonly newId: () => string;
}

/**
 * Logs what was done by the clock and told afterwards. What was not asked stays missing, so that it counts as done, and
 * nothing grows from it. Off the plan is what the day does not offer.
 */
export async function logActivity(
  { exerciseId, minutes, peak, effort }: Activity,
  daily: SessionPlan | null,
  { library, now, newId }: ActivitySources,
  journal: Journal,
): Promise<void> {
  const exercise = library.byId.get(exerciseId);
  if (exercise?.unit !== 'seconds' || exercise.countsAsStrength) return;
  const sessionId = newId();
  const performed = minutes * 60;
  const offered = daily?.items.find((item) => item.exercise.id === exerciseId);
  const dose = offered?.dose ?? { sets: 1, amount: Math.min(performed, LONGEST) };
  const endedAt = now();
  journal.add({
    type: 'session-started',
    sessionId,
    pre: null,
    readiness: null,
    items: [{ exerciseId, dose }],
    offPlan: offered === undefined,
  });
  journal.add({
    type: 'set',
    sessionId,
    exerciseId,
    setIndex: 0,
    side: 'both',
    target: dose.amount,
    performed,
    startedAt: endedAt - performed * 1000,
    endedAt,
    countedBy: 'person',
    unseenSeconds: 0,
    pauses: 0,
    sensorForm: null,
  });
  journal.add({
    type: 'session-ended',
    sessionId,
    cause: 'done',
    peak,
    effort,
    post: null,
    untidy: null,
    standout: null,
  });
  await journal.flush();
}
