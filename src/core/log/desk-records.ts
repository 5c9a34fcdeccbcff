import { z } from '../schema.ts';
import { base, Millis, PlayedSource } from './record-base.ts';

/** The longest note on a day, characters (PR). */
export const LONGEST_NOTE = 120;

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
  /** Where the person sat or stood: `sofa`, `standing` or the id of a place of their own; missing: on the chair. */
  deskPlace: z.string().min(1).max(40).optional(),
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
  /** Id of the telling that this one puts right, as after "that was not me". */
  replaces: z.string().optional(),
});

/** "That was not me" of a stretch at the desk, or of that stretch the answer taken back. Its minutes stay as they were. */
export const DeskNotMeRecord = z.strictObject({
  ...base,
  type: z.literal('desk-not-me'),
  answer: z.enum(['not-me', 'taken-back']),
  from: Millis,
  to: Millis,
});

/** A note of the person's on their day: written, written anew, or taken off. */
export const DeskNoteRecord = z.strictObject({
  ...base,
  type: z.literal('desk-note'),
  /** Id of the record that the note was first written with; missing: with this one. */
  note: z.string().optional(),
  notedAt: Millis,
  /** Null: taken off. */
  text: z.string().min(1).max(LONGEST_NOTE).nullable(),
});

export const GapRecord = z.strictObject({
  ...base,
  type: z.literal('gap'),
  from: Millis,
  to: Millis,
  source: PlayedSource.optional(),
});
