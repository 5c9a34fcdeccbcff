import { z } from '../schema.ts';

const measure = {
  id: z.enum(['pain', 'activities', 'roland-morris', 'stress']),
  name: z.string().check(z.minLength(3), z.maxLength(60)),
  /** How often it is worth asking. */
  every: z.enum(['day', 'week', 'month']),
  /** The answer that means less trouble: the low end of the scale, or the high end. */
  better: z.enum(['lower', 'higher']),
  /**
   * A change is called meaningful from here: so many points, and so much of the first value, %, in two values in a row.
   * Null where nobody knows from where on one counts.
   */
  meaningful: z.nullable(
    z.strictObject({
      points: z.number().check(z.positive()),
      percent: z.nullable(z.number().check(z.positive())),
    }),
  ),
  /** At or below this one speaks of recovered; null where no such value is known. */
  recovered: z.nullable(z.number()),
  licence: z.string().check(z.minLength(5), z.maxLength(240)),
  source: z.string().check(z.minLength(5), z.maxLength(240)),
};

/** A 0 to 10 scale for each of one or several questions. */
const Scale = z.strictObject({
  ...measure,
  kind: z.literal('scale'),
  intro: z.string().check(z.minLength(10), z.maxLength(240)),
  questions: z
    .array(
      z.strictObject({
        id: z.string().check(z.regex(/^[a-z-]+$/)),
        text: z.string().check(z.minLength(10), z.maxLength(120)),
      }),
    )
    .check(z.minLength(1)),
  least: z.string().check(z.minLength(3), z.maxLength(60)),
  most: z.string().check(z.minLength(3), z.maxLength(60)),
});

/** Activities that the person names, each with a 0 to 10 scale. */
const OwnActivities = z.strictObject({
  ...measure,
  kind: z.literal('own-activities'),
  intro: z.string().check(z.minLength(10), z.maxLength(240)),
  activities: z.strictObject({ least: z.int().check(z.gte(1)), most: z.int().check(z.lte(3)) }),
  least: z.string().check(z.minLength(3), z.maxLength(60)),
  most: z.string().check(z.minLength(3), z.maxLength(60)),
});

/** Statements to tick where they describe today; the value is how many. Their words are the authors'. */
const Checklist = z.strictObject({
  ...measure,
  kind: z.literal('checklist'),
  intro: z.string().check(z.minLength(10), z.maxLength(240)),
  statements: z.array(z.string().check(z.minLength(10), z.maxLength(120))).check(z.minLength(2)),
});

/** `content/outcomes.json`: what people answer about themselves over weeks (PROGRESSION section 5). */
export const OutcomeMeasures = z.strictObject({
  version: z.int().check(z.gte(1)),
  measures: z.array(z.discriminatedUnion('kind', [Scale, OwnActivities, Checklist])).check(z.minLength(1)),
});
export type OutcomeMeasures = z.infer<typeof OutcomeMeasures>;
export type OutcomeMeasure = OutcomeMeasures['measures'][number];
