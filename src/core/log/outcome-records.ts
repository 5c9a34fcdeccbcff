import { z } from '../schema.ts';
import { base, Pain } from './record-base.ts';

export const GOAL_AREAS = ['sit', 'lift', 'walk', 'floor', 'reach'] as const;
export type GoalArea = (typeof GOAL_AREAS)[number];

/**
 * What the person wants to do again, and how well it goes now: the Patient-Specific Functional Scale, 0 (cannot) to 10
 * (as before), Stratford 1995. Areas choose which ladders a week trains once more (M-30).
 */
export const GoalsRecord = z.strictObject({
  ...base,
  type: z.literal('goals'),
  goals: z.array(
    z.strictObject({
      area: z.enum(GOAL_AREAS),
      /** In the person's own words. */
      name: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
      score: z.nullable(z.int().check(z.gte(0), z.lte(10))),
    }),
  ),
});

/** Pain of the last seven days, on average and at its worst. The plan goes by daily answers, not by this. */
export const WeekPainRecord = z.strictObject({
  ...base,
  type: z.literal('week-pain'),
  average: z.nullable(Pain),
  worst: z.nullable(Pain),
});

/** The Roland-Morris questionnaire: which of its 24 sentences describe the person today, by their numbers from 1. */
export const RolandMorrisRecord = z.strictObject({
  ...base,
  type: z.literal('roland-morris'),
  ticked: z.array(z.int().check(z.gte(1), z.lte(24))).check(z.maxLength(24)),
});

/** How tense the last seven days were, 0 (not at all) to 10 (M-36). */
export const StressRecord = z.strictObject({
  ...base,
  type: z.literal('stress'),
  value: z.int().check(z.gte(0), z.lte(10)),
});
