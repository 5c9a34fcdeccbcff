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

/**
 * Why nothing was seen. `asleep`: the computer slept. `frozen`: the browser stopped the page. `closed`: Plumbline was not
 * open, or the browser had discarded it. `link`: the sensor was out of reach or silent.
 */
export const GAP_CAUSES = ['asleep', 'frozen', 'closed', 'link'] as const;
export type GapCause = (typeof GAP_CAUSES)[number];

const Instant = z.number();

/** What happened in a minute, each with its time, ms on the sample clock. */
export const DeskEvent = z.discriminatedUnion('type', [
  /** A nudge about a slouch; `withheld`: one that fading left out on purpose. */
  z.strictObject({ type: z.enum(['nudge', 'withheld', 'answered', 'stillness', 'break']), t: Instant }),
  /** What a quiet time held back, told when it ended. */
  z.strictObject({
    type: z.literal('held-back'),
    t: Instant,
    nudges: z.int().min(0),
    prompts: z.int().min(0),
  }),
  z.strictObject({ type: z.literal('gap'), from: Instant, t: Instant, cause: z.enum(GAP_CAUSES) }),
]);
export type DeskEvent = z.infer<typeof DeskEvent>;

/** A minute is drawn in so many parts, each with the lean in it. */
export const LEANS_A_MINUTE = 12;

/** One minute at the desk, small: zeros are left out. No raw sample is in it. */
export const DeskMinute = z.strictObject({
  /** Whole minutes since 1970 on the sample clock. */
  minute: z.int().min(0),
  /** Time of each part, ms; the sum is the part of the minute that is accounted for. */
  ms: z.partialRecord(z.enum(MINUTE_PARTS), z.number().min(0)),
  /** Changes of position. */
  shifts: z.int().min(0).optional(),
  /** Time in a practice block, ms. */
  practised: z.number().min(0).optional(),
  /** Mean lean of each five seconds while still and upright, whole degrees; null where there was none. */
  leans: z.array(z.int().nullable()).max(LEANS_A_MINUTE).optional(),
  events: z.array(DeskEvent).optional(),
});
export type DeskMinute = z.infer<typeof DeskMinute>;
