import type { Activity, JudgedPosture, Zone } from '../core/posture/posture.ts';

const ZONES: Readonly<Record<Zone, string>> = { tall: 'Tall', relaxed: 'Relaxed', slumped: 'Slumped' };

const ACTIVITIES: Readonly<Record<Exclude<Activity, 'still-upright'>, string>> = {
  reclining: 'Leaning back',
  bending: 'Bending',
  lying: 'Lying down',
  walking: 'Walking',
  transition: 'Moving',
  exercise: 'Exercising',
  'not-worn': 'Not worn',
};

/** Why nothing is judged just now, beside the word for it. */
const REASONS: Readonly<Record<Exclude<Activity, 'still-upright'>, string>> = {
  reclining: 'Leaning back is fine. It is never a slouch.',
  bending: 'Bending is movement. Nothing is judged.',
  lying: 'Lying down. Nothing is judged.',
  walking: 'Walking is a good break. Nothing is judged.',
  transition: 'You move. Only sitting or standing still is judged.',
  exercise: 'An exercise runs. Nothing is judged.',
  'not-worn': 'The sensor lies still, and not as it is worn.',
};

export function unjudgedReason(
  activity: Exclude<Activity, 'still-upright'>,
  cadencePerMinute: number | null,
): string {
  if (activity !== 'walking' || cadencePerMinute === null) return REASONS[activity];
  return `About ${5 * Math.round(cadencePerMinute / 5)} steps a minute. ${REASONS.walking}`;
}

type Seen = Pick<JudgedPosture, 'zone' | 'activity'>;

/** One word for what the trunk does. Only sitting or standing still has a zone, and only where one can be seen. */
export function postureWord({ zone, activity }: Seen): string {
  if (activity !== 'still-upright') return ACTIVITIES[activity];
  return zone === null ? 'Still' : ZONES[zone];
}

/** Which glyph stands for it. */
export type GlyphName = Zone | 'moving' | 'away' | 'gap';

export function postureGlyph({ zone, activity }: Seen): GlyphName {
  if (activity === 'still-upright') return zone ?? 'away';
  if (activity === 'not-worn') return 'away';
  return activity === 'reclining' ? 'tall' : 'moving';
}

/** Whole degrees with a true minus: "4°", "−3°". */
export function degreesText(degrees: number): string {
  const whole = Math.round(degrees);
  return `${whole < 0 ? `−${-whole}` : whole}°`;
}
