import { loadedDoseWords } from '../../core/exercise/dose-words.ts';
import type { Dose, Exercise } from '../../core/exercise/exercise.ts';
import { chainItems, type Library } from '../../core/exercise/library.ts';
import { workSeconds } from '../../core/exercise/work-seconds.ts';
import { rungDose } from '../../core/progression/ladder.ts';
import type { Decision, Place, Plan, Prescription } from '../../core/progression/progress.ts';

/** A dose of an exercise, for programs and for people. */
const doseTold = (exercise: Exercise, dose: Dose, kg?: number) => ({
  exercise: exercise.id,
  name: exercise.name,
  sets: dose.sets,
  amount: dose.amount,
  unit: exercise.unit,
  perSide: exercise.perSide,
  ...(kg !== undefined && { kg }),
  words: loadedDoseWords(exercise, dose, kg),
  workSeconds: workSeconds(exercise, dose),
});

const itemTold = ({ exercise, dose, kg, reason, easier }: Prescription) => ({
  chain: exercise.chain,
  ...doseTold(exercise, dose, kg),
  easier: easier && {
    exercise: easier.exercise.id,
    words: loadedDoseWords(easier.exercise, easier.dose, easier.kg),
  },
  reason: reason && { rule: reason.rule, date: reason.date, text: reason.text },
});

/** The plan, every item with its reason. */
export function planTold(plan: Plan): object {
  if (plan.type === 'locked') return plan;
  if (plan.type === 'session') return { ...plan, items: plan.items.map(itemTold) };
  return { ...plan, upcoming: plan.upcoming.map(itemTold) };
}

/** A place on a ladder: which of its items, which rung of the item, both from 1, and out of how many. */
export function placeTold({ chain, exerciseId, rung, streak }: Place, library: Library): object {
  const items = chainItems(library, chain);
  const index = items.findIndex(({ id }) => id === exerciseId);
  const exercise = items[index];
  if (!exercise) return { chain, exercise: exerciseId };
  return {
    chain,
    ...doseTold(exercise, rungDose(exercise, rung)),
    level: exercise.level,
    item: index + 1,
    items: items.length,
    rung: rung + 1,
    rungs: exercise.rungs.length,
    masteryRung: exercise.masteryRung + 1,
    streak,
  };
}

/** A decision: the rule, what it saw, before, after, and its sentence. */
export const decisionTold = ({
  rule,
  date,
  sessionId,
  chain,
  change,
  inputs,
  before,
  after,
  text,
}: Decision) => ({
  date,
  rule,
  chain,
  session: sessionId,
  change,
  inputs,
  before,
  after,
  sentence: text,
});
