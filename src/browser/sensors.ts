import { part } from '../ports/part.ts';
import type { Sensors } from '../ports/ports.ts';
import { bluetoothProblem } from './bluetooth/availability.ts';
import { forgetDevice, grantedDevices } from './bluetooth/granted.ts';
import { phoneSensor } from './phone/phone.ts';
import { takeHandedOver } from './replay/handed-over.ts';

/** Drivers, and what talks to them by Bluetooth. */
const bluetooth = part(() =>
  Promise.all([import('./bluetooth/sensors.ts'), import('../../sensors/registry.ts')] as const),
);
const replay = part(() => import('./replay/sensors.ts'));

/** Every way to a sensor. The code of a way comes when somebody goes it: many visits go none. */
export const createSensors = (): Sensors => ({
  ...phoneSensor(),
  available: bluetoothProblem,
  async pair(driverId, options) {
    const [{ pairSensor }, { driversFor }] = await bluetooth();
    return pairSensor(driversFor(driverId), options);
  },
  async granted() {
    const devices = await grantedDevices();
    return devices && new Set(devices.map(({ id }) => id));
  },
  async reopen(deviceId, driverId) {
    const [{ reopenSensor }, { driversFor }] = await bluetooth();
    const [driver] = driversFor(driverId);
    return driver ? reopenSensor(deviceId, driver) : null;
  },
  forget: forgetDevice,
  simulate: async (...choice) => (await replay()).simulate(...choice),
  handedOver: takeHandedOver,
  replay: async (...choice) => (await replay()).replay(...choice),
});
