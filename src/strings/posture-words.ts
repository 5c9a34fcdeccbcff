import type { Activity, JudgedPosture, Zone } from '../core/posture/posture.ts';

const ZONES: Readonly<Record<Zone, string>> = { tall: 'Tall', relaxed: 'Relaxed', slumped: 'Slumped' };

const ACTIVITIES: Readonly<Record<Exclude<Activity, 'still-upright'>, string>> = {
  reclining: 'Leaning back',
  bending: 'Bending',
  lying: 'Lying down',
  moving: 'Moving',
};

type Seen = Pick<JudgedPosture, 'zone' | 'activity'>;

/**
 * One word for what the trunk does. Only sitting or standing still has a zone, and only where the placement can
 * see one (`zoned`).
 */
export function postureWord({ zone, activity }: Seen, zoned: boolean): string {
  if (activity !== 'still-upright') return ACTIVITIES[activity];
  return zoned ? ZONES[zone] : 'Still';
}

/** Which glyph stands for it. */
export type GlyphName = Zone | 'moving' | 'away' | 'gap';

export function postureGlyph({ zone, activity }: Seen, zoned: boolean): GlyphName {
  if (activity === 'still-upright') return zoned ? zone : 'away';
  return activity === 'reclining' ? 'tall' : 'moving';
}

/** Whole degrees with a true minus: "4°", "−3°". */
export function degreesText(degrees: number): string {
  const whole = Math.round(degrees);
  return `${whole < 0 ? `−${-whole}` : whole}°`;
}
