import { z } from '../schema.ts';
import { base, Millis, PlayedSource } from './record-base.ts';

export const CalibrationRecord = z.strictObject({
  ...base,
  type: z.literal('calibration'),
  placement: z.enum(['upper-back', 'sternum', 'pelvis', 'neck']),
  sensor: z.string(),
  up: z.tuple([z.number(), z.number(), z.number()]),
  anterior: z.tuple([z.number(), z.number(), z.number()]),
  slumpDeg: z.number().nullable(),
  /** When that slump was measured; missing: with this record. It is kept 28 days, a tall for one wearing (M-41). */
  slumpMeasuredAt: Millis.optional(),
  /** What showed which way is forward; missing: the case. */
  forwardFrom: z.enum(['case', 'slump', 'bow']).optional(),
  /** Where the person sat or stood; missing: on the chair. */
  deskPlace: z.enum(['sofa', 'standing']).optional(),
});

export const SlouchRecord = z.strictObject({
  ...base,
  type: z.literal('slouch'),
  startedAt: Millis,
  endedAt: Millis,
  peakFlexionDeg: z.number(),
  cause: z.enum(['upright', 'activity', 'gap', 'end-of-recording']),
  nudged: z.boolean(),
  /** The person said that this was not a slouch. */
  disputed: z.boolean(),
  source: PlayedSource.optional(),
});

/** "That was not a slouch", which makes room by rule (POSTURE section 4), and the latest such answer taken back. */
export const SlouchAnswerRecord = z.strictObject({
  ...base,
  type: z.literal('slouch-answer'),
  answer: z.enum(['upright', 'taken-back']),
  answeredAt: Millis,
  sensor: z.string(),
  source: PlayedSource.optional(),
});

export const NudgeRecord = z.strictObject({
  ...base,
  type: z.literal('nudge'),
  nudgedAt: Millis,
  slouchStartedAt: Millis,
  source: PlayedSource.optional(),
});

/** One day at the desk, once it is over; times in ms. Its minutes stay in the browser where they were seen. */
export const DeskDayRecord = z.strictObject({
  ...base,
  type: z.literal('desk-day'),
  date: z.iso.date(),
  wornMs: z.int().min(0),
  tallMs: z.int().min(0),
  relaxedMs: z.int().min(0),
  slumpedMs: z.int().min(0),
  unseenMs: z.int().min(0),
  practisedMs: z.int().min(0),
  shifts: z.int().min(0),
  longestStillMs: z.int().min(0),
  nudges: z.int().min(0),
  prompts: z.int().min(0),
});

export const GapRecord = z.strictObject({
  ...base,
  type: z.literal('gap'),
  from: Millis,
  to: Millis,
  source: PlayedSource.optional(),
});
