import { daysBetween } from '../log/civil-date.ts';
import type { GoalArea } from '../log/outcome-records.ts';
import type { ChainStanding, Standing } from './standing.ts';
import { MAINS } from './workload.ts';

/** M-30: the mains that a goal trains. BRACE is in every session and the walk in every day: they need no place. */
const GOAL_CHAINS: Readonly<Record<GoalArea, readonly string[]>> = {
  sit: ['HINGE'],
  lift: ['HINGE', 'SQUAT'],
  walk: [],
  floor: ['BRIDGE', 'SQUAT'],
  reach: ['ANTIROT', 'SIDE'],
};
/** One place a week. */
const EVERY_DAYS = 7;

/** Six of the mains, which stand in order of turn: the first ones, and once a week one that a goal chooses (R-7, M-30). */
export function chosenMains(standing: Standing, byTurn: readonly ChainStanding[]): ChainStanding[] {
  const six = byTurn.slice(0, MAINS);
  const goal = goalAmong(standing, byTurn);
  return goal && !six.includes(goal) ? [...six.slice(0, MAINS - 1), goal] : six;
}

/** The ladder that this week's goal place goes to; null where it was used, or nothing is wanted that is open. */
export function goalAmong(
  { goals, entries, date }: Standing,
  byTurn: readonly ChainStanding[],
): ChainStanding | null {
  const isUsed = entries.some(
    ({ byGoal, session }) => byGoal !== null && date !== null && daysBetween(session.date, date) < EVERY_DAYS,
  );
  if (isUsed) return null;
  const wanted = goals.flatMap(({ area }) => GOAL_CHAINS[area]);
  return byTurn.find(({ chain }) => wanted.includes(chain)) ?? null;
}
