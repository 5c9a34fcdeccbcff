import { z } from '../core/schema.ts';

/** What the person chose. Ranges are those of POSTURE.md section 2. */
export const Settings = z.object({
  placement: z.enum(['upper-back', 'sternum', 'pelvis', 'neck']).default('upper-back'),
  /** What makes a slouch long enough for a nudge: how far and how long, or how long alone. */
  nudgeTrigger: z.enum(['exposure', 'delay']).default('exposure'),
  /** Weighted time before a nudge where depth counts, s. */
  nudgeExposureSeconds: z.int().min(30).max(300).default(60),
  /** From how far a lean counts as a slouch. */
  strictness: z.enum(['strict', 'normal', 'relaxed']).default('normal'),
  /** Time in a slouch before a nudge where time alone counts, s. */
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
