import type { Endpoint, GattLayout } from '../../../sensors/driver.ts';
import type { GattQueue } from './gatt-queue.ts';
import { LinkFailure } from './link-fault.ts';

/** The characteristics of a layout, by the name that the driver gave them. */
export type Endpoints = ReadonlyMap<string, BluetoothRemoteGATTCharacteristic>;

/** Fetches the characteristics of the first layout whose services the sensor has. */
export async function findEndpoints(
  server: BluetoothRemoteGATTServer,
  layouts: readonly GattLayout[],
  queue: GattQueue,
): Promise<Endpoints> {
  for (const layout of layouts) {
    const services = await findServices(server, Object.values(layout), queue);
    if (services) return fetchCharacteristics(layout, services, queue);
  }
  const wanted = layouts.map((layout) => Object.values(layout)[0]?.service ?? 'none').join(' or ');
  throw new LinkFailure('service-missing', `the sensor has no service ${wanted}`);
}

type Services = ReadonlyMap<string, BluetoothRemoteGATTService>;

async function findServices(
  server: BluetoothRemoteGATTServer,
  endpoints: readonly Endpoint[],
  queue: GattQueue,
): Promise<Services | null> {
  const services = new Map<string, BluetoothRemoteGATTService>();
  for (const uuid of new Set(endpoints.map(({ service }) => service))) {
    try {
      services.set(uuid, await queue.run(() => server.getPrimaryService(uuid)));
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return null;
      throw error;
    }
  }
  return services;
}

async function fetchCharacteristics(
  layout: GattLayout,
  services: Services,
  queue: GattQueue,
): Promise<Endpoints> {
  const endpoints = new Map<string, BluetoothRemoteGATTCharacteristic>();
  for (const [name, { service, characteristic }] of Object.entries(layout)) {
    const owner = services.get(service);
    if (owner) endpoints.set(name, await queue.run(() => owner.getCharacteristic(characteristic)));
  }
  return endpoints;
}
