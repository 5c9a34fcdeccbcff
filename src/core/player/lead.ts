import { detectorAt, isAssisted } from '../exercise/detector.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Placement } from '../posture/posture.ts';
import type { Lead } from './player.ts';

/** Done for a time and not held: a walk, a swim, rolling, a rest. */
export const isActivity = ({ categories }: Pick<Exercise, 'categories'>): boolean =>
  categories.some((each) => each === 'aerobic' || each === 'relaxation' || each === 'self-massage');

/** Whether a sensor worn there sees the hold or the repetition; nowhere: it is not calibrated, and sees nothing. */
export const isSeen = (exercise: Exercise | undefined, placement: Placement | null): boolean =>
  exercise !== undefined && placement !== null && detectorAt(exercise.views, placement) !== null;

/** What leads a set of an exercise (EXERCISES section C). */
export function leadOf(
  exercise: Exercise | undefined,
  countedBy: 'sensor' | 'person',
  placement: Placement | null,
): Lead {
  if (!exercise) return 'timer';
  const detector = placement && detectorAt(exercise.views, placement);
  if (countedBy === 'person' || !detector)
    return exercise.tier === 'D' || isActivity(exercise) ? 'timer' : 'guided';
  const confidence = detector.kind === 'hold' ? detector.confidence : (detector.mostConfidence ?? 1);
  return isAssisted(confidence) ? 'assisted' : 'auto';
}
