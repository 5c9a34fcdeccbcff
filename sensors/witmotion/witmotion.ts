import type { Endpoint, SensorDriver, SensorSession, Uuid } from '../driver.ts';
import { only } from '../fields.ts';
import { command, discover, pause, SensorRefusal, subscribe } from '../handshake.ts';
import { BATTERY_REGISTER, createDecode } from './decode.ts';

/** The maker's own base, one digit off the Bluetooth one: short aliases would expand to the wrong UUID. */
const WIT_BASE = '-0000-1000-8000-00805f9a34fb';
/** The Bluetooth base, said to be used by some hardware revisions (one source). */
const BLUETOOTH_BASE = '-0000-1000-8000-00805f9b34fb';
const BASES = [WIT_BASE, BLUETOOTH_BASE] as const;

const serviceOn = (base: string): Uuid => `0000ffe5${base}`;
const dataOn = (base: string): Endpoint => ({ service: serviceOn(base), characteristic: `0000ffe4${base}` });
const commandOn = (base: string): Endpoint => ({
  service: serviceOn(base),
  characteristic: `0000ffe9${base}`,
});

/** The maker's samples leave about 100 ms between commands. */
const PAUSE_MS = 100;

const order = (register: number, low: number, high: number) => [0xff, 0xaa, register, low, high];

/** Opens the settings for about 10 s. Needless over Bluetooth by one source, harmless by all. */
const UNLOCK = order(0x69, 0x88, 0xb5);
const READ_BATTERY = order(0x27, BATTERY_REGISTER, 0x00);
/** Not saved to flash: the sensor is as its owner left it after the next power-up. */
const setRate = (code: number) => order(0x03, code, 0x00);

/**
 * Real rates, measured on a WT901BLE67 (RGu0/WT901), and their codes. Code 0x0a is left out: sources have 125 and
 * 200 Hz for it, and 99.3 was measured.
 */
const RATES = [
  { hz: 10.05, code: 0x06 },
  { hz: 19.86, code: 0x07 },
  { hz: 49.45, code: 0x08 },
  { hz: 99.26, code: 0x09 },
  { hz: 198.4, code: 0x0b },
] as const;

const mayCommand = only(UNLOCK, READ_BATTERY, ...RATES.map(({ code }) => setRate(code)));

/** WitMotion's Bluetooth 5.0 sensors. See PROTOCOL.md. */
export const witmotion: SensorDriver = {
  id: 'witmotion',
  name: 'WitMotion',
  models: ['WT901BLECL', 'BWT901BLE5.0', 'WT9011DCL-BT50', 'WT901BLE67', 'WT901BLE68'],
  experimental: false,
  preparation: null,
  filters: [{ namePrefix: 'WT' }, { namePrefix: 'HWT' }, { services: [serviceOn(WIT_BASE)] }],
  services: BASES.map(serviceOn),
  stream: dataOn(WIT_BASE).characteristic,
  needsMtu: 23,
  ratesHz: RATES.map(({ hz }) => hz),
  timeSource: { kind: 'arrival' },
  sampling: 'interval',
  measures: 'force and rate',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'As printed on the case: X forward, Y left, Z out of the face. Captured at rest, flat: z about +1 g.',
  placements: ['upper-back', 'sternum', 'pelvis', 'neck'],
  hasBattery: true,
  buttons: [],
  nudges: [],
  hazards: BASES.flatMap((base) => [
    {
      characteristic: commandOn(base).characteristic,
      bytes: order(0x02, 0, 0),
      harm: 'Silences the stream.',
    },
    {
      characteristic: commandOn(base).characteristic,
      bytes: order(0x65, 0, 0),
      harm: 'Starts a firmware update.',
    },
    {
      characteristic: commandOn(base).characteristic,
      bytes: order(0x00, 1, 0),
      harm: 'Resets the settings for good.',
    },
    {
      characteristic: commandOn(base).characteristic,
      bytes: order(0x00, 0, 0),
      harm: 'Saves settings for good.',
    },
  ]),
  mayWrite: Object.fromEntries(BASES.map((base) => [commandOn(base).characteristic, mayCommand])),
  evidence: 'captured frames',
  checkedAgainst:
    'Frames captured by others from a WT901BLE67 and a WT901BLE68, the maker’s documents, and an emulated sensor. Not yet a sensor in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  let base: string = WIT_BASE;

  return {
    decode: createDecode(),
    *start(rateHz) {
      base = yield* findBase();
      yield* subscribe(dataOn(base));
      const { code } = RATES.find(({ hz }) => hz === rateHz) ?? RATES[2];
      for (const bytes of [UNLOCK, setRate(code)]) {
        yield* command(commandOn(base), bytes);
        yield* pause(PAUSE_MS);
      }
    },
    // It streams as long as it is subscribed to.
    *stop() {},
    *askBattery() {
      yield* command(commandOn(base), READ_BATTERY);
      yield* pause(PAUSE_MS);
    },
  };
}

/** The base that this hardware revision uses. */
function* findBase() {
  for (const base of BASES) {
    if ((yield* discover(serviceOn(base))).length > 0) return base;
  }
  throw new SensorRefusal('missing', `the sensor has no service ${BASES.map(serviceOn).join(' or ')}`);
}
