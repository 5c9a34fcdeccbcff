import { dailyPlan, easyDayPlan, planFor, shortPlan, startCheckPlan } from '../core/progression/plan.ts';
import type { Plan } from '../core/progression/progress.ts';
import type { Offers, SessionPlan } from '../ports/session-view.ts';

export const NO_OFFERS: Offers = { plan: null, short: null, easy: null, daily: null, check: null };

/** All that can be started now; null where there is no such offer, or none that differs from the plan. */
export function offersOf(...now: Parameters<typeof planFor>): Offers {
  const plan = asSession(planFor(...now));
  const isStrength = plan?.items.some(({ exercise }) => exercise.countsAsStrength) ?? false;
  return {
    plan,
    short: isStrength ? shorterThan(plan, asSession(shortPlan(...now))) : null,
    easy: isStrength ? asSession(easyDayPlan(...now)) : null,
    daily: dailyPlan(...now),
    check: asSession(startCheckPlan(...now)),
  };
}

const asSession = (plan: Plan | null): SessionPlan | null => (plan?.type === 'session' ? plan : null);

const shorterThan = (plan: SessionPlan | null, short: SessionPlan | null): SessionPlan | null =>
  plan && short && short.minutes < plan.minutes ? short : null;
