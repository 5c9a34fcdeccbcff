import { PLACEMENTS, type Placement } from '../posture/posture.ts';
import { z } from '../schema.ts';

/** How one trunk sensor sees a hold (EXERCISES D, G): a window of one angle, what may change, and how sure it is. */
export const HoldDetector = z.strictObject({
  kind: z.literal('hold'),
  /**
   * The angle that tells the position (EXERCISES section B): trunk `pitch` (tall 0, prone +90, supine -90);
   * `side-lean` to whichever side; or, lying on a side, how far the head is above level (`head-up`).
   */
  signal: z.enum(['pitch', 'side-lean', 'head-up']),
  /** Where the angle lies at first use, degrees. */
  windowDeg: z.tuple([z.number(), z.number()]),
  /** After a first good hold the window reaches this far to either side of it, degrees. */
  learnedBandDeg: z.number().min(5).max(30),
  /** Largest angle across it at the start, degrees: side lean, or roll for `head-up`. */
  acrossMaxDeg: z.number().min(5).max(90),
  /** Departures from the hold's own start that stop the clock, degrees: hips lower, hips higher, turned. */
  lowerDeg: z.number().min(3).max(30),
  higherDeg: z.number().min(3).max(30),
  turnedDeg: z.number().min(3).max(60),
  /** What sinking hips do to the angle: it grows less, or more; `no`: there are none to sink. */
  sinks: z.enum(['less', 'more', 'no']),
  /** How sure a hold that was found is, 0 to 1 (EXERCISES section C): tier A 0.9, B 0.5. */
  confidence: z.number().min(0).max(1),
});
export type HoldDetector = z.infer<typeof HoldDetector>;

/** How one trunk sensor sees a repetition: an excursion of trunk pitch from the start position. */
export const RepDetector = z.strictObject({
  kind: z.literal('rep'),
  /** Trunk pitch of the start position, degrees. */
  startDeg: z.tuple([z.number(), z.number()]),
  /** +1: the excursion bends forward (pitch grows). -1: it bends back. 0: it swings both ways (one cycle is one rep). */
  direction: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  /** Smallest excursion that can be a repetition, degrees. */
  minRangeDeg: z.number().min(3).max(60),
  minSeconds: z.number().min(0.5).max(10),
  maxSeconds: z.number().min(3).max(30),
});
export type RepDetector = z.infer<typeof RepDetector>;

export const Detector = z.discriminatedUnion('kind', [HoldDetector, RepDetector]);
export type Detector = z.infer<typeof Detector>;

/** What is less sure than this is shown as "assisted": the person is asked to look (EXERCISES section C, tier B). */
export const ASSISTED_BELOW = 0.7;

/** What a sensor sees of an exercise from the places on the body that see it alike. */
export const SensorView = z.strictObject({
  placements: z.array(z.enum(PLACEMENTS as [Placement, ...Placement[]])).min(1),
  detector: Detector,
  /** Where the numbers come from. */
  source: z.string().min(10),
});
export type SensorView = z.infer<typeof SensorView>;

/** A file of `content/detectors`, named for its exercise. */
export const DetectorFile = z.strictObject({ views: z.array(SensorView).min(1) });
export type DetectorFile = z.infer<typeof DetectorFile>;

/** The detector for a sensor worn there; null where it sees neither the hold nor the repetition. */
export const detectorAt = (views: readonly SensorView[], placement: Placement): Detector | null =>
  views.find(({ placements }) => placements.includes(placement))?.detector ?? null;
