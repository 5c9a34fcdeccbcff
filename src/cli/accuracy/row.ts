import { bootstrapInterval } from './bootstrap.ts';

/** What a figure has to reach. */
export type Target = { readonly atLeast: number } | { readonly atMost: number };

/** One figure of the accuracy table. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: '%' | 'deg' | 'F1' | 'count' | 's';
  /** People behind the figure; null where nobody is, as in a simulation. */
  readonly people: number | null;
  /** Bootstrap 95 % interval over people; null where there are too few to draw from. */
  readonly interval: readonly [number, number] | null;
  readonly target: Target | null;
  /** What it is compared with, measured in the same run or published. */
  readonly anchor: string | null;
  readonly note: string | null;
}

/** A figure over people: each person's part of it, and how parts make the whole. */
export interface Pooled<Person> {
  readonly what: string;
  readonly unit: Row['unit'];
  readonly people: readonly Person[];
  readonly pool: (people: readonly Person[]) => number;
  readonly target?: Target;
  readonly anchor?: string;
  readonly note?: string;
}

/** The row of a figure over people, with its interval. */
export function pooled<Person>({ what, unit, people, pool, ...more }: Pooled<Person>): Row {
  return {
    what,
    value: pool(people),
    unit,
    people: people.length,
    interval: bootstrapInterval(people, pool),
    target: more.target ?? null,
    anchor: more.anchor ?? null,
    note: more.note ?? null,
  };
}

/** Whether a figure reaches what it has to; null where nothing is asked. A figure that is no number never does. */
export function reached({ value, target }: Pick<Row, 'value' | 'target'>): boolean | null {
  if (target === null) return null;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}
