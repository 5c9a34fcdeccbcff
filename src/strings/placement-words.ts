import type { Placement } from '../core/posture/posture.ts';
import { lowered } from './lowered.ts';

export interface PlacementWords {
  readonly name: string;
  readonly hint: string;
  /** What its angle is the tilt of. */
  readonly tiltOf: string;
}

/** Names and pros of the places a sensor is clipped to (DECISIONS 4, 9; AMENDMENTS M-40). */
export const PLACEMENT_WORDS: Readonly<Record<Placement, PlacementWords>> = {
  'upper-back': {
    name: 'Upper back',
    hint: 'Just below the neck. Best for the desk.',
    tiltOf: 'the tilt of your upper back',
  },
  sternum: {
    name: 'Breastbone',
    hint: 'For training, and fine for the desk too.',
    tiltOf: 'the tilt of your chest',
  },
  neck: {
    name: 'Base of the neck',
    hint: 'On the bump where neck and back meet.',
    tiltOf: 'the tilt at the base of your neck',
  },
  pelvis: {
    name: 'Front waistband',
    hint: 'Sees bridges well. It cannot see a slouch.',
    tiltOf: 'the tilt at your waistband',
  },
};

/** "Worn on the upper back, or on the breastbone or the front waistband." The first is the best. */
export function wornOnWords(placements: readonly Placement[]): string {
  const [best, ...others] = placements.map((each) => lowered(PLACEMENT_WORDS[each].name));
  const also = others.length > 0 ? `, or on the ${others.join(' or the ')}` : '';
  return `Worn on the ${best}${also}.`;
}
