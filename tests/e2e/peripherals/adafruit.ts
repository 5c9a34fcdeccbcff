import type { Nudge } from '../../../sensors/driver.ts';
import type { Vec3 } from '../../../src/core/imu/sample.ts';
import { GattError } from '../bluez/gatt-error.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

const uuid = (number: string) => `adaf${number}-c332-42a8-93bd-25e905756cb8`;
const [FORCE, RATE, PERIOD, TONE] = ['0201', '0401', '0001', '0c01'].map(uuid) as [
  string,
  string,
  string,
  string,
];

export interface AdafruitOptions extends EmulationOptions {
  /** A Circuit Playground Bluefruit has none. */
  readonly gyroscope?: boolean;
}

/** An emulated CLUE with Adafruit's services: once a second until it is told otherwise. */
export function createAdafruit(options: AdafruitOptions = {}): EmulatedSensor {
  const { name = 'CIRCUITPY4427', address = 'C0:11:22:33:44:27', gyroscope = true } = options;
  let periodMs = 1000;
  const heard: Nudge[] = [];

  const sensorService = (number: string, characteristic: string) => ({
    uuid: uuid(number),
    characteristics: [
      { uuid: characteristic, flags: ['read' as const, 'notify' as const] },
      { uuid: PERIOD, flags: ['read' as const, 'write' as const] },
    ],
  });

  const peripheral = createPeripheral({
    ...options,
    name,
    address,
    services: [
      sensorService('0200', FORCE),
      ...(gyroscope ? [sensorService('0400', RATE)] : []),
      { uuid: uuid('0c00'), characteristics: [{ uuid: TONE, flags: ['write'] }] },
    ],
    onWrite({ characteristic, bytes }) {
      const view = new DataView(Uint8Array.from(bytes).buffer);
      if (bytes.length !== (characteristic === TONE ? 6 : 4)) throw new GattError('InvalidValueLength');
      if (characteristic === TONE && view.getUint16(0, true) > 0) heard.push('sound');
      if (characteristic === PERIOD) setPeriod(view.getInt32(0, true));
    },
  });

  const streamer = createStreamer({
    motion: options.motion,
    clockError: options.clockError,
    rateHz: () => 1000 / periodMs,
    send({ acc, gyr }) {
      if (gyroscope) peripheral.notify(RATE, floats(gyr ?? { x: 0, y: 0, z: 0 }));
      return peripheral.notify(FORCE, floats(acc)) ? 1 : 0;
    },
  });

  function setPeriod(ms: number): void {
    if (ms < 1) throw new GattError('Failed', 'not a period');
    if (ms === periodMs) return;
    periodMs = ms;
    if (streamer.running()) streamer.start();
  }

  peripheral.events.on('subscribed', (characteristic) => {
    if (characteristic === FORCE) streamer.start();
  });
  peripheral.events.on('unsubscribed', (characteristic) => {
    if (characteristic === FORCE) streamer.stop();
  });
  peripheral.events.on('disconnected', streamer.stop);

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => 1000 / periodMs,
    nudged: () => heard,
  };
}

function floats({ x, y, z }: Vec3): Uint8Array {
  const view = new DataView(new ArrayBuffer(12));
  [x, y, z].forEach((value, index) => {
    view.setFloat32(4 * index, value, true);
  });
  return new Uint8Array(view.buffer);
}
