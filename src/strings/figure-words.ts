import type { SeatedState, SeatedView } from '../core/figure/seated.ts';
import type { Placement, Zone } from '../core/posture/posture.ts';

/** The zones as they stand on the gauge. */
export const ZONE_NAMES: Readonly<Record<Zone, string>> = {
  tall: 'tall',
  relaxed: 'relaxed',
  slumped: 'slumped',
};

const WORN_AT: Readonly<Record<Placement, string>> = {
  'upper-back': 'Upper back',
  sternum: 'Breastbone',
  pelvis: 'Pelvis',
  neck: 'Base of the neck',
};

const SCENE = 'Side view of a seated person beside a plumb line';

/** Where no sensor is. */
export const EMPTY_CHAIR_WORDS = 'Side view of an empty chair at a desk. The plumb line hangs still.';

/** The live figure where there is no angle to tell. */
const WITHOUT_ANGLE: Readonly<Record<Exclude<SeatedState, 'live' | 'unsure'>, string>> = {
  moving: `${SCENE}. You are moving.`,
  gap: `${SCENE}, faded. No data just now.`,
  away: 'Side view of an empty chair at a desk, beside a plumb line. Away.',
  none: EMPTY_CHAIR_WORDS,
};

type Told = Pick<SeatedView, 'state' | 'flexionDeg' | 'zone' | 'placement' | 'relaxedFromDeg'>;

/** The live figure in one or two sentences. */
export function liveFigureWords({ state, flexionDeg, zone, placement, relaxedFromDeg }: Told): string {
  if (state !== 'live' && state !== 'unsure') return WITHOUT_ANGLE[state];
  const degrees = Math.round(Math.abs(flexionDeg));
  const unit = degrees === 1 ? 'degree' : 'degrees';
  const lean =
    degrees === 0
      ? 'at your comfortable tall'
      : `${degrees} ${unit} ${flexionDeg > 0 ? 'forward of' : 'back from'} your comfortable tall`;
  const zoned = relaxedFromDeg === null ? '' : `, in the ${ZONE_NAMES[zone]} zone`;
  const doubt = state === 'unsure' ? ' The clip may have moved.' : '';
  return `${SCENE}. ${WORN_AT[placement]} ${lean}${zoned}.${doubt}`;
}

/** A picture of where the clip is worn. */
export const CLIP_PICTURE_WORDS: Readonly<Record<Placement, string>> = {
  'upper-back': 'A person from behind, the clip in the middle of the upper back, just below the neck.',
  sternum: 'A person from the front, the clip in the middle of the breastbone.',
  pelvis: 'A person from the front, the clip across the front of the waistband.',
  neck: 'A person from behind, the clip at the base of the neck.',
};
