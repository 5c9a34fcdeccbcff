import type { Exercise } from '../exercise/exercise.ts';
import type { Circumstances } from '../exercise/library.ts';
import type { Evidence } from './classify.ts';
import { isMastered } from './ladder.ts';
import type { ChainStanding } from './standing.ts';

/** S-074: a stretch felt easy from here on, 0 to 10, with no more pain than this, in so many sessions in a row. */
export const EASE_FOR_NEXT = 7;
export const EASE_PAIN = 2;
export const EASY_SESSIONS = 3;

/** True for the ladders of stretches: the next one opens by how easy this one feels (S-074). */
export const opensByEase = ({ chain }: Pick<Exercise, 'chain'>): boolean => chain.startsWith('STRETCH/');

/** Sessions in a row in which the stretch at a place felt easy. */
export const easySessions = ({ spot, eased }: Pick<ChainStanding, 'spot' | 'eased'>): number =>
  eased?.exerciseId === spot.exercise.id ? eased.sessions : 0;

/** The same with one more session at its mastery or above. A session without the answer says nothing. */
export function easedBy(
  { spot, eased }: ChainStanding,
  { ease, peak }: Evidence,
  circumstances: Circumstances,
): ChainStanding['eased'] {
  if (ease === null || !isMastered(spot, circumstances)) return eased;
  const isEasy = ease >= EASE_FOR_NEXT && peak !== null && peak <= EASE_PAIN;
  return isEasy ? { exerciseId: spot.exercise.id, sessions: easySessions({ spot, eased }) + 1 } : null;
}
