import type { Activity, Zone } from '../posture/posture.ts';
import { z } from '../schema.ts';

/**
 * Where a minute's time went. `still`: still and upright where the placement sees no zones. `moving`: walking, bending
 * or on the way. `away`: not worn. `exercise`: in a session. `unseen`: no data, which is nobody's sitting (P8, P13).
 */
export const MINUTE_PARTS = [
  'tall',
  'relaxed',
  'slumped',
  'still',
  'reclining',
  'lying',
  'moving',
  'exercise',
  'away',
  'unseen',
] as const;
export type MinutePart = (typeof MINUTE_PARTS)[number];

const PART_OF: Readonly<Record<Exclude<Activity, 'still-upright'>, MinutePart>> = {
  reclining: 'reclining',
  lying: 'lying',
  bending: 'moving',
  walking: 'moving',
  transition: 'moving',
  exercise: 'exercise',
  'not-worn': 'away',
};

export const partOf = (seen: { readonly activity: Activity; readonly zone: Zone | null }): MinutePart =>
  seen.activity === 'still-upright' ? (seen.zone ?? 'still') : PART_OF[seen.activity];

/**
 * Why nothing was seen. `asleep`: the computer slept. `frozen`: the browser stopped the page. `closed`: Plumbline was not
 * open, or the browser had discarded it. `link`: the sensor was out of reach or silent.
 */
export const GAP_CAUSES = ['asleep', 'frozen', 'closed', 'link'] as const;
export type GapCause = (typeof GAP_CAUSES)[number];

/** What happened in a minute, each with its time, ms on the sample clock. */
export const DeskEvent = z.discriminatedUnion('type', [
  /** `withheld`: a nudge that fading left out on purpose. */
  z.strictObject({ type: z.enum(['nudge', 'withheld', 'answered', 'stillness', 'break']), t: z.number() }),
  z.strictObject({
    type: z.literal('held-back'),
    t: z.number(),
    nudges: z.int().check(z.gte(0)),
    prompts: z.int().check(z.gte(0)),
  }),
  /** It ended at `t`. */
  z.strictObject({ type: z.literal('gap'), from: z.number(), t: z.number(), cause: z.enum(GAP_CAUSES) }),
]);
export type DeskEvent = z.infer<typeof DeskEvent>;

/** A minute is told in parts of so long, ms. */
export const BIN_MS = 10_000;
export const BINS_A_MINUTE = 6;

/** One minute at the desk, small: what is zero or none is left out. No raw sample is in it. */
export const DeskMinute = z.strictObject({
  /** Whole minutes since 1970 on the sample clock. */
  minute: z.int().check(z.gte(0)),
  /** Time of each part, ms; the sum is as much of the minute as is accounted for. */
  ms: z.partialRecord(z.enum(MINUTE_PARTS), z.int().check(z.gte(0))),
  /** Changes of position, and walks that were long enough to be a break. */
  shifts: z.optional(z.int().check(z.gte(0))),
  breaks: z.optional(z.int().check(z.gte(0))),
  /** The longest time in one position that had come together in it, s. */
  stillFor: z.optional(z.int().check(z.gte(0))),
  /** Time in a practice block, ms. */
  practised: z.optional(z.int().check(z.gte(0))),
  /**
   * Of each ten seconds the mean lean while still and upright, whole degrees; where there was none, the first letters of
   * what was most of it (`mo` moving, `re` reclining, `ly` lying, `ex` exercise, `aw` away), or null: unseen.
   */
  bins: z.optional(
    z
      .array(z.nullable(z.union([z.int(), z.enum(['mo', 're', 'ly', 'ex', 'aw'])])))
      .check(z.maxLength(BINS_A_MINUTE)),
  ),
  events: z.optional(z.array(DeskEvent)),
});
export type DeskMinute = z.infer<typeof DeskMinute>;
export type Bin = NonNullable<DeskMinute['bins']>[number];
