import type { Nudge } from '../../../sensors/driver.ts';
import type { ImuReading, Vec3 } from '../../../src/core/imu/sample.ts';
import { GattError } from '../bluez/gatt-error.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { Emulate, EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

const uuid = (number: string) => `5ac4${number}-bc80-496e-a1c0-a7b04d0fc28d`;
const [SERVICE, MOTION, SCALE, RATE, ALERT, BUTTON] = ['0001', '0002', '0003', '0004', '0005', '0006'].map(
  uuid,
) as [string, string, string, string, string, string];
const BATTERY_SERVICE = '0000180f-0000-1000-8000-00805f9b34fb';
const BATTERY_LEVEL = '00002a19-0000-1000-8000-00805f9b34fb';

/** ±4 g and ±500 °/s of an LSM6DS3TR-C, in SI per count, as the float32 that it is told in. */
const MPS2_PER_COUNT = Math.fround(0.122e-3 * 9.80665);
const RADPS_PER_COUNT = Math.fround((17.5e-3 * Math.PI) / 180);
const CHIP_RATES_HZ = [26, 52, 104];
const USUAL_RATE_HZ = 52;
/** Samples wait no longer than 60 ms for each other. */
const LONGEST_WAIT_SECONDS = 0.06;
/** The clip has been on for so long that its clock of 2^32 µs wraps two seconds into the stream. */
const CLOCK_AT_START_MICROS = 2 ** 32 - 2_000_000;

/** How the clip's stream is laid out, for whoever reads it on its way. */
export const CLIP_STREAM = {
  characteristic: MOTION,
  firstAt: 2,
  intervalAt: 6,
  headBytes: 8,
  sampleBytes: 12,
} as const;

/** As many samples as fit a notification of 244 bytes. */
const MOST_SAMPLES = 19;

/** A clip that measures when it is told to, so that hours may pass in seconds. */
export interface PushedClip extends EmulatedSensor {
  /** Measures at these seconds of its own clock, and sends what fills a packet. */
  readonly push: (reading: ImuReading, seconds: number) => void;
  /** Sends what waits for its packet to fill. */
  readonly flush: () => void;
  readonly packetsSent: () => number;
}

/** An emulated clip that behaves as `sensors/plumbline-clip/PROTOCOL.md` asks. */
export const createPlumblineClip: Emulate = (options = {}) => createClip(options, false);

/** The same, but told when to measure. */
export const createPushedClip = (options: EmulationOptions = {}): PushedClip => createClip(options, true);

function createClip(options: EmulationOptions, pushed: boolean): PushedClip {
  const { name = 'Plumbline Clip', address = 'C0:11:22:33:44:21' } = options;
  let rateHz = USUAL_RATE_HZ;
  let percent = 80;
  let samples = 0;
  let waiting: { readonly reading: ImuReading; readonly seconds: number }[] = [];
  let packetsSent = 0;
  const felt: Nudge[] = [];

  const peripheral = createPeripheral({
    ...options,
    name,
    address,
    services: [
      {
        uuid: SERVICE,
        characteristics: [
          { uuid: MOTION, flags: ['notify'] },
          { uuid: SCALE, flags: ['read'], read: () => scaleBytes() },
          { uuid: RATE, flags: ['read', 'write'], read: () => Uint8Array.of(rateHz & 0xff, rateHz >> 8) },
          { uuid: ALERT, flags: ['write', 'write-without-response'] },
          { uuid: BUTTON, flags: ['notify'] },
        ],
      },
      {
        uuid: BATTERY_SERVICE,
        characteristics: [
          { uuid: BATTERY_LEVEL, flags: ['read', 'notify'], read: () => Uint8Array.of(percent) },
        ],
      },
    ],
    onWrite({ characteristic, bytes }) {
      if (characteristic === RATE) setRate(bytes);
      if (characteristic === ALERT) setAlert(bytes);
    },
  });

  const streamer = createStreamer({
    motion: options.motion,
    clockError: options.clockError,
    rateHz: () => rateHz,
    send(reading, seconds) {
      take(reading, seconds);
      return seconds - (waiting[0]?.seconds ?? seconds) < LONGEST_WAIT_SECONDS ? 0 : flush();
    },
  });

  const take = (reading: ImuReading, seconds: number) => {
    waiting.push({ reading, seconds });
    samples += 1;
  };

  const flush = () => {
    const sent = waiting;
    waiting = [];
    if (sent.length > 0 && peripheral.notify(MOTION, packetOf(sent, samples - sent.length))) packetsSent += 1;
    return sent.length;
  };

  const setRate = (bytes: Uint8Array) => {
    if (bytes.length !== 2) throw new GattError('InvalidValueLength');
    const asked = (bytes[0] ?? 0) + 256 * (bytes[1] ?? 0);
    rateHz = CHIP_RATES_HZ.reduce((best, hz) => (Math.abs(hz - asked) < Math.abs(best - asked) ? hz : best));
    waiting = [];
    if (streamer.running()) streamer.start();
  };

  const setAlert = (bytes: Uint8Array) => {
    if (bytes.length !== 1) throw new GattError('InvalidValueLength');
    if ((bytes[0] ?? 0) > 2) throw new GattError('Failed', 'no such alert');
    if (bytes[0] !== 0) felt.push('vibrate');
  };

  const still = () => {
    streamer.stop();
    waiting = [];
  };

  peripheral.events.on('subscribed', (characteristic) => {
    if (characteristic === MOTION && !pushed) streamer.start();
  });
  peripheral.events.on('unsubscribed', (characteristic) => {
    if (characteristic === MOTION) still();
  });
  peripheral.events.on('disconnected', () => {
    still();
    rateHz = USUAL_RATE_HZ;
  });

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => rateHz,
    nudged: () => felt,
    push(reading, seconds) {
      take(reading, seconds);
      if (waiting.length >= MOST_SAMPLES) flush();
    },
    flush,
    packetsSent: () => packetsSent,
    setBattery(next) {
      percent = next;
      if (!streamer.silent()) peripheral.notify(BATTERY_LEVEL, Uint8Array.of(percent));
    },
    press(heldSeconds = 0) {
      const tell = (down: 0 | 1) => !streamer.silent() && peripheral.notify(BUTTON, Uint8Array.of(down));
      tell(1);
      if (heldSeconds === 0) tell(0);
      else setTimeout(() => tell(0), heldSeconds * 1000).unref();
    },
  };
}

function scaleBytes(): Uint8Array {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat32(0, MPS2_PER_COUNT, true);
  view.setFloat32(4, RADPS_PER_COUNT, true);
  return new Uint8Array(view.buffer);
}

function packetOf(samples: readonly { reading: ImuReading; seconds: number }[], number: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + 12 * samples.length));
  const micros = samples.map(({ seconds }) => CLOCK_AT_START_MICROS + Math.round(seconds * 1e6));
  const [first = 0, last = 0] = [micros[0], micros.at(-1)];
  view.setUint16(0, number % 65536, true);
  view.setUint32(2, first % 2 ** 32, true);
  view.setUint16(6, samples.length > 1 ? Math.round((last - first) / (samples.length - 1)) : 0, true);
  samples.forEach(({ reading: { acc, gyr } }, index) => {
    setCounts(view, 8 + 12 * index, acc, MPS2_PER_COUNT);
    if (gyr) setCounts(view, 14 + 12 * index, gyr, RADPS_PER_COUNT);
  });
  return new Uint8Array(view.buffer);
}

/** A reading as the clip can tell it: in whole counts. */
export function asSent({ acc, gyr }: ImuReading): ImuReading {
  const rounded = ({ x, y, z }: Vec3, perCount: number): Vec3 => {
    const round = (value: number) => perCount * Math.round(value / perCount);
    return { x: round(x), y: round(y), z: round(z) };
  };
  return { acc: rounded(acc, MPS2_PER_COUNT), gyr: gyr && rounded(gyr, RADPS_PER_COUNT) };
}

function setCounts(view: DataView, offset: number, { x, y, z }: Vec3, perCount: number): void {
  [x, y, z].forEach((value, index) => {
    const count = Math.max(-32768, Math.min(32767, Math.round(value / perCount)));
    view.setInt16(offset + 2 * index, count, true);
  });
}
