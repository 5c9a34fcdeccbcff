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
  learnedBandDeg: z.number().check(z.gte(5), z.lte(30)),
  /** Largest angle across it at the start, degrees: side lean, or roll for `head-up`. */
  acrossMaxDeg: z.number().check(z.gte(5), z.lte(90)),
  /** Departures from the hold's own start that stop the clock, degrees: hips lower, hips higher, turned. */
  lowerDeg: z.number().check(z.gte(3), z.lte(30)),
  higherDeg: z.number().check(z.gte(3), z.lte(30)),
  turnedDeg: z.number().check(z.gte(3), z.lte(60)),
  /** What sinking hips do to the angle: it grows less, or more; `no`: there are none to sink. */
  sinks: z.enum(['less', 'more', 'no']),
  /** How sure a hold that was found is, 0 to 1 (EXERCISES section C): tier A 0.9, B 0.5. */
  confidence: z.number().check(z.gte(0), z.lte(1)),
});
export type HoldDetector = z.infer<typeof HoldDetector>;

/**
 * What a repetition moves, degrees.
 * - `pitch`: trunk pitch. Bridge, hinge, squat, curl-up, cat and cow.
 * - `head-up`: the long axis above level. Hip lifts in a side plank, where pitch has no meaning.
 * - `tilt`: how far the trunk is from where the repetition began, whatever way. Bird dog.
 * - `turn`: turning about the vertical, summed up from the gyroscope. Wood chop.
 * - `force-pitch`: pitch of the smoothed force. Burpees, where jumps spoil the tilt of each instant.
 * - `front-force`: the force on the front of the trunk, told as the lean at which gravity alone would exert it (for small
 *   ones). In a squat the lean and the push upward at the bottom add up in it.
 */
export const REP_SIGNALS = ['pitch', 'head-up', 'tilt', 'turn', 'force-pitch', 'front-force'] as const;
export type RepSignal = (typeof REP_SIGNALS)[number];

/** How one trunk sensor sees a repetition: an excursion of one angle from where the trunk starts (EXERCISES D, G). */
export const RepDetector = z.strictObject({
  kind: z.literal('rep'),
  signal: z.enum(REP_SIGNALS),
  /** The angle is smoothed; what changes faster than this is left out, Hz (-3 dB). */
  lowPassHz: z.number().check(z.gte(0.1), z.lte(10)),
  /** Where a repetition starts, degrees: trunk pitch, or the long axis above level for `head-up`. */
  startDeg: z.tuple([z.number(), z.number()]),
  /**
   * +1: the angle grows and comes back. -1: it falls first. `either`: to one side or the other. 0: it swings to both
   * sides of the start, grows first, and a cycle is one repetition.
   */
  direction: z.union([z.literal(-1), z.literal(0), z.literal(1), z.literal('either')]),
  /** Smallest excursion that can be a repetition, degrees; of each of the two where it swings to both sides. */
  minRangeDeg: z.number().check(z.gte(2), z.lte(120)),
  /** Larger ones are another movement, as sitting up or lying down, degrees; both sides together where it swings. */
  maxRangeDeg: z.number().check(z.gte(10), z.lte(250)),
  minSeconds: z.number().check(z.gte(0.5), z.lte(10)),
  maxSeconds: z.number().check(z.gte(3), z.lte(30)),
  /** How many excursions to the same side make one repetition, as standing up and sitting down; 1 where left out. */
  excursions: z.optional(z.union([z.literal(1), z.literal(2)])),
  /** How long one stays at the end of the excursion, at both where it swings, seconds; left out where one need not. */
  holdSeconds: z.optional(z.number().check(z.gte(1), z.lte(10))),
  /** How sure a movement that fits can be, 0 to 1, where the sensor sees it only in part; 1 where left out. */
  mostConfidence: z.optional(z.number().check(z.gte(0.1), z.lte(1))),
});
export type RepDetector = z.infer<typeof RepDetector>;

export const Detector = z.discriminatedUnion('kind', [HoldDetector, RepDetector]);
export type Detector = z.infer<typeof Detector>;

/** What is less sure than this is shown as "assisted": the person is asked to look (EXERCISES section C, tier B). */
export const ASSISTED_BELOW = 0.7;

export const isAssisted = (confidence: number): boolean => confidence < ASSISTED_BELOW;

/** What a sensor sees of an exercise from the places on the body that see it alike. */
export const SensorView = z.strictObject({
  placements: z.array(z.enum(PLACEMENTS as [Placement, ...Placement[]])).check(z.minLength(1)),
  detector: Detector,
  /** Where the numbers come from. */
  source: z.string().check(z.minLength(10)),
});
export type SensorView = z.infer<typeof SensorView>;

/** A file of `content/detectors`, named for its exercise. */
export const DetectorFile = z.strictObject({ views: z.array(SensorView).check(z.minLength(1)) });
export type DetectorFile = z.infer<typeof DetectorFile>;

/** The detector for a sensor worn there; null where it sees neither the hold nor the repetition. */
export const detectorAt = (views: readonly SensorView[], placement: Placement): Detector | null =>
  views.find(({ placements }) => placements.includes(placement))?.detector ?? null;
