import type { Sensors } from '../../app/ports.ts';
import { bluetoothProblem } from './availability.ts';
import { chooseSensor } from './chooser.ts';
import { createBluetoothLink } from './link.ts';
import { LinkFailure } from './link-fault.ts';

/** The part of the `Sensors` port that Web Bluetooth serves. */
export const bluetoothSensors: Pick<Sensors, 'pair' | 'available'> = {
  async pair(drivers) {
    if (!navigator.bluetooth) throw new LinkFailure('unsupported', 'navigator.bluetooth is missing');
    const { device, driver } = await chooseSensor(drivers);
    return createBluetoothLink(device, driver);
  },
  available: bluetoothProblem,
};
