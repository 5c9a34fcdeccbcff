import type { ImuReading } from '../../src/core/imu/sample.ts';
import type { Decode, ReplyValue, SensorMessage } from '../driver.ts';
import { isFrom } from '../handshake.ts';
import { readStandardBattery } from '../standard-battery.ts';
import { NOTIFICATION } from './endpoints.ts';
import { readFusion } from './fusion.ts';
import { createAccelerometer, createGyroscope, type Measuring } from './measuring.ts';
import {
  ACCELEROMETER,
  ADDRESS,
  BATTERY,
  FUSION,
  GYROSCOPE,
  INFORMATION,
  READ,
  SETTINGS,
  SILENT,
  SWITCH,
} from './modules.ts';
import { createPairing } from './pairing.ts';

const TAP = 0x0e;

export interface Decoder {
  readonly decode: Decode;
  /** Rates come as well from now on, so that no acceleration is a reading without one. */
  readonly expectRates: () => void;
}

/**
 * A decoder for one connection: it learns chips and full scales as they are told, and pairs what belongs together. A
 * board that another program left measuring may send accelerations only: these are readings by themselves until a
 * rate comes or is expected.
 */
export function createDecoder(): Decoder {
  const accelerometer = createAccelerometer();
  const gyroscope = createGyroscope();
  const pair = createPairing();
  let ratesCome = false;

  /** Each half is told as it comes, and the readings that it completes. */
  function measured(
    kind: 'acc' | 'gyr',
    { samples, replies }: Measuring,
    register: number,
    data: DataView,
    receivedAt: number,
  ) {
    const half = { kind, samples: samples(register, data), receivedAt };
    const pairs = half.samples.length > 0 ? pair(half) : [];
    ratesCome ||= kind === 'gyr' && half.samples.length > 0;
    const readings: readonly ImuReading[] = ratesCome
      ? pairs
      : half.samples.map((sample) => ({ acc: sample, gyr: null }));
    return [
      ...replies(register, data),
      ...readings.map((reading) => ({ type: 'reading', ...reading }) as const),
    ];
  }

  const decode: Decode = (frame) => {
    const { data, receivedAt } = frame;
    const battery = readStandardBattery(frame);
    if (battery) return [battery];
    if (!isFrom(frame, NOTIFICATION) || data.byteLength < 3) return [];
    const [module, register] = [data.getUint8(0), withoutSilence(data.getUint8(1))];
    const measures = module === ACCELEROMETER || module === GYROSCOPE;
    if (register === (INFORMATION | READ) && !measures) return readInformation(data);
    switch (module) {
      case ACCELEROMETER:
        if (register === TAP) return readTap(data);
        return measured('acc', accelerometer, register, data, receivedAt);
      case GYROSCOPE:
        return measured('gyr', gyroscope, register, data, receivedAt);
      case FUSION:
        return readFusion(register, data);
      case SWITCH:
        return readSwitch(register, data);
      case SETTINGS:
        return readSettings(register, data);
      default:
        return [];
    }
  };

  return {
    decode,
    expectRates() {
      ratesCome = true;
    },
  };
}

/** A silent read is answered like any other. */
const withoutSilence = (register: number): number => (register & READ ? register & ~SILENT : register);

/** Any module names what is behind it, and its revision; what the two that measure say is learned from as well. */
function readInformation(data: DataView): readonly SensorMessage[] {
  if (data.byteLength < 4) return [];
  const [module, implementation, revision] = [data.getUint8(0), data.getUint8(2), data.getUint8(3)];
  return [reply('module', { module, implementation, revision })];
}

function readSwitch(register: number, data: DataView): readonly SensorMessage[] {
  const pressed = register === 0x01 && data.byteLength === 3 ? data.getUint8(2) : null;
  if (pressed === null || pressed > 1) return [];
  return [{ type: 'button', button: 'main', event: pressed === 1 ? 'down' : 'up' }];
}

/** Bits of a tap by the maker's test: 0 double, 1 single, 5 the sign of its direction. */
function readTap(data: DataView): readonly SensorMessage[] {
  if (data.byteLength !== 3) return [];
  const bits = data.getUint8(2);
  return [reply('tap', { double: (bits & 1) > 0, single: (bits & 2) > 0, sign: (bits >> 5) & 1 })];
}

function readSettings(register: number, data: DataView): readonly SensorMessage[] {
  if (register === (BATTERY | READ) && data.byteLength === 5) return readBattery(data);
  if (register !== (ADDRESS | READ) || data.byteLength !== 9) return [];
  const bytes = [8, 7, 6, 5, 4, 3].map((offset) => data.getUint8(offset).toString(16).padStart(2, '0'));
  return [reply('address', { address: bytes.join(':').toUpperCase() })];
}

function readBattery(data: DataView): readonly SensorMessage[] {
  const percent = data.getUint8(2);
  if (percent > 100) return [];
  return [{ type: 'battery', percent }, reply('battery voltage', { millivolts: data.getUint16(3, true) })];
}

const reply = (name: string, values: Readonly<Record<string, ReplyValue>>): SensorMessage => ({
  type: 'reply',
  name,
  values,
});
