import type { Library } from '../../core/exercise/library.ts';
import { KINDS, type Kind } from './kinds.ts';
import { type Lived, live } from './lived.ts';

/** What became of the people of one kind. */
export interface KindLived {
  readonly kind: Kind;
  readonly lives: readonly Lived[];
}

/** Lives so many people, kind by kind in turn, each from a seed of its own. */
export function liveAll(library: Library, people: number, weeks: number): KindLived[] {
  return KINDS.map((kind, index) => {
    const count = Math.ceil((people - index) / KINDS.length);
    return { kind, lives: Array.from({ length: count }, (_, seed) => live(kind, seed, library, weeks)) };
  });
}

/** Levels gained by the end of a week, at a share of the people: 0.5 is the median. */
export function levelAt(lives: readonly Lived[], week: number, share: number): number {
  const sorted = lives.map(({ levels }) => levels[week - 1] ?? 0).toSorted((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0;
}

export const meanLevel = (lives: readonly Lived[], week: number): number =>
  lives.reduce((sum, { levels }) => sum + (levels[week - 1] ?? 0), 0) / Math.max(lives.length, 1);
