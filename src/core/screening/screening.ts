import { z } from '../schema.ts';

const Text = z.string().check(z.minLength(3), z.maxLength(200));

/**
 * The words of the safety questions (PROGRESSION section 7, own wording) and what each leads to.
 * The content is `content/screening.json`.
 */
export const ScreeningQuestions = z.strictObject({
  version: z.int().check(z.gte(1)),
  /** Tier A. `now` is asked apart, about this moment (M-3). `say` is what to tell the person who answers the call. */
  emergency: z
    .array(
      z.strictObject({
        id: z.string().check(z.regex(/^A[1-9]$/)),
        when: z.enum(['new-or-worse', 'now']),
        text: Text,
        say: Text,
      }),
    )
    .check(z.minLength(9)),
  /** Tier B. B1, being under 18, is the question before. `flags`: filters that stay once a professional agrees (M-1). */
  conditions: z
    .array(
      z.strictObject({
        id: z.string().check(z.regex(/^B([2-9]|1[0-4])$/)),
        text: Text,
        flags: z.array(z.string()),
      }),
    )
    .check(z.minLength(13)),
  /** What makes it worse (M-2), and the filters that follow. */
  worse: z
    .array(z.strictObject({ id: z.string(), text: Text, flags: z.array(z.string()) }))
    .check(z.minLength(5)),
  /** Tier C: filters of the content, by flag. */
  body: z.array(z.strictObject({ id: z.string(), text: Text })).check(z.minLength(1)),
  /** A question behind a flag: what it closes stays open if the answer is that it is fine (M-1). */
  followUps: z.array(
    z.strictObject({ id: z.string(), flag: z.string(), question: Text, fine: Text, not: Text }),
  ),
  /**
   * "Changed?" at the re-screen (M-6): what may have changed, and the conditions and flags that are asked then. `ends`: the
   * condition that ends by itself, and the question for its date.
   */
  changes: z
    .array(z.strictObject({ id: z.string(), text: Text, asks: z.array(z.string()).check(z.minLength(1)) }))
    .check(z.minLength(5)),
  ends: z.array(z.strictObject({ id: z.string(), question: Text, weeksAfter: z.int().check(z.gte(0)) })),
  /** Signs that end a session (M-4), the questions that stand behind them, and what comes next. */
  stopSigns: z
    .array(
      z.strictObject({
        id: z.string(),
        text: Text,
        leadsTo: z.enum(['help-now', 'questions', 'lie-down']),
        asks: z.array(z.string()),
      }),
    )
    .check(z.minLength(3)),
});
export type ScreeningQuestions = z.infer<typeof ScreeningQuestions>;
export type EmergencySign = ScreeningQuestions['emergency'][number];
export type StopSign = ScreeningQuestions['stopSigns'][number];

/** Where the answers lead, the worst first (PROGRESSION section 7). */
export type ScreeningOutcome = 'help-now' | 'minor' | 'refer-first' | 'clear';

export function screeningOutcome(answers: {
  readonly adult: boolean;
  readonly emergency: readonly string[];
  readonly conditions: readonly string[];
}): ScreeningOutcome {
  if (answers.emergency.length > 0) return 'help-now';
  if (!answers.adult) return 'minor';
  return answers.conditions.length > 0 ? 'refer-first' : 'clear';
}

/** The flags that some answer sets: body parts, what makes it worse, conditions, and what stands behind a flag. */
export const askedFlags = ({ body, worse, conditions, followUps }: ScreeningQuestions): string[] => [
  ...new Set([
    ...[...body, ...followUps].map(({ id }) => id),
    ...[...worse, ...conditions].flatMap(({ flags }) => flags),
  ]),
];

/** The flags that follow from body parts, conditions, and what makes it worse. */
export function flagsOf(
  { worse, conditions }: ScreeningQuestions,
  told: {
    readonly body: readonly string[];
    readonly conditions: readonly string[];
    readonly worse: string | null;
  },
): string[] {
  const movement = worse.find(({ id }) => id === told.worse)?.flags ?? [];
  const behind = conditions.filter(({ id }) => told.conditions.includes(id)).flatMap(({ flags }) => flags);
  return [...new Set([...told.body, ...movement, ...behind])];
}
