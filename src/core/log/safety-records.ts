import { EQUIPMENT } from '../exercise/equipment.ts';
import { ExerciseId } from '../exercise/exercise.ts';
import { z } from '../schema.ts';
import { base, Pain } from './record-base.ts';

export const ScreeningRecord = z.strictObject({
  ...base,
  type: z.literal('screening'),
  adult: z.boolean(),
  /** Ids of the emergency signs that were ticked (tier A), and of the conditions (tier B). */
  emergency: z.array(z.string()),
  conditions: z.array(z.string()),
  /** Filters that apply (tier C): flags of the content. */
  flags: z.array(z.string()),
  floor: z.boolean(),
  /** Equipment that is not at hand; left out where it was not asked. */
  without: z.optional(z.array(z.enum(EQUIPMENT))),
  /** Usual pain, 0 to 10. */
  usualPain: Pain,
  /** Emergency signs that were ticked, read once more, and taken back before they counted (M-3). */
  mistaken: z.optional(z.array(z.string())),
  /** What makes it worse, as answered (M-2); its filters are among the flags. */
  worse: z.optional(z.string()),
  /** What the person said is fine all the same, as kneeling on a cushion. Not asked: not fine (M-6). */
  fine: z.optional(z.array(z.string())),
  /** Conditions that end, as a pregnancy, and when (M-6). */
  ends: z.optional(z.array(z.strictObject({ id: z.string(), on: z.iso.date() }))),
});

/**
 * Some of the safety questions by themselves: the emergency page before the desk (M-6), or what stands behind a sign to
 * stop (M-4). It can lock, and it can answer a sign; it opens nothing else.
 */
export const SafetyCheckRecord = z.strictObject({
  ...base,
  type: z.literal('safety-check'),
  adult: z.boolean(),
  /** Ids of the questions that were asked, of those that are true, and of those ticked and taken back (M-3). */
  asked: z.array(z.string()),
  ticked: z.array(z.string()),
  mistaken: z.array(z.string()),
  /** Signs to stop that these answers stand behind (M-4). */
  signs: z.array(z.string()),
});

/** A question of the filters that was asked again by itself (M-2): all flags that apply from now on. */
export const FlagsRecord = z.strictObject({
  ...base,
  type: z.literal('flags'),
  flags: z.array(z.string()),
  worse: z.string(),
  fine: z.array(z.string()),
});

/** Who said it, as the person calls them. */
const By = z.string().check(z.minLength(1), z.maxLength(80));

export const ClearanceRecord = z.strictObject({
  ...base,
  type: z.literal('clearance'),
  /** Conditions (tier B ids) that a professional has cleared for exercise. */
  conditions: z.array(z.string()),
  /** The professional agrees to progress at a usual pain of 4 or 5. */
  progressAtPain: z.boolean(),
  /** The last date on which it holds; left out: until it is withdrawn. */
  until: z.optional(z.iso.date()),
  by: z.optional(By),
});

/** A clearance no longer holds: the professional or the person has changed their mind. */
export const ClearanceWithdrawnRecord = z.strictObject({
  ...base,
  type: z.literal('clearance-withdrawn'),
  clearanceId: z.string(),
});

/** What a professional has closed for this person (S-016). The latest counts; an empty list lifts it. */
export const ClosuresRecord = z.strictObject({
  ...base,
  type: z.literal('closures'),
  closed: z.array(ExerciseId),
  /** The last date on which they hold; left out: until they are changed. */
  until: z.optional(z.iso.date()),
  by: z.optional(By),
});
