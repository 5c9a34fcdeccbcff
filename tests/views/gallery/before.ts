import { createLibrary } from '../../../src/core/exercise/library.ts';
import { alternatives } from '../../../src/core/progression/alternatives.ts';
import { greenPain, isTooMuchToTrain } from '../../../src/core/progression/limits.ts';
import type { Prescription } from '../../../src/core/progression/progress.ts';
import { heldByTold } from '../../../src/core/progression/rise.ts';
import type { ToldBefore } from '../../../src/core/progression/told-before.ts';
import type { Foretold, TodayView } from '../../../src/ports/app.ts';
import { exercises } from './view-states.ts';

const library = createLibrary(exercises);

const CLOSED: Partial<Record<NonNullable<ToldBefore['readiness']>, string>> = {
  ill: 'Paused. Say when you feel well again.',
  'new-symptom': 'Something new came up. A few questions about it come first; your plan waits until then.',
};

/** What the rules make of the answers before a session, for somebody of the gallery. */
export function foretoldOf({ offers, progress }: TodayView, { pre, readiness }: ToldBefore): Foretold {
  const hurts = pre !== null && isTooMuchToTrain(pre, progress.usualPain);
  return {
    offers: hurts ? { ...offers, plan: offers.daily ?? offers.easy } : offers,
    closed: (readiness && CLOSED[readiness]) ?? null,
    held: heldByTold({ pre: pre ?? 0, readiness: readiness ?? 'same' }, greenPain(false)),
  };
}

export const easierOnes = (item: Prescription): readonly Prescription[] =>
  alternatives({ circumstances: { flags: [], floor: true } }, library, item);
