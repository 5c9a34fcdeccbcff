import type { Nudge } from '../../../sensors/driver.ts';
import type { ImuReading } from '../../../src/core/imu/sample.ts';
import { DEG_PER_RAD, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { GattError } from '../bluez/gatt-error.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import { dropFor, type EmulatedSensor, type EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

export interface Thingy52Options extends EmulationOptions {
  /** What its flash holds of the motion configuration, as hex; as delivered unless given. */
  readonly motionConfiguration?: string;
  /** What its flash holds of its light, as hex; breathing cyan unless given. */
  readonly light?: string;
}

export interface Thingy52 extends EmulatedSensor {
  /** What its flash holds now, as hex. */
  readonly motionConfiguration: () => string;
  readonly light: () => string;
  /** Writes of its flash since it was made. */
  readonly flashWrites: () => number;
}

const nordic = (short: string) => `ef68${short}-9b35-4933-9b10-52ffa9740042`;
const BATTERY_SERVICE = '0000180f-0000-1000-8000-00805f9b34fb';
const BATTERY = '00002a19-0000-1000-8000-00805f9b34fb';

/** Notifications of raw motion that go on so soon after they went off reboot it. Made up: sources give no number. */
const REBOOTS_WITHIN_MS = 50;

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const int16 = (value: number) => Math.max(-32768, Math.min(32767, Math.round(value)));

/** An emulated Thingy:52 with firmware 2.2.0: what is configured is kept, notifications start and stop it. */
export function createThingy52(options: Thingy52Options = {}): Thingy52 {
  let configuration: Uint8Array = Buffer.from(options.motionConfiguration ?? 'e803f401f4010a0001', 'hex');
  let light: Uint8Array = Buffer.from(options.light ?? '020614ac0d', 'hex');
  let soundModes: Uint8Array = Buffer.from('0201', 'hex');
  let flashWrites = 0;
  let battery = 80;
  let stoppedAt = Number.NEGATIVE_INFINITY;
  const nudged: Nudge[] = [];

  const notify = (short: string, bytes: Uint8Array) => {
    if (!streamer.silent()) peripheral.notify(nordic(short), bytes);
  };

  const configureMotion = (bytes: Buffer) => {
    if (bytes.length !== 9) throw new GattError('InvalidValueLength');
    const within = (offset: number, lowest: number, highest: number) =>
      bytes.readUInt16LE(offset) >= lowest && bytes.readUInt16LE(offset) <= highest;
    const fits = within(0, 100, 5000) && within(2, 100, 5000) && within(4, 100, 1000) && within(6, 5, 200);
    if (!fits || (bytes[8] ?? 2) > 1) throw new GattError('Failed', 'ATT error: 0x80');
    configuration = bytes;
    flashWrites += 1;
    if (streamer.running()) streamer.start();
  };

  const shine = (bytes: Buffer) => {
    const lengths = [1, 4, 5, 3];
    if (bytes.length !== lengths[bytes[0] ?? 4]) throw new GattError('Failed', 'ATT error: 0x80');
    if (hexOf(bytes) !== hexOf(light)) flashWrites += 1;
    light = bytes;
    const isLit = (bytes[0] === 1 && bytes.subarray(1).some((part) => part > 0)) || bytes[0] === 3;
    if (isLit) nudged.push('light');
  };

  const sound = (bytes: Buffer) => {
    const plays = soundModes[0] === 1 && bytes.length === 5;
    const fits =
      plays && bytes.readUInt16LE(0) >= 100 && bytes.readUInt16LE(2) > 0 && (bytes[4] ?? 101) <= 100;
    if (!fits) return notify('0503', Uint8Array.of(0x11));
    nudged.push('sound');
    setTimeout(() => notify('0503', Uint8Array.of(0x00)), bytes.readUInt16LE(2)).unref();
  };

  const peripheral = createPeripheral({
    ...options,
    name: options.name ?? 'Thingy',
    address: options.address ?? 'C0:11:22:33:44:11',
    advertised: [nordic('0100')],
    services: [
      {
        uuid: nordic('0100'),
        characteristics: [{ uuid: nordic('0107'), flags: ['read'], read: () => Uint8Array.of(2, 2, 0) }],
      },
      {
        uuid: nordic('0300'),
        characteristics: [
          { uuid: nordic('0301'), flags: ['read', 'write'], read: () => light },
          { uuid: nordic('0302'), flags: ['notify'] },
        ],
      },
      {
        uuid: nordic('0400'),
        characteristics: [
          { uuid: nordic('0401'), flags: ['read', 'write'], read: () => configuration },
          { uuid: nordic('0406'), flags: ['notify'] },
        ],
      },
      {
        uuid: nordic('0500'),
        characteristics: [
          { uuid: nordic('0501'), flags: ['read', 'write'], read: () => soundModes },
          { uuid: nordic('0502'), flags: ['write-without-response'] },
          { uuid: nordic('0503'), flags: ['notify'] },
        ],
      },
      {
        uuid: BATTERY_SERVICE,
        characteristics: [{ uuid: BATTERY, flags: ['read', 'notify'], read: () => Uint8Array.of(battery) }],
      },
    ],
    onWrite: ({ characteristic, bytes }) => {
      const received = Buffer.from(bytes);
      if (characteristic === nordic('0401')) configureMotion(received);
      if (characteristic === nordic('0301')) shine(received);
      if (characteristic === nordic('0502')) sound(received);
      if (characteristic === nordic('0501')) {
        if (received.length !== 2) throw new GattError('InvalidValueLength');
        soundModes = received;
      }
    },
  });

  const rateHz = () => Buffer.from(configuration).readUInt16LE(6);
  const streamer = createStreamer({
    motion: options.motion,
    clockError: options.clockError,
    rateHz,
    send: (reading) => (peripheral.notify(nordic('0406'), rawPacket(reading)) ? 1 : 0),
  });

  peripheral.events.on('subscribed', (characteristic) => {
    if (characteristic !== nordic('0406')) return;
    if (performance.now() - stoppedAt < REBOOTS_WITHIN_MS) return dropFor(peripheral, 1);
    streamer.start();
  });
  peripheral.events.on('unsubscribed', (characteristic) => {
    if (characteristic !== nordic('0406')) return;
    stoppedAt = performance.now();
    streamer.stop();
  });
  peripheral.events.on('disconnected', () => {
    stoppedAt = Number.NEGATIVE_INFINITY;
    streamer.stop();
  });

  return {
    ...streaming(peripheral, streamer),
    rateHz,
    nudged: () => nudged,
    setBattery(percent) {
      battery = percent;
      if (!streamer.silent()) peripheral.notify(BATTERY, Uint8Array.of(percent));
    },
    press() {
      notify('0302', Uint8Array.of(1));
      notify('0302', Uint8Array.of(0));
    },
    motionConfiguration: () => hexOf(configuration),
    light: () => hexOf(light),
    flashWrites: () => flashWrites,
  };
}

/** Nine int16: acceleration in 1/1024 g, angular rate in 1/32 deg/s, magnetic field in 1/16 uT. */
function rawPacket({ acc, gyr }: ImuReading): Uint8Array {
  const rate = gyr ?? { x: 0, y: 0, z: 0 };
  const values = [
    ...[acc.x, acc.y, acc.z].map((value) => (value / STANDARD_GRAVITY) * 1024),
    ...[rate.x, rate.y, rate.z].map((value) => value * DEG_PER_RAD * 32),
    ...[20 * 16, 0, -40 * 16],
  ];
  const packet = new DataView(new ArrayBuffer(18));
  values.forEach((value, index) => {
    packet.setInt16(2 * index, int16(value), true);
  });
  return new Uint8Array(packet.buffer);
}
