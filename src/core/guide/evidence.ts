import { z } from '../schema.ts';

/** The name of a card in `content/evidence`, which is its file's name. */
export const EvidenceId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
export type EvidenceId = z.infer<typeof EvidenceId>;

/**
 * How far a claim is carried.
 * - `moderate`: a review of many trials, or large trials, and its authors are moderately sure.
 * - `low`: few or small trials, or a review whose authors are not sure.
 * - `mixed`: studies disagree.
 * - `none`: looked for and not found.
 * - `practice`: a rule of the trade, or a measurement on models or healthy people; no trial stands behind it.
 */
export const GRADES = ['moderate', 'low', 'mixed', 'none', 'practice'] as const;
export type Grade = (typeof GRADES)[number];

/** A file of `content/evidence`: one thing that research says, how sure it is, and where it stands. */
export const EvidenceCard = z.strictObject({
  id: EvidenceId,
  claim: z.string().check(z.minLength(20), z.maxLength(240)),
  /** What the claim does not say: whom it was about, how small or unsure it is. */
  hedge: z.string().check(z.minLength(20), z.maxLength(240)),
  grade: z.enum(GRADES),
  /** The year of the newest source; null where it carries none. */
  date: z.nullable(z.string().check(z.regex(/^(19|20)\d\d$/))),
  sources: z
    .array(
      z.strictObject({
        name: z.string().check(z.minLength(5), z.maxLength(160)),
        url: z.url({ protocol: /^https$/ }),
      }),
    )
    .check(z.minLength(1)),
});
export type EvidenceCard = z.infer<typeof EvidenceCard>;
