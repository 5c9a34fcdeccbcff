import type { GattLayout, SensorDriver, Uuid, Write } from '../driver.ts';
import { BATTERY_REGISTER, createDecode } from './decode.ts';

/** The maker's own base, one digit off the Bluetooth one: short aliases would expand to the wrong UUID. */
const WIT_BASE = '-0000-1000-8000-00805f9a34fb';
/** The Bluetooth base, said to be used by some hardware revisions (one source). */
const BLUETOOTH_BASE = '-0000-1000-8000-00805f9b34fb';

const serviceOn = (base: string): Uuid => `0000ffe5${base}`;

const layoutOn = (base: string): GattLayout => ({
  data: { service: serviceOn(base), characteristic: `0000ffe4${base}` },
  command: { service: serviceOn(base), characteristic: `0000ffe9${base}` },
});

/** The maker's samples leave about 100 ms between commands. */
const PAUSE_MS = 100;

const command = (register: number, low: number, high: number): Write => ({
  to: 'command',
  bytes: [0xff, 0xaa, register, low, high],
  response: false,
  pauseMs: PAUSE_MS,
});

/** Opens the settings for about 10 s. Needless over Bluetooth by one source, harmless by all. */
const UNLOCK = command(0x69, 0x88, 0xb5);
/** Not saved to flash: the sensor is as its owner left it after the next power-up. */
const FIFTY_HERTZ = command(0x03, 0x08, 0x00);
const READ_BATTERY = command(0x27, BATTERY_REGISTER, 0x00);

/**
 * WitMotion's Bluetooth 5.0 sensors. Never to be written: register 0x02 (stops the stream for good) and
 * 0x65 (firmware update mode). See PROTOCOL.md.
 */
export const witmotion: SensorDriver = {
  id: 'witmotion',
  name: 'WitMotion',
  models: ['WT901BLECL', 'BWT901BLE5.0', 'WT9011DCL-BT50', 'WT901BLE67', 'WT901BLE68'],
  filters: [{ namePrefix: 'WT' }, { namePrefix: 'HWT' }, { services: [serviceOn(WIT_BASE)] }],
  layouts: [layoutOn(WIT_BASE), layoutOn(BLUETOOTH_BASE)],
  notify: ['data'],
  start: [UNLOCK, FIFTY_HERTZ],
  battery: { ask: READ_BATTERY, everyMs: 60_000 },
  // Measured on a WT901BLE67 for the settings 10, 20, 50, 100 and 200 Hz (RGu0/WT901).
  ratesHz: [10.05, 19.86, 49.45, 99.26, 198.4],
  timeSource: { kind: 'arrival' },
  faceOut: { x: 0, y: 0, z: 1 },
  sampling: 'interval',
  hasGyroscope: true,
  checkedAgainst:
    'Frames captured by others from a WT901BLE67 and a WT901BLE68, the maker’s documents, and an emulated sensor. Not yet a sensor in hand.',
  createDecode,
};
