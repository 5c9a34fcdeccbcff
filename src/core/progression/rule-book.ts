import { z } from '../schema.ts';
import type { Decision } from './progress.ts';
import type { RuleNumbers } from './rule-numbers.ts';

/** One rule in plain words. In braces stand the names of numbers: `{painLimit}`, which the rules themselves give. */
const Rule = z.strictObject({
  /** Its place in the address and in the code: `R-6.4`; the parts of R-8 each have a word, `R-8-flare`. */
  id: z.string().check(z.regex(/^(R-\d+(\.\d+)?|M-\d+)(-[a-z]+)*$/)),
  title: z.string().check(z.minLength(3), z.maxLength(60)),
  text: z.array(z.string().check(z.minLength(20), z.maxLength(400))).check(z.minLength(1), z.maxLength(5)),
  /** What is told of a person as a whole by this rule: the keys of `announce.ts`. */
  announces: z._default(z.array(z.string()), []),
  /** Shares of a place that it gives: those of `reasons.ts`. */
  shares: z._default(z.array(z.string()), []),
  /** Numbers of it that the person or a professional may tighten. */
  adjustable: z._default(z.array(z.string()), []),
  /** Where it comes from, in a sentence, and what is known; a number that no study sets is called the app's own. */
  basis: z.string().check(z.minLength(20), z.maxLength(400)),
  sources: z._default(
    z.array(
      z.strictObject({
        name: z.string().check(z.minLength(5), z.maxLength(160)),
        url: z.url({ protocol: /^https$/ }),
      }),
    ),
    [],
  ),
});
export type Rule = z.infer<typeof Rule>;

/** `content/rules.json`: every rule of the progression, by what it is about. */
export const RuleBook = z.strictObject({
  version: z.int().check(z.gte(1)),
  groups: z
    .array(
      z.strictObject({
        id: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/)),
        title: z.string().check(z.minLength(3), z.maxLength(60)),
        rules: z.array(Rule).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
});
export type RuleBook = z.infer<typeof RuleBook>;

export const rulesIn = ({ groups }: RuleBook): readonly Rule[] => groups.flatMap(({ rules }) => rules);

/** The rule behind a decision; undefined where the book has none, which the tests rule out. */
export function ruleOf(
  book: RuleBook,
  { rule, inputs }: Pick<Decision, 'rule' | 'inputs'>,
): Rule | undefined {
  const rules = rulesIn(book);
  const { what, share } = inputs;
  const told = rules.find(
    ({ announces, shares }) =>
      (typeof what === 'string' && announces.includes(what)) ||
      (typeof share === 'string' && shares.includes(share)),
  );
  return told ?? rules.find(({ id }) => id === rule) ?? rules.find(({ id }) => id.startsWith(`${rule}-`));
}

/** A part of a sentence: words, or a number with its name. */
export type Part = string | { readonly name: string; readonly value: number };

const NUMBER = /\{(\w+)\}/;

/** A sentence with its numbers. Throws where one is not among the rules' numbers. */
export function partsOf(sentence: string, numbers: RuleNumbers): readonly Part[] {
  return sentence.split(NUMBER).map((part, index) => {
    if (index % 2 === 0) return part;
    const value = (numbers as Readonly<Record<string, number>>)[part];
    if (value === undefined) throw new Error(`no rule has a number ${part}`);
    return { name: part, value };
  });
}
