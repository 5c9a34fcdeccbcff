import { readAs } from '../core/outline.ts';
import type { z } from '../core/schema.ts';
import { CHOICES_OUTLINE, SETTINGS_OUTLINE } from './settings-outline.ts';
import type * as schema from './settings-schema.ts';

/** What the person chose. */
export type Settings = z.infer<typeof schema.Settings>;
/** A sensor that was used in this browser before. */
export type KnownSensor = z.infer<typeof schema.KnownSensor>;
/** What a person can choose for one sensor. */
export type SensorChoices = z.infer<typeof schema.SensorChoices>;

export const DEFAULT_SETTINGS = readAs(SETTINGS_OUTLINE, {}) as Settings;
export const DEFAULT_CHOICES = readAs(CHOICES_OUTLINE, {}) as SensorChoices;

/** Settings as they were stored. A field that is missing or broken falls back to its default; the others stay. */
export function readSettings(stored: unknown): Settings {
  const given = stored instanceof Object ? Object.entries(stored) : [];
  const sound = given.filter(([name, value]) => readAs(SETTINGS_OUTLINE, { [name]: value }) !== undefined);
  return readAs(SETTINGS_OUTLINE, Object.fromEntries(sound)) as Settings;
}
