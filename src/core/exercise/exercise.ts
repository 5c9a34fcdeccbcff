import { z } from '../schema.ts';
import { DetectorFile, type SensorView } from './detector.ts';

export const ExerciseId = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/);
export type ExerciseId = z.infer<typeof ExerciseId>;

/** Sets and the amount of each (repetitions, or seconds held). A dose is a rung of an item's ladder. */
export const Dose = z.strictObject({
  sets: z.int().min(1).max(6),
  amount: z.int().min(3).max(180),
});
export type Dose = z.infer<typeof Dose>;

/** A file of `content/exercises`: a rung-by-rung ladder of doses inside one level of its chain (RULES R-1). */
export const ExerciseFile = z.strictObject({
  id: ExerciseId,
  chain: z.string().regex(/^[A-Z]+$/),
  level: z.int().min(0).max(9),
  name: z.string().min(3).max(60),
  unit: z.enum(['reps', 'seconds']),
  /** Doses from easiest to hardest; work rises along them. */
  rungs: z.array(Dose).min(1).max(8),
  /** Index into `rungs` from which the next level may open. */
  masteryRung: z.int().min(0),
  /** Tempo of one repetition, seconds; 1 for holds. */
  secondsPerRep: z.number().min(1).max(20),
  restSeconds: z.int().min(10).max(180),
  perSide: z.boolean(),
  countsAsStrength: z.boolean(),
  /** All weight on one leg, or one arm and one leg; then `parent` names the two-sided item (M-25). */
  singleSupport: z.boolean(),
  parent: ExerciseId.optional(),
  prerequisites: z.array(z.strictObject({ item: ExerciseId, sets: z.int().min(1), amount: z.int().min(1) })),
  position: z.enum(['standing', 'seated', 'quadruped', 'supine', 'prone', 'side']),
  equipment: z.array(z.enum(['mat', 'wall', 'counter', 'chair', 'bench', 'dumbbell', 'band'])),
  floor: z.boolean(),
  tier: z.enum(['A', 'B', 'C', 'D']),
  /** Flags that remove the item (M-1). */
  flags: z.array(z.string()),
  /** How the item is done under a flag that does not remove it (M-1); `amountMax` bounds one set. */
  changes: z
    .array(
      z.strictObject({
        flag: z.string(),
        text: z.string().min(3).max(120),
        amountMax: z.int().min(3).optional(),
      }),
    )
    .optional(),
  muscles: z.array(z.string()),
  steps: z.array(z.string().max(160)).min(2).max(6),
  cues: z.array(z.string().max(80)).min(2).max(5),
  faults: z.array(z.string().max(80)),
  avoid: z.array(z.string().max(120)),
  /** Key of the drawing in the figure data. */
  figure: z.string(),
});
export type ExerciseFile = z.infer<typeof ExerciseFile>;

/** One exercise with what a trunk sensor sees of it; without a view the person counts. */
export interface Exercise extends ExerciseFile {
  readonly views: readonly SensorView[];
}

/**
 * An exercise from its file, and from what a sensor sees of it where there is such a file.
 *
 * @throws a ZodError where one of them breaks its schema.
 */
export const readExercise = (content: unknown, detectors: unknown): Exercise => ({
  ...ExerciseFile.parse(content),
  views: detectors === undefined ? [] : DetectorFile.parse(detectors).views,
});

/** Seconds of work in a dose, all sets and sides. */
export function workSeconds(
  exercise: Pick<Exercise, 'secondsPerRep' | 'perSide' | 'unit'>,
  dose: Dose,
): number {
  const each = exercise.unit === 'reps' ? exercise.secondsPerRep : 1;
  return dose.sets * dose.amount * each * (exercise.perSide ? 2 : 1);
}
