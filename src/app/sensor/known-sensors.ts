import type { Placement } from '../../core/posture/posture.ts';
import type { SensorLink } from '../../ports/ports.ts';
import { DEFAULT_CHOICES, type KnownSensor, type SensorChoices } from '../../ports/settings.ts';

/** So many sensors are remembered; the one that was not used for longest gives way. */
const MOST = 8;

/** What the person chose for this sensor. */
export const choicesFor = (sensors: readonly KnownSensor[], deviceId: string): SensorChoices =>
  sensors.find((sensor) => sensor.deviceId === deviceId)?.choices ?? DEFAULT_CHOICES;

/** The sensors with this one in front, worn there; null where it is none that can be met again. */
export function withLatest(
  sensors: readonly KnownSensor[],
  { device, name }: SensorLink,
  placement: Placement,
): KnownSensor[] | null {
  if (!device) return null;
  const { id: deviceId, driver } = device;
  const latest = { deviceId, driver: driver.id, name, placement, choices: choicesFor(sensors, deviceId) };
  return [latest, ...sensors.filter((sensor) => sensor.deviceId !== deviceId)].slice(0, MOST);
}

/** The sensors with another choice for one of them. */
export const withChoices = (
  sensors: readonly KnownSensor[],
  deviceId: string,
  choices: Partial<SensorChoices>,
): KnownSensor[] =>
  sensors.map((sensor) =>
    sensor.deviceId === deviceId ? { ...sensor, choices: { ...sensor.choices, ...choices } } : sensor,
  );
