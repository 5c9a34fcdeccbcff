import { largerPart, type TrunkPosture } from '../core/posture/two-sensors.ts';
import type { PelvisView } from '../ports/app.ts';
import { LINK_STATE_LABELS } from './link-states.ts';
import { degreesText } from './posture-words.ts';

/** A second sensor, at the pelvis. */
export const PELVIS_WORDS = {
  title: 'A second sensor at the pelvis',
  offer:
    'Clipped to the front of your waistband, it tells bending your spine from leaning at the hips. Nudges stay with the first.',
  pair: 'Pair a second sensor',
  leave: 'Disconnect the second',
  noTall: 'Set comfortable tall once more, so that both start from the same sitting.',
} as const;

/** How the second sensor is. */
export const pelvisWords = ({ name, status, tallSet }: PelvisView): string => {
  const battery = status.batteryPercent === null ? '' : `, ${Math.round(status.batteryPercent)} %`;
  const state = `${name}: ${LINK_STATE_LABELS[status.state].toLowerCase()}${battery}.`;
  return status.state === 'live' && !tallSet ? `${state} ${PELVIS_WORDS.noTall}` : state;
};

export interface TrunkWords {
  readonly spine: string;
  readonly trunk: string;
  readonly line: string;
}

/** Below this no part is worth a word, degrees: sensors repeat to 3 to 5 (POSTURE section 1). */
const WORTH_TELLING_DEG = 5;

/** Bending of the spine apart from the lean of the trunk. */
export function trunkWords(trunk: TrunkPosture): TrunkWords {
  const { spinalFlexionDeg, trunkLeanDeg } = trunk;
  const slight = Math.max(Math.abs(spinalFlexionDeg), Math.abs(trunkLeanDeg)) < WORTH_TELLING_DEG;
  const mostly =
    largerPart(trunk) === 'spine' ? 'Mostly your spine bends.' : 'Mostly your trunk leans, from the hips.';
  return {
    spine: degreesText(spinalFlexionDeg),
    trunk: degreesText(trunkLeanDeg),
    line: slight ? 'Both near your tall.' : mostly,
  };
}
