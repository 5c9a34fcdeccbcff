import { z } from '../schema.ts';
import { EvidenceCard, EvidenceId } from './evidence.ts';

/** A row of GUIDE: what a popular guide to exercise progressions asks for. */
const Row = z.string().check(z.regex(/^S-\d{3}$/));
const Rows = z.array(Row).check(z.minLength(1));
const ExerciseName = z.string().check(z.regex(/^[a-z0-9]+(_[a-z0-9]+)*$/));
const Sentences = z.string().check(z.minLength(20), z.maxLength(320));

/** How sure one may sound; `general` is everyday knowledge, for which no study is named. */
export const HEDGES = ['often', 'may', 'weak', 'unproven', 'general'] as const;
export type Hedge = (typeof HEDGES)[number];

/** What stands behind a sentence: how sure it may sound, and the cards that carry it; none where it is `general`. */
const standing = { hedge: z.enum(HEDGES), evidence: z.array(EvidenceId) };

/** What the guide names as a cause of back trouble or as a help against it, and what is known of it. */
export const Claim = z.strictObject({
  id: EvidenceId,
  rows: Rows,
  title: z.string().check(z.minLength(3), z.maxLength(60)),
  /** What the guide says, in our words. */
  guideSays: Sentences,
  /** What may be said of it. */
  known: Sentences,
  ...standing,
  /** What Plumbline offers for it, and what it cannot do. */
  here: Sentences,
  /** False as long as no screen has what `here` speaks of: then it is left unsaid. */
  ready: z.boolean(),
  exercises: z.array(ExerciseName),
});
export type Claim = z.infer<typeof Claim>;

/** `content/guide/causes.json` and `content/guide/framing.json`. */
export const Claims = z.strictObject({
  version: z.int().check(z.gte(1)),
  claims: z.array(Claim).check(z.minLength(1)),
});
export type Claims = z.infer<typeof Claims>;

/** `content/guide/principles.json`: how one goes forward, and the rule of the progression that holds it. */
export const Principles = z.strictObject({
  version: z.int().check(z.gte(1)),
  principles: z
    .array(
      z.strictObject({
        id: EvidenceId,
        rows: Rows,
        title: z.string().check(z.minLength(3), z.maxLength(60)),
        text: Sentences,
        /** Rules that make it so: `R-7`, `M-24`, `INV-15`, or a document of docs/sources.md. */
        rules: z
          .array(z.string().check(z.regex(/^(R-\d|M-\d+|INV-\d+|GUIDE|EXERCISES|PROGRESSION|POSTURE)/)))
          .check(z.minLength(1)),
        ...standing,
      }),
    )
    .check(z.minLength(1)),
});
export type Principles = z.infer<typeof Principles>;

/** `content/guide/questions.json`: the six questions of the guide. */
export const Questions = z.strictObject({
  version: z.int().check(z.gte(1)),
  questions: z
    .array(
      z.strictObject({
        id: EvidenceId,
        rows: Rows,
        question: z.string().check(z.minLength(10), z.maxLength(120)),
        answer: z.array(Sentences).check(z.minLength(1), z.maxLength(4)),
        ...standing,
      }),
    )
    .check(z.length(6)),
});
export type Questions = z.infer<typeof Questions>;

/** `content/guide/outline.json`: the guide's programme. Nothing is planned from it; it says what has to be there. */
export const Outline = z.strictObject({
  version: z.int().check(z.gte(1)),
  /** Sessions of strength and balance in a week; stretching, walking and rest may be daily. */
  sessionsPerWeek: z.strictObject({
    least: z.int().check(z.gte(1)),
    most: z.int().check(z.lte(3)),
    rows: Rows,
  }),
  firstPlan: z.strictObject({ exercises: z.array(ExerciseName).check(z.minLength(3)), rows: Rows }),
  tiers: z
    .array(
      z.strictObject({
        id: z.enum(['beginner', 'advanced', 'balance', 'stretch']),
        title: z.string().check(z.minLength(3), z.maxLength(60)),
        text: Sentences,
        exercises: z.array(ExerciseName).check(z.minLength(2)),
        rows: Rows,
      }),
    )
    .check(z.length(4)),
  /** Every exercise that the guide names, the items that stand for it, and the dose. */
  exercises: z
    .array(
      z.strictObject({
        row: Row,
        name: z.string().check(z.minLength(3), z.maxLength(60)),
        items: z.array(ExerciseName).check(z.minLength(1)),
        /** As the guide gives it; null where it gives none and the library's own dose stands in. */
        guideDose: z.nullable(z.string().check(z.minLength(3), z.maxLength(80))),
        /** What we do otherwise, and why; empty where nothing. */
        otherwise: z.string().check(z.maxLength(240)),
      }),
    )
    .check(z.minLength(1)),
});
export type Outline = z.infer<typeof Outline>;

/** All that there is to read, of `content/guide` and `content/evidence`. */
export interface Guide {
  readonly framing: readonly Claim[];
  readonly causes: readonly Claim[];
  readonly principles: Principles['principles'];
  readonly questions: Questions['questions'];
  readonly outline: Outline;
  /** By name of the card. */
  readonly evidence: ReadonlyMap<EvidenceId, EvidenceCard>;
}

/** The files of the guide as they lie in their folders. */
export interface RawGuide {
  readonly framing: unknown;
  readonly causes: unknown;
  readonly principles: unknown;
  readonly questions: unknown;
  readonly outline: unknown;
  readonly evidence: readonly unknown[];
}

/** @throws a ZodError where a file breaks its schema. */
export function readGuide(raw: RawGuide): Guide {
  const cards = raw.evidence.map((card) => EvidenceCard.parse(card));
  return {
    framing: Claims.parse(raw.framing).claims,
    causes: Claims.parse(raw.causes).claims,
    principles: Principles.parse(raw.principles).principles,
    questions: Questions.parse(raw.questions).questions,
    outline: Outline.parse(raw.outline),
    evidence: new Map(cards.map((card) => [card.id, card])),
  };
}
