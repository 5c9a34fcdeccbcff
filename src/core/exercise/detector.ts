import { PLACEMENTS, type Placement } from '../posture/posture.ts';
import { z } from '../schema.ts';

/** How one trunk sensor sees a hold: trunk pitch within a window, side lean and steadiness (EXERCISES D, G). */
export const HoldDetector = z.strictObject({
  kind: z.literal('hold'),
  /** Trunk pitch of the position, degrees: tall 0, prone +90, supine -90. */
  flexionDeg: z.tuple([z.number(), z.number()]),
  /** Largest side lean, degrees. */
  lateralMaxDeg: z.number().min(5).max(90),
  /** Departure from the hold's own start that stops the clock, degrees: hips lower, hips higher. */
  lowerDeg: z.number().min(3).max(30),
  higherDeg: z.number().min(3).max(30),
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
