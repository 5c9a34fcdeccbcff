/** So many of so many nudges that are due are given. */
export interface Share {
  readonly given: number;
  readonly of: number;
}

/** Stage by stage: all, two in three, half, one in three (POSTURE section 6: 100, 67, 50, 33 %). */
export const FADING: readonly Share[] = [
  { given: 1, of: 1 },
  { given: 2, of: 3 },
  { given: 1, of: 2 },
  { given: 1, of: 3 },
];

/** Whether the nudge is given that is the `nth` due in a day, from 1: the first is, and the others evenly spread. */
export const isGiven = (nth: number, { given, of }: Share): boolean =>
  Math.ceil((nth * given) / of) > Math.ceil(((nth - 1) * given) / of);

/** So much more time slumped than the week before is too much to go on, as a share; twice in a row steps back. */
const RISE = 0.2;
const RISES_TO_STEP_BACK = 2;

/**
 * The stage after so many weeks of practice. Each goes on by one, unless time slumped rose by over a fifth; two such weeks
 * in a row go back one stage. So it moves by at most one stage a week (POSTURE P10).
 *
 * @param weeks share of the still time spent slumped, 0 to 1, of each week that is over.
 */
export function fadingStage(weeks: readonly number[]): number {
  let stage = 0;
  let rises = 0;
  weeks.forEach((slumped, week) => {
    const before = weeks[week - 1];
    rises = before !== undefined && slumped > before * (1 + RISE) ? rises + 1 : 0;
    if (rises === 0) stage = Math.min(FADING.length - 1, stage + 1);
    if (rises < RISES_TO_STEP_BACK) return;
    stage = Math.max(0, stage - 1);
    rises = 0;
  });
  return stage;
}
