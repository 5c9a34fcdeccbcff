import type { Activity, JudgedPosture, Zone } from '../core/posture/posture.ts';

const ZONES: Readonly<Record<Zone, string>> = { tall: 'Tall', relaxed: 'Relaxed', slumped: 'Slumped' };

const ACTIVITIES: Readonly<Record<Exclude<Activity, 'still-upright'>, string>> = {
  reclining: 'Leaning back',
  bending: 'Bending',
  lying: 'Lying down',
  moving: 'Moving',
};

/** One word for what the trunk does. Only sitting or standing still has a zone. */
export function postureWord({ zone, activity }: Pick<JudgedPosture, 'zone' | 'activity'>): string {
  return activity === 'still-upright' ? ZONES[zone] : ACTIVITIES[activity];
}

/** Which glyph stands for it. */
export type GlyphName = Zone | 'moving' | 'away' | 'gap';

export function postureGlyph({ zone, activity }: Pick<JudgedPosture, 'zone' | 'activity'>): GlyphName {
  if (activity === 'still-upright') return zone;
  return activity === 'reclining' ? 'tall' : 'moving';
}

/** Whole degrees with a true minus: "4°", "−3°". */
export function degreesText(degrees: number): string {
  const whole = Math.round(degrees);
  return `${whole < 0 ? `−${-whole}` : whole}°`;
}
