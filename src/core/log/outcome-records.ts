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
      name: z.string().min(1).max(80).optional(),
      score: z.int().min(0).max(10).nullable(),
    }),
  ),
});

/** Pain of the last seven days, on average and at its worst. The plan goes by daily answers, not by this. */
export const WeekPainRecord = z.strictObject({
  ...base,
  type: z.literal('week-pain'),
  average: Pain.nullable(),
  worst: Pain.nullable(),
});

/** The Roland-Morris questionnaire: which of its 24 sentences describe the person today, by their numbers from 1. */
export const RolandMorrisRecord = z.strictObject({
  ...base,
  type: z.literal('roland-morris'),
  ticked: z.array(z.int().min(1).max(24)).max(24),
});

/** How tense the last seven days were, 0 (not at all) to 10 (M-36). */
export const StressRecord = z.strictObject({
  ...base,
  type: z.literal('stress'),
  value: z.int().min(0).max(10),
});
