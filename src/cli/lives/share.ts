import { createLibrary } from '../../core/exercise/library.ts';
import { readExercises } from '../content.ts';
import { peopleOf } from './crowd.ts';
import { type Lived, live } from './lived.ts';

/** What one of several threads lives: every `of`-th person, from the `from`-th on. */
export interface Share {
  readonly people: number;
  readonly weeks: number;
  readonly from: number;
  readonly of: number;
}

/** Lives the people of a share one after the other, and tells each. */
export function liveShare({ people, weeks, from, of }: Share, tell: (lived: Lived) => void): void {
  const library = createLibrary(readExercises());
  peopleOf(people).forEach(({ kind, seed }, index) => {
    if (index % of === from) tell(live(kind, seed, library, weeks));
  });
}
