import type { Activity, JudgedPosture, Zone } from '../../core/posture/posture.ts';

export { degreesText, postureGlyph } from '../posture-words.ts';

/** A soft hyphen lets the longest break where it stands large on a narrow screen. */
const ZONES: Readonly<Record<Zone, string>> = {
  tall: 'Aufrecht',
  relaxed: 'Entspannt',
  slumped: 'Zusammen\u00ADgesunken',
};

const ACTIVITIES: Readonly<Record<Exclude<Activity, 'still-upright'>, string>> = {
  reclining: 'Zurückgelehnt',
  bending: 'Gebeugt',
  lying: 'Liegend',
  walking: 'Beim Gehen',
  transition: 'In Bewegung',
  exercise: 'Beim Üben',
  'not-worn': 'Nicht getragen',
};

const REASONS: Readonly<Record<Exclude<Activity, 'still-upright'>, string>> = {
  reclining: 'Zurücklehnen ist in Ordnung. Es gilt nie als Zusammensinken.',
  bending: 'Beugen ist Bewegung. Nichts wird beurteilt.',
  lying: 'Du liegst. Nichts wird beurteilt.',
  walking: 'Gehen ist eine gute Pause. Nichts wird beurteilt.',
  transition: 'Du bewegst dich. Beurteilt wird nur ruhiges Sitzen oder Stehen.',
  exercise: 'Eine Übung läuft. Nichts wird beurteilt.',
  'not-worn': 'Der Sensor liegt ruhig, und nicht so, wie du ihn trägst.',
};

export function unjudgedReason(
  activity: Exclude<Activity, 'still-upright'>,
  cadencePerMinute: number | null,
): string {
  if (activity !== 'walking' || cadencePerMinute === null) return REASONS[activity];
  return `Etwa ${5 * Math.round(cadencePerMinute / 5)} Schritte pro Minute. ${REASONS.walking}`;
}

type Seen = Pick<JudgedPosture, 'zone' | 'activity'>;

export function postureWord({ zone, activity }: Seen): string {
  if (activity !== 'still-upright') return ACTIVITIES[activity];
  return zone === null ? 'Ruhig' : ZONES[zone];
}
