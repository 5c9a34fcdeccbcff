import type { ChooserFilter, SensorDriver } from '../../../sensors/driver.ts';
import { adapterIsMissing } from './availability.ts';
import { LinkFailure, toLinkFailure } from './link-fault.ts';
import { orAborted } from './or-aborted.ts';
import { webBluetooth } from './web-bluetooth.ts';

export interface Choice {
  readonly device: BluetoothDevice;
  readonly driver: SensorDriver;
}

/** A person waits: a sensor that says nothing of what it is within this time is no sensor here, ms. */
const IDENTIFY_WITHIN_MS = 15_000;

/**
 * Opens the browser's chooser; must run inside a user gesture. Rejects with a `LinkFailure`.
 *
 * @param name offers devices of this name alone.
 */
export async function chooseSensor(drivers: readonly SensorDriver[], name?: string): Promise<Choice> {
  try {
    const device = await webBluetooth().requestDevice(requestOptions(drivers, name));
    return {
      device,
      driver: driverByName(device.name ?? '', drivers) ?? (await driverByServices(device, drivers)),
    };
  } catch (error) {
    const failure = toLinkFailure(error, 'choosing');
    const missing = failure.code === 'dismissed' && (await adapterIsMissing());
    throw missing ? new LinkFailure('bluetooth-off', failure.detail, error) : failure;
  }
}

/** Every filter of every driver, and leave to use every service that one of them uses. */
export function requestOptions(drivers: readonly SensorDriver[], name?: string): RequestDeviceOptions {
  return {
    filters: name === undefined ? drivers.flatMap(({ filters }) => filters.map(scanFilter)) : [{ name }],
    optionalServices: [...new Set(drivers.flatMap(({ services }) => services))],
  };
}

const scanFilter = ({ namePrefix, services, company }: ChooserFilter): BluetoothLEScanFilter => ({
  ...(namePrefix === undefined ? {} : { namePrefix }),
  ...(services === undefined ? {} : { services: [...services] }),
  ...(company === undefined ? {} : { manufacturerData: [{ companyIdentifier: company }] }),
});

/** The driver whose name filter fits best; null where none does. */
export function driverByName(name: string, drivers: readonly SensorDriver[]): SensorDriver | null {
  let best: SensorDriver | null = null;
  let longest = 0;
  for (const driver of drivers) {
    for (const { namePrefix } of driver.filters) {
      if (namePrefix === undefined || !name.startsWith(namePrefix) || namePrefix.length <= longest) continue;
      best = driver;
      longest = namePrefix.length;
    }
  }
  return best;
}

/**
 * People rename their sensors, and a page is not told which filter a device came through: what it offers once
 * connected shows what it is.
 */
async function driverByServices(
  device: BluetoothDevice,
  drivers: readonly SensorDriver[],
): Promise<SensorDriver> {
  const only = drivers.length === 1 ? drivers[0] : undefined;
  if (only) return only;
  const offered = await servicesOf(device).catch((error: unknown) => {
    throw toLinkFailure(error, 'connecting');
  });
  const found = drivers.find(({ services: [first] }) => first !== undefined && offered.has(first));
  if (found) return found;
  device.gatt?.disconnect();
  throw new LinkFailure(
    'service-missing',
    `${device.name ?? 'the device'} offers ${[...offered].join(', ') || 'nothing'}`,
  );
}

async function servicesOf({ gatt }: BluetoothDevice): Promise<ReadonlySet<string>> {
  if (!gatt) throw new LinkFailure('permission-denied', 'the device has no GATT server');
  const patience = AbortSignal.timeout(IDENTIFY_WITHIN_MS);
  const server = await orAborted(gatt.connect(), patience);
  const services = await orAborted(server.getPrimaryServices(), patience);
  return new Set(services.map(({ uuid }) => uuid));
}
