import type { SeatedState, SeatedView } from '../../core/figure/seated.ts';
import type { Placement, Zone } from '../../core/posture/posture.ts';

export const ZONE_NAMES: Readonly<Record<Zone, string>> = {
  tall: 'aufrecht',
  relaxed: 'entspannt',
  slumped: 'zusammengesunken',
};

const WORN_AT: Readonly<Record<Placement, string>> = {
  'upper-back': 'Oberer Rücken',
  sternum: 'Brustbein',
  pelvis: 'Becken',
  neck: 'Unten am Nacken',
};

const SCENE = 'Seitenansicht einer sitzenden Person neben einem Lot';

export const EMPTY_CHAIR_WORDS = 'Seitenansicht eines leeren Stuhls am Schreibtisch. Das Lot hängt ruhig.';

const WITHOUT_ANGLE: Readonly<Record<Exclude<SeatedState, 'live' | 'unsure'>, string>> = {
  moving: `${SCENE}. Du bewegst dich.`,
  gap: `${SCENE}, verblasst. Gerade keine Daten.`,
  away: 'Seitenansicht eines leeren Stuhls am Schreibtisch, neben einem Lot. Nicht da.',
  none: EMPTY_CHAIR_WORDS,
};

type Told = Pick<SeatedView, 'state' | 'flexionDeg' | 'zone' | 'placement' | 'relaxedFromDeg'>;

export function liveFigureWords({ state, flexionDeg, zone, placement, relaxedFromDeg }: Told): string {
  if (state !== 'live' && state !== 'unsure') return WITHOUT_ANGLE[state];
  const degrees = Math.round(Math.abs(flexionDeg));
  const lean =
    degrees === 0
      ? 'in deiner aufrechten Position'
      : `${degrees} Grad ${flexionDeg > 0 ? 'vor' : 'hinter'} deiner aufrechten Position`;
  const zoned = relaxedFromDeg === null ? '' : `, Bereich ${ZONE_NAMES[zone]}`;
  const doubt = state === 'unsure' ? ' Der Clip sitzt vielleicht anders.' : '';
  return `${SCENE}. ${WORN_AT[placement]} ${lean}${zoned}.${doubt}`;
}

export const CLIP_PICTURE_WORDS: Readonly<Record<Placement, string>> = {
  'upper-back': 'Eine Person von hinten, der Clip mitten am oberen Rücken, knapp unter dem Nacken.',
  sternum: 'Eine Person von vorn, der Clip mitten auf dem Brustbein.',
  pelvis: 'Eine Person von vorn, der Clip quer vorn am Hosenbund.',
  neck: 'Eine Person von hinten, der Clip unten am Nacken.',
};
