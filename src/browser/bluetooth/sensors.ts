import type { Sensors } from '../../app/ports.ts';
import { bluetoothProblem } from './availability.ts';
import { chooseSensor } from './chooser.ts';
import { forgetDevice, grantedDevice, grantedDevices } from './granted.ts';
import { createBluetoothLink, deviceName } from './link.ts';
import { LinkFailure } from './link-fault.ts';

/** The part of the `Sensors` port that Web Bluetooth serves. */
export const bluetoothSensors: Pick<Sensors, 'pair' | 'available' | 'granted' | 'reopen' | 'forget'> = {
  async pair(drivers, { name, chosen } = {}) {
    if (!navigator.bluetooth) throw new LinkFailure('unsupported', 'navigator.bluetooth is missing');
    const { device, driver } = await chooseSensor(drivers, name);
    await chosen?.(deviceName(device, driver));
    return createBluetoothLink(device, driver);
  },
  available: bluetoothProblem,
  async granted() {
    const devices = await grantedDevices();
    return devices && new Set(devices.map(({ id }) => id));
  },
  async reopen(deviceId, driver) {
    const device = await grantedDevice(deviceId);
    return device ? createBluetoothLink(device, driver, { known: true }) : null;
  },
  forget: forgetDevice,
};
