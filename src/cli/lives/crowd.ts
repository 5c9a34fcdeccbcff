import type { Library } from '../../core/exercise/library.ts';
import { KINDS, type Kind } from './kinds.ts';
import { type Lived, live } from './lived.ts';

/** What became of the people of one kind. */
export interface KindLived {
  readonly kind: Kind;
  readonly lives: readonly Lived[];
}

/** So many people, kind by kind in turn, each with a seed of its own. */
export const peopleOf = (count: number): readonly { readonly kind: Kind; readonly seed: number }[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: KINDS[index % KINDS.length] as Kind,
    seed: Math.floor(index / KINDS.length),
  }));

export const liveAll = (library: Library, people: number, weeks: number): KindLived[] =>
  byKind(peopleOf(people).map(({ kind, seed }) => live(kind, seed, library, weeks)));

/** Lives in the order of their kinds and seeds, in whatever order they came. */
export const byKind = (lives: readonly Lived[]): KindLived[] =>
  KINDS.map((kind) => ({
    kind,
    lives: lives.filter((lived) => lived.kind === kind.id).toSorted((a, b) => a.seed - b.seed),
  }));

/** Levels gained by the end of a week, at a share of the people: 0.5 is the median. */
export function levelAt(lives: readonly Lived[], week: number, share: number): number {
  const sorted = lives.map(({ levels }) => levels[week - 1] ?? 0).toSorted((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0;
}

export const meanLevel = (lives: readonly Lived[], week: number): number =>
  lives.reduce((sum, { levels }) => sum + (levels[week - 1] ?? 0), 0) / Math.max(lives.length, 1);
