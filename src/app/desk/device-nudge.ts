import type { Nudge, SensorDriver } from '../../../sensors/driver.ts';
import type { ChannelLack } from '../../ports/channel-view.ts';
import { playedSource, type SensorLink } from '../../ports/ports.ts';
import type { SensorChoices, Settings } from '../../ports/settings.ts';
import { choicesFor } from '../sensor/known-sensors.ts';

/** Nobody else feels or sees these; a sound in an office is for the person to choose. */
const BY_ITSELF: readonly Nudge[] = ['vibrate', 'light'];

/** What the sensor does at a nudge: what the person chose, or the gentlest that it can. */
export function nudgeOf({ nudges }: Pick<SensorDriver, 'nudges'>, { nudge }: SensorChoices): Nudge | null {
  if (nudge === 'none') return null;
  if (nudge !== null && nudges.includes(nudge)) return nudge;
  return BY_ITSELF.find((each) => nudges.includes(each)) ?? null;
}

/**
 * The sensor in use nudges its wearer. Rejects with a LinkFault.
 *
 * @returns what is in the way; null: it was felt, as far as the sensor tells.
 */
export async function nudgeBySensor(
  link: SensorLink | null,
  { sensors, phoneVibrates }: Settings,
): Promise<ChannelLack | null> {
  const lack = sensorLack(link, { sensors, phoneVibrates });
  if (lack) return lack;
  const nudge = link?.device && nudgeOf(link.device.driver, choicesFor(sensors, link.device.id));
  if (nudge) await link?.device?.nudge(nudge);
  if (phoneVibrates) link?.vibrate?.();
  return null;
}

/** Why the sensor in use would not nudge its wearer. */
export function sensorLack(
  link: SensorLink | null,
  { sensors, phoneVibrates }: Pick<Settings, 'sensors' | 'phoneVibrates'>,
): ChannelLack | null {
  if (!link || playedSource(link)) return 'no-sensor';
  if (link.vibrate && phoneVibrates) return null;
  if (!link.device) return link.vibrate ? 'sensor-told-not-to' : 'sensor-cannot';
  const { driver, id } = link.device;
  if (driver.nudges.length === 0) return 'sensor-cannot';
  return nudgeOf(driver, choicesFor(sensors, id)) === null ? 'sensor-told-not-to' : null;
}
