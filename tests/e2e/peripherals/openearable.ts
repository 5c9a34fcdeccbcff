import type { Nudge } from '../../../sensors/driver.ts';
import type { ImuReading } from '../../../src/core/imu/sample.ts';
import { GattError } from '../bluez/gatt-error.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

const SENSORS = '34c2e3bb-34aa-11eb-adc1-0242ac120002';
const DATA = '34c2e3bc-34aa-11eb-adc1-0242ac120002';
const CONFIGURATION = {
  1: '34c2e3bd-34aa-11eb-adc1-0242ac120002',
  2: '34c2e3be-34aa-11eb-adc1-0242ac120002',
};
const ABOUT = '45622510-6468-465a-b141-0b9b0f96b468';
const VERSION = '45622512-6468-465a-b141-0b9b0f96b468';
const LIGHT = '81040a2e-4819-11ee-be56-0242ac120002';
const COLOUR = '81040e7a-4819-11ee-be56-0242ac120002';
const MODE = '81040e7b-4819-11ee-be56-0242ac120002';
const AUDIO = '5669146e-476d-11ee-be56-0242ac120002';
const SOURCE = '566916a8-476d-11ee-be56-0242ac120002';
const PLAYER = '566916a9-476d-11ee-be56-0242ac120002';
const BUTTONS = '29c10bdc-4773-11ee-be56-0242ac120002';
const BUTTON = '29c10f38-4773-11ee-be56-0242ac120002';
const BATTERY_SERVICE = '0000180f-0000-1000-8000-00805f9b34fb';
const BATTERY_LEVEL = '00002a19-0000-1000-8000-00805f9b34fb';

const RATES_2_HZ = [25, 50, 100, 200, 400, 800];
/** Its 32 bits of ms wrap one and a half seconds into the stream. */
const CLOCK_AT_START_MS = 2 ** 32 - 1500;

export interface OpenEarableOptions extends EmulationOptions {
  readonly version?: 1 | 2;
}

/** An emulated OpenEarable; what it was told to measure outlives the link. */
export function createOpenEarable(options: OpenEarableOptions = {}): EmulatedSensor {
  const { version = 1, name = 'OpenEarable-4424', address = 'C0:11:22:33:44:24' } = options;
  let rateHz = 0;
  let percent = 80;
  let custom = version === 1;
  let colour = [0, 0, 0];
  let jingle: number | null = null;
  let waiting: { readonly reading: ImuReading; readonly seconds: number }[] = [];
  const felt: Nudge[] = [];

  const peripheral = createPeripheral({
    ...options,
    name,
    address,
    services: [
      {
        uuid: SENSORS,
        characteristics: [
          { uuid: DATA, flags: ['notify'] },
          { uuid: CONFIGURATION[version], flags: ['write'] },
        ],
      },
      { uuid: ABOUT, characteristics: [{ uuid: VERSION, flags: ['read'], read: () => firmware(version) }] },
      {
        uuid: LIGHT,
        characteristics: [
          { uuid: COLOUR, flags: ['write'] },
          ...(version === 2 ? [{ uuid: MODE, flags: ['write' as const] }] : []),
        ],
      },
      ...(version === 1
        ? [
            {
              uuid: AUDIO,
              characteristics: [
                { uuid: SOURCE, flags: ['read' as const, 'write' as const] },
                { uuid: PLAYER, flags: ['read' as const, 'notify' as const, 'write' as const] },
              ],
            },
          ]
        : []),
      { uuid: BUTTONS, characteristics: [{ uuid: BUTTON, flags: ['read', 'notify'] }] },
      {
        uuid: BATTERY_SERVICE,
        characteristics: [
          { uuid: BATTERY_LEVEL, flags: ['read', 'notify'], read: () => Uint8Array.of(percent) },
        ],
      },
    ],
    onWrite({ characteristic, bytes }) {
      if (characteristic === CONFIGURATION[version]) configure(bytes);
      if (characteristic === MODE) custom = only(bytes, 1)[0] === 1;
      if (characteristic === COLOUR) colour = only(bytes, 3);
      if ((characteristic === COLOUR || characteristic === MODE) && custom && colour.some((each) => each > 0))
        felt.push('light');
      if (characteristic === SOURCE) jingle = bytes[0] === 3 ? (bytes[1] ?? null) : null;
      if (characteristic === PLAYER && bytes[0] === 1 && jingle !== null) felt.push('sound');
    },
  });

  const streamer = createStreamer({
    motion: options.motion,
    clockError: options.clockError,
    rateHz: () => rateHz,
    send(reading, seconds) {
      waiting.push({ reading, seconds });
      // Version 2 packs two samples into each notification but the first.
      if (version === 2 && waiting.length < 2 && seconds > 0) return 0;
      const sent = waiting;
      waiting = [];
      const packet = version === 1 ? packet1(sent) : packet2(sent);
      return peripheral.notify(DATA, packet) ? sent.length : 0;
    },
  });

  function configure(bytes: Uint8Array): void {
    const view = new DataView(Uint8Array.from(bytes).buffer);
    if (bytes.length !== (version === 1 ? 9 : 3)) throw new GattError('InvalidValueLength');
    if (view.getUint8(0) !== 0) return; // barometer and microphone: not of interest here
    if (version === 1) rateHz = Math.min(view.getFloat32(1, true), 50);
    else rateHz = (view.getUint8(2) & 1) === 0 ? 0 : (RATES_2_HZ[view.getUint8(1)] ?? 0);
    waiting = [];
    if (rateHz > 0) streamer.start();
    else streamer.stop();
  }

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => rateHz,
    nudged: () => felt,
    setBattery(next) {
      percent = next;
      if (!streamer.silent()) peripheral.notify(BATTERY_LEVEL, Uint8Array.of(percent));
    },
    press() {
      for (const down of [1, 0]) if (!streamer.silent()) peripheral.notify(BUTTON, Uint8Array.of(down));
    },
  };
}

const firmware = (version: 1 | 2): Uint8Array => Buffer.from(version === 1 ? '1.4.0' : '2.2.0', 'latin1');

function only(bytes: Uint8Array, length: number): number[] {
  if (bytes.length !== length) throw new GattError('InvalidValueLength');
  return [...bytes];
}

type Samples = readonly { readonly reading: ImuReading; readonly seconds: number }[];

/** Sensor, size, uint32 ms, nine float32. */
function packet1(samples: Samples): Uint8Array {
  const view = new DataView(new ArrayBuffer(42));
  view.setUint8(1, 36);
  const [sample] = samples;
  if (sample) {
    view.setUint32(2, Math.round(CLOCK_AT_START_MS + sample.seconds * 1000) % 2 ** 32, true);
    setSample(view, 6, sample.reading);
  }
  return new Uint8Array(view.buffer);
}

/** Sensor, a byte, uint64 µs, nine float32 for each sample; behind several, uint16 µs between them. */
function packet2(samples: Samples): Uint8Array {
  const several = samples.length > 1;
  const view = new DataView(new ArrayBuffer(10 + 36 * samples.length + (several ? 2 : 0)));
  const micros = samples.map(({ seconds }) => Math.round(CLOCK_AT_START_MS * 1000 + seconds * 1e6));
  view.setUint8(1, 36);
  view.setBigUint64(2, BigInt(micros[0] ?? 0), true);
  samples.forEach(({ reading }, index) => {
    setSample(view, 10 + 36 * index, reading);
  });
  if (several) view.setUint16(view.byteLength - 2, (micros[1] ?? 0) - (micros[0] ?? 0), true);
  return new Uint8Array(view.buffer);
}

/** m/s², °/s, µT. */
function setSample(view: DataView, offset: number, { acc, gyr }: ImuReading): void {
  const turn = gyr ?? { x: 0, y: 0, z: 0 };
  const degrees = [turn.x, turn.y, turn.z].map((value) => (value * 180) / Math.PI);
  [acc.x, acc.y, acc.z, ...degrees, 20, 0, -40].forEach((value, index) => {
    view.setFloat32(offset + 4 * index, value, true);
  });
}
