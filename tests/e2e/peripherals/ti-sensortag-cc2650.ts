import type { Nudge } from '../../../sensors/driver.ts';
import type { ImuReading } from '../../../src/core/imu/sample.ts';
import { DEG_PER_RAD, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { GattError } from '../bluez/gatt-error.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

export interface SensorTag extends EmulatedSensor {
  /** Whether its external flash was erased: it must never be. */
  readonly isErased: () => boolean;
  /** What is on: bit 0 red, 1 green, 2 the buzzer. */
  readonly showing: () => number;
}

const ti = (short: string) => `f000${short}-0451-4000-b000-000000000000`;
const sig = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;

const COUNTS_PER_G = [16384, 8192, 4096, 2048] as const;
const SHORTEST_PERIOD = 0x0a;
const REMOTE = 1;

/** An emulated CC2650 SensorTag with stock firmware: what was configured stays over lost links. */
export function createSensorTag(options: EmulationOptions = {}): SensorTag {
  // As after a restart: off at 8 g, once a second, and the result of its test where the lights' value stands.
  let configuration = 0x0200;
  let period = 0x64;
  let io = 0x05;
  let mode = 0;
  let showing = 0;
  let erased = false;
  let battery = 80;
  const nudged: Nudge[] = [];

  const show = () => {
    const next = mode === REMOTE ? io : 0;
    if (next & 0x08) erased = true;
    if ((next & 3) > (showing & 3)) nudged.push('light');
    if ((next & 4) > (showing & 4)) nudged.push('sound');
    showing = next;
  };

  const measure = () => {
    const isOn = (configuration & 0x7f) > 0 && peripheral.subscribed(ti('aa81'));
    if (isOn) streamer.start();
    else streamer.stop();
  };

  const obey = (characteristic: string, bytes: Uint8Array) => {
    const [first = 0, second = 0] = bytes;
    const length = characteristic === ti('aa82') ? 2 : 1;
    if (bytes.length !== length) throw new GattError('InvalidValueLength', 'ATT error: 0x0d');
    if (characteristic === ti('aa82')) {
      configuration = first | (second << 8);
      measure();
    } else if (characteristic === ti('aa83')) {
      if (first < SHORTEST_PERIOD) throw new GattError('Failed', 'ATT error: 0x80');
      period = first;
      measure();
    } else if (characteristic === ti('aa65')) {
      io = first;
      show();
    } else if (characteristic === ti('aa66')) {
      if (first > 2) throw new GattError('Failed', 'ATT error: 0x80');
      mode = first;
      show();
    }
  };

  const peripheral = createPeripheral({
    ...options,
    name: options.name ?? 'CC2650 SensorTag',
    address: options.address ?? 'C0:11:22:33:44:13',
    advertised: [ti('aa80')],
    services: [
      {
        uuid: ti('aa80'),
        characteristics: [
          { uuid: ti('aa81'), flags: ['read', 'notify'], read: () => new Uint8Array(18) },
          {
            uuid: ti('aa82'),
            flags: ['read', 'write'],
            read: () => Uint8Array.of(configuration & 0xff, configuration >> 8),
          },
          { uuid: ti('aa83'), flags: ['read', 'write'], read: () => Uint8Array.of(period) },
        ],
      },
      {
        uuid: ti('aa64'),
        characteristics: [
          { uuid: ti('aa65'), flags: ['read', 'write'], read: () => Uint8Array.of(io) },
          { uuid: ti('aa66'), flags: ['read', 'write'], read: () => Uint8Array.of(mode) },
        ],
      },
      { uuid: sig('ffe0'), characteristics: [{ uuid: sig('ffe1'), flags: ['notify'] }] },
      {
        uuid: sig('180f'),
        characteristics: [
          { uuid: sig('2a19'), flags: ['read', 'notify'], read: () => Uint8Array.of(battery) },
        ],
      },
    ],
    onWrite: ({ characteristic, bytes }) => obey(characteristic, bytes),
  });

  const streamer = createStreamer({
    motion: options.motion,
    clockError: options.clockError,
    rateHz: () => 1000 / (10 * period),
    send: (reading) => (peripheral.notify(ti('aa81'), packetOf(reading, configuration)) ? 1 : 0),
  });
  peripheral.events.on('subscribed', (characteristic) => characteristic === ti('aa81') && measure());
  peripheral.events.on('unsubscribed', (characteristic) => characteristic === ti('aa81') && measure());
  peripheral.events.on('disconnected', streamer.stop);

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => 1000 / (10 * period),
    nudged: () => nudged,
    setBattery(percent) {
      battery = percent;
      if (!streamer.silent()) peripheral.notify(sig('2a19'), Uint8Array.of(percent));
    },
    press() {
      if (streamer.silent()) return;
      for (const keys of [0x02, 0x00]) peripheral.notify(sig('ffe1'), Uint8Array.of(keys));
    },
    isErased: () => erased,
    showing: () => showing,
  };
}

/** Nine int16: angular rate, acceleration, magnetic field. Axes that are off read nought. */
function packetOf({ acc, gyr }: ImuReading, configuration: number): Uint8Array {
  const rate = gyr ?? { x: 0, y: 0, z: 0 };
  const gravity = (COUNTS_PER_G[(configuration >> 8) & 3] ?? 0) / STANDARD_GRAVITY;
  const enabled = (bit: number) => (configuration >> bit) & 1;
  const perDegree = (65536 / 500) * DEG_PER_RAD;
  const counts = [
    ...[rate.x * enabled(2), rate.y * enabled(1), rate.z * enabled(0)].map((value) => value * perDegree),
    ...[acc.x * enabled(5), acc.y * enabled(4), acc.z * enabled(3)].map((value) => value * gravity),
    ...[200, 0, -300].map((value) => value * enabled(6)),
  ];
  const packet = new DataView(new ArrayBuffer(18));
  counts.forEach((count, index) => {
    packet.setInt16(2 * index, Math.max(-32768, Math.min(32767, Math.round(count))), true);
  });
  return new Uint8Array(packet.buffer);
}
