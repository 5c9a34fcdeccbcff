import type { Library } from '../../core/exercise/library.ts';
import { alternatives } from '../../core/progression/alternatives.ts';
import type { Prescription, Progress } from '../../core/progression/progress.ts';
import { effectOfTold, NO_RECORDS, type ToldBefore } from '../../core/progression/told-before.ts';
import type { Foretold, Swaps } from '../../ports/session-view.ts';
import { offersOf } from '../offers.ts';

/** The rules' own word on answers that may still change. */
export function foretell(
  progress: Progress,
  library: Library,
  told: ToldBefore,
  now: number,
  zone: string,
): Foretold | null {
  const effect = effectOfTold(progress, library, told, now, zone);
  if (!effect) return null;
  const { closed, held } = effect;
  return { closed, held, offers: offersOf(effect.progress, NO_RECORDS, library, now, zone) };
}

/** The items with what the person takes in their place; null leaves one out. What the rules do not allow changes nothing. */
export function withSwaps(
  items: readonly Prescription[],
  swaps: Swaps,
  progress: Progress,
  library: Library,
): readonly Prescription[] {
  return items.flatMap((item) => {
    const swap = swaps[item.exercise.id];
    if (swap === undefined) return [item];
    if (swap === null) return [];
    return [alternatives(progress, library, item)[swap] ?? item];
  });
}
