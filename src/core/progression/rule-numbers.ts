import { LONGEST_STRETCH_SECONDS } from '../exercise/own-rungs.ts';
import { BEFORE_HEAVIER, FIRST_KG, HEAVIER_BEGINS } from '../exercise/weights.ts';
import { FLARE_COUNTS_FROM, GAP_DAYS, GREENS_AFTER_GAP, GREENS_AFTER_PAUSE, SHORT_SHARE } from './absence.ts';
import { BASELINE_EFFORT, BASELINE_SESSIONS, SILENT_SESSIONS } from './baseline.ts';
import { DATES_APART } from './calendar.ts';
import {
  AMBER_DONE,
  AMBER_EFFORT,
  AMBER_FORM,
  FULL_DONE,
  NEXT_DAY_GREEN,
  NEXT_DAY_RED,
  POST_AMBER,
  POST_RED,
  POST_RED_LEAST,
  UNSEEN_SHARE,
} from './classify.ts';
import { COMEBACK_SHARE, HALF, HOLD_SESSIONS, SECOND_RED_DAYS } from './decide.ts';
import { DELOAD_DAYS, DELOAD_SHARE, WEEKS_BEFORE } from './deload.ts';
import {
  ADVISE_ABOVE,
  BETTER_BY,
  FLARE_ABOVE,
  FLARE_AT_ONCE,
  FLARE_AT_ONCE_USUAL,
  FLARE_LEAST,
  FLARE_REST_MS,
  FLARE_SHARE,
  FLARE_WITHIN_MS,
  GOAL_BETTER_BY,
  LONG_FLARE_DAYS,
  MANY_FLARES,
  MANY_FLARES_DAYS,
  NO_CHANGE_DAYS,
  RAMP_SHARES,
  REFERENCE_EVERY_DAYS,
  REFERENCE_STEP,
} from './flare.ts';
import { GOAL_MET, GOALS_MET_DAYS } from './goals.ts';
import { LEAST_REPS, LEAST_SECONDS } from './ladder.ts';
import {
  ABOVE_USUAL,
  CLEARED_GREEN_PAIN,
  GREEN_PAIN,
  HIGH_PAIN,
  NO_STRENGTH_USUAL,
  STOP_PAIN,
} from './limits.ts';
import { LEAST_STEP, LOAD_EFFORT, MOST_STEP_KG, SMALL_STEP } from './load.ts';
import { MAINTENANCE_SESSIONS_A_WEEK, TOP_DAYS } from './maintenance.ts';
import { NEW_ITEM_DAYS } from './new-item.ts';
import { type Limits, RULE_LIMITS } from './own-limits.ts';
import { ENOUGH_DAYS, MEDIAN_DAYS, RECALLED_EXTRA, REPORT_FROM_MS, REPORT_UNTIL_MS } from './pain.ts';
import { GENTLE_USUAL, MISSING_LEVEL_SHARE, SAFE_LEVEL } from './places.ts';
import { DIZZY_DAYS, EARLY_DAYS, EARLY_EFFORT_FOR_RISE } from './record-session.ts';
import { FAST_EFFORT, FAST_FORM, FAST_PEAK, FORM_FOR_RISE, SENSOR_FORM_FOR_RISE, WALK_DAYS } from './rise.ts';
import { RESCREEN_DAYS, WORSE_AGAIN_DAYS } from './screening.ts';
import { APART, SESSIONS_APART } from './sides.ts';
import { FAST_LEVEL, FAST_SESSIONS, FAST_USUAL, NEW_ITEMS, STREAK_TO_SKIP } from './slots.ts';
import { RESCREEN_GRACE_DAYS } from './standing.ts';
import { CHECK_EFFORT, CHECK_PEAK, CHECK_USUAL, START_LEVEL } from './start-check.ts';
import { FIRST_DAYS, GROWTH_SECONDS, LOOK_BACK_DAYS, MAINS } from './workload.ts';

const HOUR_MS = 3_600_000;
const percent = (share: number): number => Math.round(100 * share);

/**
 * The numbers that the rules draw on, by the names that `content/rules.json` calls them by. The page of the rules takes
 * them from here, so that it never says another number than the one that decides.
 *
 * @param limits as they hold for this person; the others are the same for everybody.
 */
export const ruleNumbers = (limits: Limits = RULE_LIMITS, painLimit: number = GREEN_PAIN) => ({
  ...limits,
  painLimit,
  clearedPainLimit: CLEARED_GREEN_PAIN,
  stopPain: STOP_PAIN,
  highPain: HIGH_PAIN,
  aboveUsual: ABOVE_USUAL,
  noStrengthUsual: NO_STRENGTH_USUAL,
  gentleUsual: GENTLE_USUAL,
  safeLevel: SAFE_LEVEL,
  usualDays: MEDIAN_DAYS,
  usualDaysEnough: ENOUGH_DAYS,
  recalledExtra: RECALLED_EXTRA,
  reportFromHours: REPORT_FROM_MS / HOUR_MS,
  reportUntilHours: REPORT_UNTIL_MS / HOUR_MS,
  nextDayGood: NEXT_DAY_GREEN,
  nextDayHigh: NEXT_DAY_RED,
  rightAfterAbove: POST_AMBER,
  rightAfterHighAbove: POST_RED,
  rightAfterHigh: POST_RED_LEAST,
  tooHardEffort: AMBER_EFFORT,
  tooLittlePercent: percent(AMBER_DONE),
  wholePercent: percent(FULL_DONE),
  untidyPercent: percent(AMBER_FORM),
  unseenPercent: percent(UNSEEN_SHARE),
  earlyEffort: EARLY_EFFORT_FOR_RISE,
  earlyDays: EARLY_DAYS,
  tidyPercent: percent(FORM_FOR_RISE),
  sensorTidyPercent: percent(SENSOR_FORM_FOR_RISE),
  newExercises: NEW_ITEMS,
  skipSessions: STREAK_TO_SKIP,
  fastSessions: FAST_SESSIONS,
  fastUsual: FAST_USUAL,
  fastLevel: FAST_LEVEL,
  fastPeak: FAST_PEAK,
  fastEffort: FAST_EFFORT,
  fastTidyPercent: percent(FAST_FORM),
  longestStretch: LONGEST_STRETCH_SECONDS,
  firstKg: FIRST_KG,
  leastStepPercent: percent(LEAST_STEP),
  smallStepPercent: percent(SMALL_STEP),
  mostStepKg: MOST_STEP_KG,
  beforeHeavierSets: BEFORE_HEAVIER.sets,
  beforeHeavierReps: BEFORE_HEAVIER.amount,
  loadEffort: LOAD_EFFORT,
  heavierSets: HEAVIER_BEGINS.sets,
  heavierReps: HEAVIER_BEGINS.amount,
  walkDays: WALK_DAYS,
  holdSessions: HOLD_SESSIONS,
  secondRedDays: SECOND_RED_DAYS,
  halfPercent: percent(HALF),
  comebackPercent: percent(COMEBACK_SHARE),
  leastReps: LEAST_REPS,
  leastSeconds: LEAST_SECONDS,
  flareAbove: FLARE_ABOVE,
  flareLeast: FLARE_LEAST,
  flareWithinHours: FLARE_WITHIN_MS / HOUR_MS,
  flareAtOnce: FLARE_AT_ONCE,
  flareAtOnceUsual: FLARE_AT_ONCE_USUAL,
  flareRestHours: FLARE_REST_MS / HOUR_MS,
  flarePercent: percent(FLARE_SHARE),
  rampFirstPercent: percent(RAMP_SHARES[0] ?? 0),
  rampSecondPercent: percent(RAMP_SHARES[1] ?? 0),
  longFlareDays: LONG_FLARE_DAYS,
  referenceStep: REFERENCE_STEP,
  referenceEveryDays: REFERENCE_EVERY_DAYS,
  manyFlares: MANY_FLARES,
  manyFlaresDays: MANY_FLARES_DAYS,
  adviseAbove: ADVISE_ABOVE,
  datesApart: DATES_APART,
  growthSeconds: GROWTH_SECONDS * (limits.weeklyGrowthPercent / RULE_LIMITS.weeklyGrowthPercent),
  lookBackDays: LOOK_BACK_DAYS,
  firstDays: FIRST_DAYS,
  mains: MAINS,
  gapDays: GAP_DAYS[0] ?? 0,
  gapLevelDays: GAP_DAYS[1] ?? 0,
  gapTwoLevelDays: GAP_DAYS[2] ?? 0,
  gapBeginDays: GAP_DAYS[3] ?? 0,
  flareCountsFromDays: FLARE_COUNTS_FROM,
  shortGapPercent: percent(SHORT_SHARE),
  missingLevelPercent: percent(MISSING_LEVEL_SHARE),
  sessionsAfterGap: GREENS_AFTER_GAP,
  sessionsAfterPause: GREENS_AFTER_PAUSE,
  lighterPercent: percent(DELOAD_SHARE),
  lighterDays: DELOAD_DAYS,
  weeksBeforeLighter: WEEKS_BEFORE,
  sidesApartPercent: percent(APART),
  sidesApartSessions: SESSIONS_APART,
  checkUsual: CHECK_USUAL,
  checkPeak: CHECK_PEAK,
  checkEffort: CHECK_EFFORT,
  checkLevel: START_LEVEL,
  noChangeDays: NO_CHANGE_DAYS,
  betterBy: BETTER_BY,
  goalBetterBy: GOAL_BETTER_BY,
  worseAgainDays: WORSE_AGAIN_DAYS,
  rescreenDays: RESCREEN_DAYS,
  rescreenGraceDays: RESCREEN_GRACE_DAYS,
  dizzyDays: DIZZY_DAYS,
  firstSessions: BASELINE_SESSIONS,
  firstEffort: BASELINE_EFFORT,
  silentSessions: SILENT_SESSIONS,
  goalMet: GOAL_MET,
  goalsMetDays: GOALS_MET_DAYS,
  topDays: TOP_DAYS,
  newItemDays: NEW_ITEM_DAYS,
  topSessionsAWeek: MAINTENANCE_SESSIONS_A_WEEK,
});

export type RuleNumbers = ReturnType<typeof ruleNumbers>;
export type RuleNumber = keyof RuleNumbers;
