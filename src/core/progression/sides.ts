import type { Dose, Exercise, ExerciseId } from '../exercise/exercise.ts';
import type { Session } from '../log/sessions.ts';
import { smallestDose } from './ladder.ts';
import type { Standing } from './standing.ts';

/** R-8 sides: this far apart, in so many sessions in a row. */
export const APART = 0.15;
export const SESSIONS_APART = 3;

export type BodySide = 'left' | 'right';

/** The weaker side leads, and both get what it did last. */
export interface Uneven {
  readonly weaker: BodySide;
  readonly dose: Dose;
}

/**
 * Whether an item's sides have drifted apart: more than 15 % of what was performed, in each of its last three sessions,
 * off the plan or on it. It ends with the first session in which they are not.
 */
export function unevenSides(
  standing: Pick<Standing, 'archive' | 'entries'>,
  exercise: Exercise,
): Uneven | null {
  if (!exercise.perSide) return null;
  let apart = 0;
  let latest: Uneven | null = null;
  for (const session of latestWithSides(standing, exercise)) {
    const done = performedIn(session, exercise);
    const [less, more] = [Math.min(done.left, done.right), Math.max(done.left, done.right)];
    if (more - less <= APART * more) return null;
    apart += 1;
    latest ??= {
      weaker: done.left < done.right ? 'left' : 'right',
      dose: doseOf(exercise, less, done.sets),
    };
  }
  return apart === SESSIONS_APART ? latest : null;
}

/** The last three sessions in which anything was done of an item's sides, the latest first. */
function latestWithSides(
  { archive, entries }: Pick<Standing, 'archive' | 'entries'>,
  { id }: Exercise,
): readonly Session[] {
  const sessions: Session[] = [];
  for (const all of [entries, archive]) {
    for (let i = all.length - 1; i >= 0 && sessions.length < SESSIONS_APART; i--) {
      const entry = all[i];
      if (entry?.bySide.includes(id) && wasDone(entry.session, id)) sessions.push(entry.session);
    }
  }
  return sessions;
}

const wasDone = ({ sets }: Session, id: ExerciseId): boolean =>
  sets.some(({ exerciseId, performed }) => exerciseId === id && performed > 0);

/** What each side did, summed over the sets. */
function performedIn({ sets }: Session, { id }: Exercise) {
  const ofItem = sets.filter(({ exerciseId, side }) => exerciseId === id && side !== 'both');
  const sum = (which: BodySide) =>
    ofItem.reduce((total, { side, performed }) => (side === which ? total + performed : total), 0);
  return {
    left: sum('left'),
    right: sum('right'),
    sets: new Set(ofItem.map(({ setIndex }) => setIndex)).size,
  };
}

/** As many sets as there were, or fewer where each would be less than the smallest dose. */
function doseOf(exercise: Exercise, performed: number, sets: number): Dose {
  const least = smallestDose(exercise);
  for (let left = sets; left >= 1; left--) {
    const amount = Math.floor(performed / left);
    if (amount >= least.amount) return { sets: left, amount };
  }
  return least;
}
