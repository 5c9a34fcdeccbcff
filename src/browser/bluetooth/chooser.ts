import type { SensorDriver } from '../../../sensors/driver.ts';
import { adapterIsMissing } from './availability.ts';
import { LinkFailure, toLinkFailure } from './link-fault.ts';

export interface Choice {
  readonly device: BluetoothDevice;
  readonly driver: SensorDriver;
}

/** Opens the browser's chooser; must run inside a user gesture. Rejects with a `LinkFailure`. */
export async function chooseSensor(drivers: readonly SensorDriver[]): Promise<Choice> {
  try {
    const device = await navigator.bluetooth.requestDevice(requestOptions(drivers));
    return { device, driver: driverOf(device.name ?? '', drivers) };
  } catch (error) {
    const failure = toLinkFailure(error, 'choosing');
    const missing = failure.code === 'dismissed' && (await adapterIsMissing());
    throw missing ? new LinkFailure('bluetooth-off', failure.detail, error) : failure;
  }
}

/** Every filter of every driver, and leave to use every service that a layout names. */
export function requestOptions(drivers: readonly SensorDriver[]): RequestDeviceOptions {
  const services = drivers.flatMap(({ layouts }) =>
    layouts.flatMap((layout) => Object.values(layout).map(({ service }) => service)),
  );
  const filters = drivers.flatMap((driver) =>
    driver.filters.map((filter) => ({
      ...(filter.namePrefix === undefined ? {} : { namePrefix: filter.namePrefix }),
      ...(filter.services === undefined ? {} : { services: [...filter.services] }),
    })),
  );
  return { filters, optionalServices: [...new Set(services)] };
}

/**
 * The driver whose name filter fits best. The page is not told which services a device advertised, so a name
 * that no filter knows belongs to the first driver that filters by service.
 */
export function driverOf(name: string, drivers: readonly SensorDriver[]): SensorDriver {
  let best: SensorDriver | undefined;
  let longest = 0;
  for (const driver of drivers) {
    for (const { namePrefix } of driver.filters) {
      if (namePrefix === undefined || !name.startsWith(namePrefix) || namePrefix.length <= longest) continue;
      best = driver;
      longest = namePrefix.length;
    }
  }
  const found = best ?? drivers.find(({ filters }) => filters.some(({ services }) => services)) ?? drivers[0];
  if (!found) throw new LinkFailure('unsupported', 'no driver was given');
  return found;
}
