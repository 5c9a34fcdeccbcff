import { PLACEMENTS, type Placement } from '../posture/posture.ts';
import { z } from '../schema.ts';
import { DetectorFile, type SensorView } from './detector.ts';
import { EQUIPMENT } from './equipment.ts';
import { type Filtered, type Filters, filteredBy, NO_FILTERS } from './filters.ts';

export const ExerciseId = z.string().check(z.regex(/^[a-z0-9]+(_[a-z0-9]+)*$/));
export type ExerciseId = z.infer<typeof ExerciseId>;

/**
 * Sets and the amount of each (repetitions, or seconds held). A dose is a rung of an item's ladder. The longest
 * amount is a walk of 45 minutes (EXERCISES, chain AEROBIC).
 */
export const Dose = z.strictObject({
  sets: z.int().check(z.gte(1), z.lte(6)),
  amount: z.int().check(z.gte(3), z.lte(2700)),
});
export type Dose = z.infer<typeof Dose>;

/** What an item is for; it may be for more than one thing (EXERCISES section G). */
export const CATEGORIES = [
  'mobility',
  'activation',
  'strength',
  'balance',
  'stretch',
  'posture',
  'aerobic',
  'relaxation',
  'self-massage',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Parts of the body that an item works on. */
export const REGIONS = [
  'neck',
  'shoulder',
  'upper-back',
  'chest',
  'lower-back',
  'core',
  'hip',
  'thigh',
  'knee',
  'ankle',
  'whole-body',
] as const;
export type Region = (typeof REGIONS)[number];

/** Load steps from lightest to heaviest: kilograms of one dumbbell, or bands by name (R-6.4, M-26). */
export const Load = z.discriminatedUnion('with', [
  z.strictObject({
    with: z.literal('dumbbell'),
    /** One dumbbell, or one in each hand. */
    hands: z.union([z.literal(1), z.literal(2)]),
    /**
     * How many of the last rungs lead to the next dumbbell: only those go on to them whose next one is more than a tenth
     * heavier (M-26). They stand above the item's own range, which M-21 cuts.
     */
    rowsToNext: z.int().check(z.gte(0), z.lte(3)),
    kg: z.array(z.number().check(z.gte(0.5), z.lte(40))).check(z.minLength(2)),
  }),
  z.strictObject({
    with: z.literal('band'),
    bands: z.array(z.enum(['very light', 'light', 'medium', 'strong'])).check(z.minLength(2)),
  }),
]);
export type Load = z.infer<typeof Load>;

const seconds = z.number().check(z.gte(0), z.lte(20));

/**
 * One repetition in parts, seconds (EXERCISES, tempo): out, a stay there, back, and a stay at the start where the
 * exercise has one. The same parts that a sensor sees.
 */
export const Tempo = z.strictObject({
  outSeconds: seconds,
  pauseSeconds: seconds,
  backSeconds: seconds,
  startSeconds: z.optional(seconds),
});
export type Tempo = z.infer<typeof Tempo>;

export const secondsOf = ({ outSeconds, pauseSeconds, backSeconds, startSeconds = 0 }: Tempo): number =>
  outSeconds + pauseSeconds + backSeconds + startSeconds;

/** A breath at the exercise's own pace: seconds in, seconds out. */
export const Breath = z.strictObject({
  inSeconds: z.int().check(z.gte(2), z.lte(10)),
  outSeconds: z.int().check(z.gte(2), z.lte(10)),
});
export type Breath = z.infer<typeof Breath>;

/** At least this much of an item, done in a green session. */
export const Done = z.strictObject({
  item: ExerciseId,
  sets: z.int().check(z.gte(1)),
  amount: z.int().check(z.gte(1)),
});
export type Done = z.infer<typeof Done>;

/** A file of `content/exercises`: a rung-by-rung ladder of doses inside one level of its chain (RULES R-1). */
export const ExerciseFile = z.strictObject({
  id: ExerciseId,
  /** A chain that holds several ladders names each of them after a slash: `STRETCH/hip-flexor`. */
  chain: z.string().check(z.regex(/^[A-Z]+(\/[a-z]+(-[a-z]+)*)?$/)),
  level: z.int().check(z.gte(0), z.lte(9)),
  name: z.string().check(z.minLength(3), z.maxLength(60)),
  categories: z.array(z.enum(CATEGORIES)).check(z.minLength(1)),
  regions: z.array(z.enum(REGIONS)).check(z.minLength(1)),
  unit: z.enum(['reps', 'seconds']),
  /**
   * Doses from easiest to hardest; work rises along them. Most have up to 8; a brisk walk grows from 10 to 30 minutes
   * by one minute, from 20 by a tenth (M-32), which is 16.
   */
  rungs: z.array(Dose).check(z.minLength(1), z.maxLength(16)),
  /** How many of the last rungs are for people of 65 and older alone: stretches that are held for longer (S-073). */
  rungsFrom65: z.optional(z.int().check(z.gte(1), z.lte(3))),
  /** Index into `rungs` from which the next level may open. */
  masteryRung: z.int().check(z.gte(0)),
  /** Tempo of one repetition, seconds; 1 for holds. */
  secondsPerRep: z.number().check(z.gte(1), z.lte(20)),
  /** The same in words: "2 s up, 1 s there, 3 s down". */
  tempo: z.string().check(z.minLength(3), z.maxLength(80)),
  /** The same in parts, for repetitions; they add up to `secondsPerRep`. */
  phases: z.optional(Tempo),
  /** Where breathing is the exercise: its pace, which the coach tells. */
  breath: z.optional(Breath),
  restSeconds: z.int().check(z.gte(10), z.lte(180)),
  perSide: z.boolean(),
  countsAsStrength: z.boolean(),
  /** All weight on one leg, or one arm and one leg; then `parent` names the two-sided item (M-25). */
  singleSupport: z.boolean(),
  parent: z.optional(ExerciseId),
  /** What comes first; `instead` counts for somebody to whom the item's whole chain is closed, as without the floor (M-24). */
  prerequisites: z.array(z.strictObject({ ...Done.shape, instead: z.optional(Done) })),
  position: z.enum(['standing', 'seated', 'quadruped', 'supine', 'prone', 'side']),
  equipment: z.array(z.enum(EQUIPMENT)),
  /** What one trains with, from light to heavy; left out where only the body is lifted. */
  load: z.optional(Load),
  floor: z.boolean(),
  tier: z.enum(['A', 'B', 'C', 'D']),
  /** Where a clip may sit, the best place first: not where one lies on it. Empty where no sensor belongs. */
  placements: z.array(z.enum(PLACEMENTS as [Placement, ...Placement[]])),
  /** Never planned unless the person asks for it (EXERCISES: "optional"); the item before it is then the top. */
  optIn: z.optional(z.boolean()),
  muscles: z.array(z.string()),
  steps: z.array(z.string().check(z.maxLength(160))).check(z.minLength(2), z.maxLength(6)),
  cues: z.array(z.string().check(z.maxLength(80))).check(z.minLength(2), z.maxLength(5)),
  faults: z.array(z.string().check(z.maxLength(80))),
  avoid: z.array(z.string().check(z.maxLength(120))),
  /** Key of the drawing in the figure data. */
  figure: z.string(),
});
export type ExerciseFile = z.infer<typeof ExerciseFile>;

/** One exercise with what a trunk sensor sees of it, without a view the person counts, and what filters do to it. */
export interface Exercise extends ExerciseFile, Filtered {
  readonly views: readonly SensorView[];
}

/**
 * An exercise from its file, from what a sensor sees of it where there is such a file, and from the filters.
 *
 * @throws a ZodError where one of them breaks its schema.
 */
export const readExercise = (
  content: unknown,
  detectors: unknown,
  filters: Filters = NO_FILTERS,
): Exercise => {
  const file = ExerciseFile.parse(content);
  return {
    ...file,
    ...filteredBy(filters, file.id),
    views: detectors === undefined ? [] : DetectorFile.parse(detectors).views,
  };
};
