import type { Exercise } from '../exercise/exercise.ts';
import { chainItems, type Library } from '../exercise/library.ts';
import { type Opening, openingOf } from '../progression/opening.ts';
import type { Place, Progress } from '../progression/progress.ts';

/** How one exercise stands on its ladder: behind, under the person's hands, the next one, or later. */
export type RungState = 'done' | 'here' | 'next' | 'later' | 'closed';

export interface LadderRung {
  readonly exercise: Exercise;
  readonly state: RungState;
  readonly opening: Opening;
}

/** A ladder on which the person stands, from its first exercise up. */
export interface LadderSeen {
  readonly chain: string;
  readonly place: Place;
  readonly rungs: readonly LadderRung[];
}

/** The ladders that the plan draws on, in the order of a session. */
export function laddersOf(library: Library, progress: Progress): LadderSeen[] {
  const placed = new Map(progress.places.map((place) => [place.chain, place]));
  return library.chains.flatMap(({ id }) => {
    const place = placed.get(id);
    const items = chainItems(library, id);
    const here = items.findIndex((item) => item.id === place?.exerciseId);
    if (!place || here < 0) return [];
    const openings = items.map((exercise) => openingOf(library, exercise, progress));
    const next = items.findIndex((_, index) => index > here && openings[index]?.type !== 'closed');
    const rungs = items.flatMap((exercise, index) => {
      const opening = openings[index];
      return opening ? [{ exercise, opening, state: stateOf(index, here, next, opening) }] : [];
    });
    return [{ chain: id, place, rungs }];
  });
}

function stateOf(index: number, here: number, next: number, opening: Opening): RungState {
  if (index === here) return 'here';
  if (opening.type === 'closed') return 'closed';
  if (index < here) return 'done';
  return index === next ? 'next' : 'later';
}
