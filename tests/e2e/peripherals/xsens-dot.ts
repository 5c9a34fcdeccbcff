import type { ImuReading } from '../../../src/core/imu/sample.ts';
import { DEG_PER_RAD } from '../../../src/core/imu/units.ts';
import { GattError } from '../bluez/gatt-error.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

export interface XsensDotOptions extends EmulationOptions {
  /** An earlier owner left it measuring in this mode. */
  readonly leftMeasuring?: number;
  /** It records, so that no measurement begins. */
  readonly recording?: boolean;
}

const uuid = (short: string) => `1517${short}-4947-11e9-8646-d663bd873d93`;
const [INFO, DEVICE_CONTROL, REPORT] = [uuid('1001'), uuid('1002'), uuid('1004')];
const [CONTROL, LONG, MEDIUM, SHORT] = [uuid('2001'), uuid('2002'), uuid('2003'), uuid('2004')];
const [BATTERY, MESSAGE, ACKNOWLEDGEMENT] = [uuid('3001'), uuid('7001'), uuid('7002')];

const RATES = [1, 4, 10, 12, 15, 20, 30, 60, 120];
const KNOWN_MODES = [1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26];
/** Of these it is known here what they feel; the others are accepted and send nothing. */
const [RATE_QUANTITIES_WITH_MAG, RATE_QUANTITIES, CUSTOM_5] = [20, 21, 26];
const IDENTIFY_LASTS_MS = 10_000;

/** A DOT: measures when told so, keeps its rate while powered, blinks, and tells presses of its button. */
export function createXsensDot(options: XsensDotOptions = {}): EmulatedSensor {
  let rateHz = 60;
  let filter = 0;
  let battery = 87;
  let mode = options.leftMeasuring ?? 5;
  let measuring = options.leftMeasuring !== undefined;
  let acknowledgement = new Uint8Array();
  let lights = 0;
  let blinking: NodeJS.Timeout | undefined;

  const { name = 'Xsens DOT', address = 'C0:11:22:33:44:02' } = options;
  const peripheral = createPeripheral({
    ...options,
    name,
    address,
    advertised: [],
    services: [
      {
        uuid: uuid('1000'),
        characteristics: [
          { uuid: INFO, flags: ['read'], read: () => new Uint8Array(34) },
          { uuid: DEVICE_CONTROL, flags: ['read', 'write'], read: () => deviceControl() },
          { uuid: REPORT, flags: ['notify'] },
        ],
      },
      {
        uuid: uuid('2000'),
        characteristics: [
          { uuid: CONTROL, flags: ['read', 'write'], read: () => Uint8Array.of(1, measuring ? 1 : 0, mode) },
          ...[LONG, MEDIUM, SHORT].map((each) => ({ uuid: each, flags: ['notify' as const] })),
          { uuid: uuid('2006'), flags: ['read', 'write'] },
          { uuid: uuid('2007'), flags: ['read'] },
        ],
      },
      {
        uuid: uuid('3000'),
        characteristics: [
          { uuid: BATTERY, flags: ['read', 'notify'], read: () => Uint8Array.of(battery, 0) },
        ],
      },
      {
        uuid: uuid('7000'),
        characteristics: [
          { uuid: MESSAGE, flags: ['write'] },
          { uuid: ACKNOWLEDGEMENT, flags: ['read'], read: () => acknowledgement },
          { uuid: uuid('7003'), flags: ['notify'] },
        ],
      },
    ],
    onWrite({ characteristic, bytes }) {
      if (characteristic === CONTROL) control(bytes);
      else if (characteristic === DEVICE_CONTROL) configure(bytes);
      else if (characteristic === MESSAGE) acknowledge(bytes);
      else throw new GattError('NotSupported');
    },
  });

  const streamer = createStreamer({
    ...options,
    rateHz: () => rateHz,
    send(reading, seconds) {
      const packet = payload(reading, Math.round(seconds * 1e6) >>> 0, mode);
      if (!packet) return 0;
      return peripheral.notify(mode === CUSTOM_5 ? LONG : MEDIUM, packet) ? 1 : 0;
    },
  });

  function control(bytes: Uint8Array): void {
    if (bytes.length !== 3) throw new GattError('InvalidValueLength');
    const [type = 0, action = 0, asked = 0] = bytes;
    if (type !== 1 || action > 1) throw new GattError('Failed');
    if (action === 0) {
      measuring = false;
      streamer.stop();
      return;
    }
    if (!KNOWN_MODES.includes(asked) || measuring) throw new GattError('Failed');
    mode = asked;
    if (options.recording) return;
    measuring = true;
    streamer.start();
  }

  function deviceControl(): Uint8Array {
    const bytes = new Uint8Array(32);
    bytes.set([0, 0, 0, 10, 0, 30, 0, name.length, ...Buffer.from(name)]);
    new DataView(bytes.buffer).setUint16(24, rateHz, true);
    bytes[26] = filter;
    return bytes;
  }

  function configure(bytes: Uint8Array): void {
    if (bytes.length !== 32) throw new GattError('InvalidValueLength');
    const visit = bytes[0] ?? 0;
    if (visit & 0b1) identify(bytes[1] === 1);
    if (visit & 0b10 && (bytes[2] ?? 0) & 1) peripheral.setPresence('away');
    if (visit & 0b11_0000 && measuring) throw new GattError('Failed', 'not while it measures');
    if (visit & 0b1_0000) {
      const asked = new DataView(bytes.buffer, bytes.byteOffset).getUint16(24, true);
      if (!RATES.includes(asked)) throw new GattError('Failed');
      rateHz = asked;
    }
    if (visit & 0b10_0000) filter = bytes[26] ?? 0;
  }

  function identify(on: boolean): void {
    clearTimeout(blinking);
    blinking = undefined;
    if (!on) return;
    lights += 1;
    blinking = setTimeout(() => {
      blinking = undefined;
    }, IDENTIFY_LASTS_MS).unref();
  }

  /** Says what the recorder does; every other message is not understood here. */
  function acknowledge(bytes: Uint8Array): void {
    if (bytes.reduce((sum, byte) => sum + byte, 0) % 256 !== 0) throw new GattError('Failed');
    const getState = bytes[0] === 1 && bytes[2] === 2;
    const result = getState ? (options.recording ? 0x40 : 0x06) : 0x02;
    const words = [bytes[0] ?? 0, 3, 1, result, bytes[2] ?? 0];
    acknowledgement = Uint8Array.of(
      ...words,
      (256 - (words.reduce((sum, byte) => sum + byte, 0) % 256)) % 256,
    );
  }

  peripheral.events.on('connected', () => {
    if (measuring) streamer.start();
  });
  peripheral.events.on('disconnected', () => {
    measuring = false;
    streamer.stop();
  });

  const tell = (characteristic: string, bytes: Uint8Array) => {
    if (!streamer.silent()) peripheral.notify(characteristic, bytes);
  };

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => rateHz,
    nudged: () => Array.from({ length: lights }, () => 'light' as const),
    setBattery(percent) {
      battery = percent;
      tell(BATTERY, Uint8Array.of(battery, 0));
    },
    press() {
      const report = new Uint8Array(36);
      report.set([5, 4]);
      new DataView(report.buffer).setUint32(2, Math.round(performance.now()), true);
      tell(REPORT, report);
    },
  };
}

/** A notification of fixed length, padded with zeros; null in the modes that are not played here. */
function payload({ acc, gyr }: ImuReading, timestampUs: number, mode: number): Uint8Array | null {
  const force = [acc.x, acc.y, acc.z];
  const rate = gyr ? [gyr.x, gyr.y, gyr.z].map((value) => value * DEG_PER_RAD) : [0, 0, 0];
  if (mode === CUSTOM_5) return packet(63, timestampUs, [1, 0, 0, 0, ...force, ...rate]);
  if (mode === RATE_QUANTITIES) return packet(40, timestampUs, [...force, ...rate]);
  if (mode !== RATE_QUANTITIES_WITH_MAG) return null;
  const bytes = packet(40, timestampUs, [...force, ...rate]);
  new DataView(bytes.buffer).setInt16(28, 4096, true);
  return bytes;
}

function packet(length: number, timestampUs: number, floats: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, timestampUs, true);
  floats.forEach((value, index) => {
    view.setFloat32(4 + 4 * index, value, true);
  });
  return bytes;
}
