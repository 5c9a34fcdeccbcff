import { type CivilDate, daysBetween } from '../log/civil-date.ts';
import type { GoalArea } from '../log/outcome-records.ts';
import type { RecordOf } from '../log/record.ts';
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

/** M-31: a goal is met from this score on, of 10, in two answers so many days apart or more (own numbers). */
export const GOAL_MET = 9;
export const GOALS_MET_DAYS = 6;

/**
 * What the person wants, and how it goes now. All of it is met where something was not and now is: what goes well from
 * the start is no goal that was reached. A second answer days later confirms it (M-31).
 */
export function onGoals(
  standing: Standing,
  { goals }: Pick<RecordOf<'goals'>, 'goals'>,
  date: CivilDate,
): Standing {
  const before = standing.goalsMet;
  const wereOpen = standing.goals.some(({ score }) => score !== null && score < GOAL_MET);
  const areMet =
    (before !== null || wereOpen) &&
    goals.length > 0 &&
    goals.every(
      ({ area, score }) =>
        score !== null && score >= GOAL_MET && standing.goals.some((known) => known.area === area),
    );
  if (!areMet) return { ...standing, goals, goalsMet: null };
  const since = before?.since ?? date;
  const confirmed = before?.confirmed || daysBetween(since, date) >= GOALS_MET_DAYS;
  return { ...standing, goals, goalsMet: { since, confirmed } };
}

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
