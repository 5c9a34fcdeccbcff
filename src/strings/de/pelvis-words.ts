import { largerPart, type TrunkPosture } from '../../core/posture/two-sensors.ts';
import type { PelvisView } from '../../ports/app.ts';
import type { TrunkWords } from '../pelvis-words.ts';
import { LINK_STATE_LABELS } from './link-states.ts';
import { degreesText } from './posture-words.ts';

export const PELVIS_WORDS = {
  title: 'Ein zweiter Sensor am Becken',
  offer:
    'Vorn am Hosenbund unterscheidet er, ob sich die Wirbelsäule beugt oder der Rumpf sich aus der Hüfte neigt. Hinweise kommen weiter vom ersten.',
  pair: 'Zweiten Sensor koppeln',
  leave: 'Zweiten trennen',
  noTall: 'Leg aufrecht noch einmal fest, damit beide von derselben Sitzposition ausgehen.',
} as const;

export const pelvisWords = ({ name, status, tallSet }: PelvisView): string => {
  const battery = status.batteryPercent === null ? '' : `, ${Math.round(status.batteryPercent)} %`;
  const state = `${name}: ${LINK_STATE_LABELS[status.state]}${battery}.`;
  return status.state === 'live' && !tallSet ? `${state} ${PELVIS_WORDS.noTall}` : state;
};

/** Below this no part is worth a word, degrees: sensors repeat to 3 to 5 (POSTURE section 1). */
const WORTH_TELLING_DEG = 5;

export function trunkWords(trunk: TrunkPosture): TrunkWords {
  const { spinalFlexionDeg, trunkLeanDeg } = trunk;
  const slight = Math.max(Math.abs(spinalFlexionDeg), Math.abs(trunkLeanDeg)) < WORTH_TELLING_DEG;
  const mostly =
    largerPart(trunk) === 'spine'
      ? 'Vor allem beugt sich deine Wirbelsäule.'
      : 'Vor allem neigt sich dein Rumpf, aus der Hüfte.';
  return {
    spine: degreesText(spinalFlexionDeg),
    trunk: degreesText(trunkLeanDeg),
    line: slight ? 'Beides nahe deiner aufrechten Position.' : mostly,
  };
}
