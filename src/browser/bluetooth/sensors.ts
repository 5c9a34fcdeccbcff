import type { SensorDriver } from '../../../sensors/driver.ts';
import type { SensorLink } from '../../ports/ports.ts';
import { chooseSensor } from './chooser.ts';
import { grantedDevice } from './granted.ts';
import { createBluetoothLink, deviceName } from './link.ts';
import { LinkFailure } from './link-fault.ts';

interface Choosing {
  readonly name?: string;
  readonly chosen?: (deviceId: string) => Promise<unknown>;
}

/** Lets the person choose one of these drivers' sensors (`Sensors.pair` of the port). */
export async function pairSensor(
  drivers: readonly SensorDriver[],
  { name, chosen }: Choosing = {},
): Promise<SensorLink> {
  if (!navigator.bluetooth) throw new LinkFailure('unsupported', 'navigator.bluetooth is missing');
  const { device, driver } = await chooseSensor(drivers, name);
  await chosen?.(deviceName(device, driver));
  return createBluetoothLink(device, driver);
}

/** A device that may be used without the chooser; null where it may be used no more. */
export async function reopenSensor(deviceId: string, driver: SensorDriver): Promise<SensorLink | null> {
  const device = await grantedDevice(deviceId);
  return device ? createBluetoothLink(device, driver, { known: true }) : null;
}
