import { z } from '../core/schema.ts';

/** What the person chose. Ranges are those of POSTURE.md section 2. */
export const Settings = z.object({
  placement: z.enum(['upper-back', 'sternum', 'pelvis', 'neck']).default('upper-back'),
  /** Time in a slouch before a nudge, s. */
  nudgeDelaySeconds: z.int().min(15).max(600).default(120),
  /** Quiet time between nudges, minutes. */
  nudgeGapMinutes: z.int().min(5).max(60).default(10),
  notifications: z.boolean().default(false),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  sound: z.boolean().default(true),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = Settings.parse({});

/** Settings as they were stored. A field that is missing or broken falls back to its default; the others stay. */
export function readSettings(stored: unknown): Settings {
  const given = stored instanceof Object ? Object.entries(stored) : [];
  const sound = given.filter(([name, value]) => Settings.safeParse({ [name]: value }).success);
  return Settings.parse(Object.fromEntries(sound));
}
