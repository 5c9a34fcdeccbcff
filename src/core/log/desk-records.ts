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
  slumpDeg: z.nullable(z.number()),
  /** When that slump was measured; missing: with this record. It is kept 28 days, a tall for one wearing (M-41). */
  slumpMeasuredAt: z.optional(Millis),
  /** What showed which way is forward; missing: the case. */
  forwardFrom: z.optional(z.enum(['case', 'slump', 'bow'])),
  /** Where the person sat or stood: `sofa`, `standing` or the id of a place of their own; missing: on the chair. */
  deskPlace: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
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
  source: z.optional(PlayedSource),
});

/** "That was not a slouch", which makes room by rule (POSTURE section 4), and the latest such answer taken back. */
export const SlouchAnswerRecord = z.strictObject({
  ...base,
  type: z.literal('slouch-answer'),
  answer: z.enum(['upright', 'taken-back']),
  answeredAt: Millis,
  sensor: z.string(),
  source: z.optional(PlayedSource),
});

export const NudgeRecord = z.strictObject({
  ...base,
  type: z.literal('nudge'),
  nudgedAt: Millis,
  slouchStartedAt: Millis,
  source: z.optional(PlayedSource),
});

/** One day at the desk, once it is over; times in ms. Its minutes stay in the browser where they were seen. */
export const DeskDayRecord = z.strictObject({
  ...base,
  type: z.literal('desk-day'),
  date: z.iso.date(),
  wornMs: z.int().check(z.gte(0)),
  tallMs: z.int().check(z.gte(0)),
  relaxedMs: z.int().check(z.gte(0)),
  slumpedMs: z.int().check(z.gte(0)),
  unseenMs: z.int().check(z.gte(0)),
  practisedMs: z.int().check(z.gte(0)),
  shifts: z.int().check(z.gte(0)),
  longestStillMs: z.int().check(z.gte(0)),
  nudges: z.int().check(z.gte(0)),
  prompts: z.int().check(z.gte(0)),
  /** Id of the telling that this one puts right, as after "that was not me". */
  replaces: z.optional(z.string()),
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
  note: z.optional(z.string()),
  notedAt: Millis,
  /** Null: taken off. */
  text: z.nullable(z.string().check(z.minLength(1), z.maxLength(LONGEST_NOTE))),
});

export const GapRecord = z.strictObject({
  ...base,
  type: z.literal('gap'),
  from: Millis,
  to: Millis,
  source: z.optional(PlayedSource),
});
