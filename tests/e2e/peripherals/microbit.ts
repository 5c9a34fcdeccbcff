import type { Nudge } from '../../../sensors/driver.ts';
import type { ImuReading } from '../../../src/core/imu/sample.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { GattError } from '../bluez/gatt-error.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import { dropFor, type EmulatedSensor, type EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

export interface MicrobitOptions extends EmulationOptions {
  /** Default the second. */
  readonly board?: 'V1' | 'V2';
  /** What its program set, ms; default 20. */
  readonly periodMs?: number;
  /** Rows of lights that its program shows; default none. */
  readonly picture?: readonly number[];
}

export interface Microbit extends EmulatedSensor {
  readonly periodMs: () => number;
  readonly picture: () => readonly number[];
  readonly crashes: () => number;
}

const uuid = (short: string) => `e95d${short}-251d-470a-a062-fa1922dfa9a8`;

/** Periods of the chips, ms; others are rounded up. Counts come in such steps. */
const BOARDS = {
  V1: { periodsMs: [1, 2, 5, 10, 20, 80, 160, 640], step: 16 },
  V2: { periodsMs: [2, 5, 10, 20, 40, 100, 1000], step: 4 },
} as const;

const CRASHED_FOR_SECONDS = 1;

/** An emulated micro:bit whose program has the accelerometer, LED and button services, without pairing. */
export function createMicrobit(options: MicrobitOptions = {}): Microbit {
  const { periodsMs, step } = BOARDS[options.board ?? 'V2'];
  let periodMs = options.periodMs ?? 20;
  let picture = options.picture ?? [0, 0, 0, 0, 0];
  let crashes = 0;
  const nudged: Nudge[] = [];

  const setPeriod = (bytes: Uint8Array) => {
    if (bytes.length !== 2) throw new GattError('InvalidValueLength');
    const wanted = Buffer.from(bytes).readUInt16LE(0);
    if (wanted === 0) {
      crashes += 1;
      return dropFor(peripheral, CRASHED_FOR_SECONDS);
    }
    periodMs = periodsMs.find((each) => each >= wanted) ?? periodsMs.at(-1) ?? wanted;
    if (streamer.running()) streamer.start();
  };

  const show = (bytes: Uint8Array) => {
    if (bytes.length < 1 || bytes.length > 5) throw new GattError('InvalidValueLength');
    const next = picture.map((row, index) => bytes[index] ?? row);
    const lights = (rows: readonly number[]) => rows.reduce((sum, row) => sum + row, 0);
    if (lights(next) > lights(picture)) nudged.push('light');
    picture = next;
  };

  const peripheral = createPeripheral({
    ...options,
    name: options.name ?? 'BBC micro:bit [zuvav]',
    address: options.address ?? 'C0:11:22:33:44:14',
    advertised: [],
    services: [
      {
        uuid: uuid('0753'),
        characteristics: [
          { uuid: uuid('ca4b'), flags: ['read', 'notify'], read: () => new Uint8Array(6) },
          {
            uuid: uuid('fb24'),
            flags: ['read', 'write'],
            read: () => Uint8Array.of(periodMs & 0xff, periodMs >> 8),
          },
        ],
      },
      {
        uuid: uuid('d91d'),
        characteristics: [
          { uuid: uuid('7b77'), flags: ['read', 'write'], read: () => Uint8Array.from(picture) },
        ],
      },
      {
        uuid: uuid('9882'),
        characteristics: ['da90', 'da91'].map((short) => ({
          uuid: uuid(short),
          flags: ['read', 'notify'],
          read: () => Uint8Array.of(0),
        })),
      },
    ],
    onWrite: ({ characteristic, bytes }) => {
      if (characteristic === uuid('fb24')) setPeriod(bytes);
      if (characteristic === uuid('7b77')) show(bytes);
    },
  });

  const streamer = createStreamer({
    motion: options.motion,
    clockError: options.clockError,
    rateHz: () => 1000 / periodMs,
    send: (reading) => (peripheral.notify(uuid('ca4b'), packetOf(reading, step)) ? 1 : 0),
  });
  peripheral.events.on('subscribed', (characteristic) => {
    if (characteristic === uuid('ca4b')) streamer.start();
  });
  peripheral.events.on('unsubscribed', (characteristic) => {
    if (characteristic === uuid('ca4b')) streamer.stop();
  });
  peripheral.events.on('disconnected', streamer.stop);

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => 1000 / periodMs,
    nudged: () => nudged,
    press() {
      if (streamer.silent()) return;
      for (const state of [1, 0]) peripheral.notify(uuid('da90'), Uint8Array.of(state));
    },
    periodMs: () => periodMs,
    picture: () => picture,
    crashes: () => crashes,
  };
}

/** Three int16 of 1024 for one g, within 2 g. */
function packetOf({ acc }: ImuReading, step: number): Uint8Array {
  const packet = Buffer.alloc(6);
  [acc.x, acc.y, acc.z].forEach((value, index) => {
    const counts = step * Math.round(((value / STANDARD_GRAVITY) * 1024) / step);
    packet.writeInt16LE(Math.max(-2048, Math.min(2048 - step, counts)), 2 * index);
  });
  return packet;
}
