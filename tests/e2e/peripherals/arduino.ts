import type { Nudge } from '../../../sensors/driver.ts';
import type { ImuReading } from '../../../src/core/imu/sample.ts';
import { GattError } from '../bluez/gatt-error.ts';
import { type CharacteristicDefinition, createPeripheral } from '../bluez/peripheral.ts';
import type { EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

const G = 9.80665;
const DEG = Math.PI / 180;

/** Sketches by the head of their service: UUIDs, and what 1 on the wire is, in SI. */
const SKETCHES = {
  '6fbe1da7': {
    name: 'BLESense-4428',
    tail: '44de-92c4-bb6e04fb0212',
    force: '3001',
    rate: '3002',
    light: '6001',
    acc: G,
    gyr: DEG,
  },
  e905de3e: {
    name: 'Nano33BLE-4428',
    tail: '44de-92c4-bb6e04fb0212',
    force: '3001',
    rate: '3002',
    light: '6001',
    acc: G,
    gyr: DEG,
  },
  '555a0002': {
    name: 'ScienceJournal-4428',
    tail: '467a-9538-01f0652c74e8',
    force: '0011',
    rate: '0012',
    light: null,
    acc: G,
    gyr: DEG,
  },
  '19b10000': {
    name: 'NiclaSenseME-4428',
    tail: '537e-4f6c-d104768a1214',
    force: '5001',
    rate: '6001',
    light: '8001',
    acc: G / 4096,
    gyr: (2000 / 32768) * DEG,
  },
  '81c30e5c': {
    name: 'TF4Micro-4428',
    tail: '4f7d-a886-de3e90749161',
    force: '1001',
    rate: null,
    light: null,
    acc: 4 * G,
    gyr: 2000 * DEG,
  },
} as const;

export interface ArduinoOptions extends EmulationOptions {
  readonly sketch?: keyof typeof SKETCHES;
}

const RATE_HZ = 99.84; // of a Nano 33 BLE Rev2
/** The state in which the motion trainer's sketch sends what it measures. */
const PROVIDES = 4;

/** An emulated board with one of the published sketches; it sends to whoever listens. */
export function createArduino(options: ArduinoOptions = {}): EmulatedSensor {
  const { sketch: head = '6fbe1da7', address = 'C0:11:22:33:44:28' } = options;
  const sketch = SKETCHES[head];
  const uuid = (number: string) => `${head}-${number}-${sketch.tail}`;
  const isTrainer = head === '81c30e5c';
  let state = 0;
  const seen: Nudge[] = [];

  const characteristics: CharacteristicDefinition[] = [{ uuid: uuid(sketch.force), flags: ['notify'] }];
  if (sketch.rate) characteristics.push({ uuid: uuid(sketch.rate), flags: ['notify'] });
  if (sketch.light) characteristics.push({ uuid: uuid(sketch.light), flags: ['write'] });
  if (isTrainer) characteristics.push({ uuid: uuid('3001'), flags: ['write'] });

  const peripheral = createPeripheral({
    ...options,
    name: options.name ?? sketch.name,
    address,
    services: [{ uuid: uuid('0000'), characteristics }],
    onWrite({ characteristic, bytes }) {
      if (bytes.length !== (isTrainer ? 1 : 3)) throw new GattError('InvalidValueLength');
      if (isTrainer) state = bytes[0] ?? 0;
      else if (characteristic === uuid(sketch.light ?? '') && bytes.some((byte) => byte > 0))
        seen.push('light');
    },
  });

  const streamer = createStreamer({
    motion: options.motion,
    clockError: options.clockError,
    rateHz: () => RATE_HZ,
    send(reading) {
      const { force, rate } = valuesOf(reading, sketch.acc, sketch.gyr);
      if (isTrainer && state !== PROVIDES) return 0;
      if (sketch.rate) peripheral.notify(uuid(sketch.rate), floats(rate));
      const content = isTrainer ? [...force, ...rate, 0.1, 0.2, 0.3] : force;
      return peripheral.notify(uuid(sketch.force), floats(content)) ? 1 : 0;
    },
  });

  peripheral.events.on('subscribed', (characteristic) => {
    if (characteristic === uuid(sketch.force)) streamer.start();
  });
  peripheral.events.on('unsubscribed', (characteristic) => {
    if (characteristic === uuid(sketch.force)) streamer.stop();
  });
  peripheral.events.on('disconnected', streamer.stop);

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => RATE_HZ,
    nudged: () => seen,
  };
}

function valuesOf({ acc, gyr }: ImuReading, accScale: number, gyrScale: number) {
  const turn = gyr ?? { x: 0, y: 0, z: 0 };
  return {
    force: [acc.x, acc.y, acc.z].map((value) => value / accScale),
    rate: [turn.x, turn.y, turn.z].map((value) => value / gyrScale),
  };
}

function floats(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, index) => {
    view.setFloat32(4 * index, value, true);
  });
  return new Uint8Array(view.buffer);
}
