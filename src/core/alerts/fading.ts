/** Which of the nudges that are due are given, stage by stage: all, two in three, half, one in three (POSTURE section 6). */
export const FADING = [1, 0.67, 0.5, 0.33] as const;

/** So much more time slumped than the week before is too much to go on, as a share; twice in a row steps back. */
const RISE = 0.2;
const RISES_TO_STEP_BACK = 2;

/**
 * The stage after so many weeks of practice. A week goes on unless time slumped rose by over a fifth; two such weeks
 * in a row go back one stage. So it moves by at most one stage a week (POSTURE P10).
 *
 * @param weeks share of the still time spent slumped, 0 to 1, week by week.
 */
export function fadingStage(weeks: readonly number[]): number {
  let stage = 0;
  let rises = 0;
  weeks.forEach((slumped, week) => {
    const before = weeks[week - 1];
    if (before === undefined) return;
    rises = slumped > before * (1 + RISE) ? rises + 1 : 0;
    if (rises === 0) stage = Math.min(FADING.length - 1, stage + 1);
    if (rises < RISES_TO_STEP_BACK) return;
    stage = Math.max(0, stage - 1);
    rises = 0;
  });
  return stage;
}
