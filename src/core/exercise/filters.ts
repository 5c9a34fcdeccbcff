import { z } from '../schema.ts';

const ItemId = z.string().check(z.regex(/^[a-z0-9]+(_[a-z0-9]+)*$/));
const Flag = z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/));

/** How an item is done under a flag that does not remove it (M-1); `amountMax` bounds one set. */
export const Change = z.strictObject({
  flag: Flag,
  text: z.string().check(z.minLength(3), z.maxLength(120)),
  amountMax: z.optional(z.int().check(z.gte(3))),
});
export type Change = z.infer<typeof Change>;

/**
 * What each answer of the screening removes and changes, `content/filters.json` (M-1): the list of M-1 and what the
 * chains' own avoid lines add to it.
 */
export const Filters = z.strictObject({
  version: z.int().check(z.gte(1)),
  filters: z.array(
    z.strictObject({
      flag: Flag,
      /** Asked in `content/screening.json`, or later, after a session (M-6). */
      asked: z.enum(['screening', 'later']),
      /** Items that are closed under the flag. */
      remove: z.array(ItemId),
      /** Items that stay open, and how they are done. */
      changes: z.array(
        z.strictObject({
          items: z.array(ItemId).check(z.minLength(1)),
          text: Change.shape.text,
          amountMax: Change.shape.amountMax,
        }),
      ),
    }),
  ),
  /** The flags that the avoid line of each chain names (EXERCISES section G). */
  avoidLines: z.array(z.strictObject({ chain: z.string().check(z.regex(/^[A-Z]+$/)), flags: z.array(Flag) })),
});
export type Filters = z.infer<typeof Filters>;

export const NO_FILTERS: Filters = { version: 1, filters: [], avoidLines: [] };

/** The flags that close an item, and how it is done under others. */
export interface Filtered {
  readonly flags: readonly string[];
  readonly changes: readonly Change[];
}

/** What the filters say of one item, flags in the order of the file. */
export const filteredBy = ({ filters }: Filters, id: string): Filtered => ({
  flags: filters.filter(({ remove }) => remove.includes(id)).map(({ flag }) => flag),
  changes: filters.flatMap(({ flag, changes }) =>
    changes
      .filter(({ items }) => items.includes(id))
      .map(({ text, amountMax }) => ({ flag, text, ...(amountMax === undefined ? {} : { amountMax }) })),
  ),
});
