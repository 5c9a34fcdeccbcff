import { z } from '../schema.ts';

/** 0 (none) to 10. */
export const Pain = z.int().check(z.gte(0), z.lte(10));
/** Epoch ms within what a date can hold (ECMA-262, time range). */
export const Millis = z.number().check(z.gte(0), z.lte(8.64e15));

/** Which rules and detectors made a record; old records are never judged anew in silence. */
export const Versions = z.strictObject({
  detector: z.int(),
  rules: z.int(),
  content: z.int(),
});
export type Versions = z.infer<typeof Versions>;

/**
 * Where a record comes from if not from the person's own sensor or hand: a simulated body or a recording. Such
 * records are shown as what they are, and count for no budget and no plan.
 */
export const PlayedSource = z.enum(['simulated', 'recording']);
export type PlayedSource = z.infer<typeof PlayedSource>;

/** What every record has. */
export const base = {
  /** Sorts by time: 48-bit epoch ms and 80 random bits in Crockford base 32 (ULID). */
  id: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)),
  /** Epoch ms at which it was logged. */
  at: Millis,
  /** IANA zone in which it happened; the civil date of a record is `at` in this zone. */
  zone: z.string().check(z.minLength(1), z.maxLength(64)),
  versions: Versions,
};
