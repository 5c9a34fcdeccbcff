import type { SettingChange } from '../../ports/import-view.ts';
import { DEFAULT_SETTINGS, type KnownSensor, readSettings, type Settings } from '../../ports/settings.ts';

/** What belongs to this browser and its window, whatever another one had. */
const STAYS_HERE: ReadonlySet<keyof Settings> = new Set([
  'smallWindow',
  'notifications',
  'copiedAt',
  'copyPutOffAt',
]);
const MOST_SENSORS = 8;

/** The settings that a file would change: those that it has, that can be read, and that differ. */
export function settingsBrought(written: unknown, here: Settings): SettingChange[] {
  if (!(written instanceof Object)) return [];
  const there = readSettings(written);
  return Object.keys(DEFAULT_SETTINGS).flatMap((key) => {
    const name = key as keyof Settings;
    if (STAYS_HERE.has(name) || !Object.hasOwn(written, name)) return [];
    const value = name === 'sensors' ? together(here.sensors, there.sensors) : there[name];
    return isSame(value, here[name]) ? [] : [{ name, here: here[name], there: value }];
  });
}

/** The changes as settings. */
export const settingsOf = (changes: readonly SettingChange[], which: 'here' | 'there'): Partial<Settings> =>
  readPart(Object.fromEntries(changes.map((change) => [change.name, change[which]])));

/** Those changes that nobody has changed again since. */
export const unchangedSince = (changes: readonly SettingChange[], now: Settings): SettingChange[] =>
  changes.filter(({ name, there }) => isSame(now[name], there));

/** Sensors that are known here stay in front. */
function together(here: readonly KnownSensor[], there: readonly KnownSensor[]): readonly KnownSensor[] {
  const known = new Set(here.map(({ deviceId }) => deviceId));
  return [...here, ...there.filter(({ deviceId }) => !known.has(deviceId))].slice(0, MOST_SENSORS);
}

function readPart(part: object): Partial<Settings> {
  const read = readSettings(part);
  const given = Object.entries(read).filter(([name]) => Object.hasOwn(part, name));
  return Object.fromEntries(given) as Partial<Settings>;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
