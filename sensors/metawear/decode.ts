import type { Decode, ReplyValue, SensorMessage } from '../driver.ts';
import { isFrom } from '../handshake.ts';
import { NOTIFICATION } from './endpoints.ts';
import { readFusion } from './fusion.ts';
import { createAccelerometer, createGyroscope, type Measuring } from './measuring.ts';
import {
  ACCELEROMETER,
  ADDRESS,
  BATTERY,
  FUSION,
  GYROSCOPE,
  READ,
  SETTINGS,
  SILENT,
  SWITCH,
} from './modules.ts';
import { createPairing } from './pairing.ts';

const TAP = 0x0e;

/** A decoder for one connection: it learns chips and full scales as they are told, and pairs what belongs together. */
export function createDecode(): Decode {
  const accelerometer = createAccelerometer();
  const gyroscope = createGyroscope();
  const pair = createPairing();

  /** Each half is told as it comes, and the readings that it completes. */
  function measured(
    kind: 'acc' | 'gyr',
    { samples, replies }: Measuring,
    register: number,
    data: DataView,
    receivedAt: number,
  ) {
    const half = { kind, samples: samples(register, data), receivedAt };
    const readings = half.samples.length > 0 ? pair(half) : [];
    return [
      ...replies(register, data),
      ...readings.map((reading) => ({ type: 'reading', ...reading }) as const),
    ];
  }

  return (frame) => {
    const { data, receivedAt } = frame;
    if (!isFrom(frame, NOTIFICATION) || data.byteLength < 3) return [];
    const register = withoutSilence(data.getUint8(1));
    switch (data.getUint8(0)) {
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
}

/** A silent read is answered like any other. */
const withoutSilence = (register: number): number => (register & READ ? register & ~SILENT : register);

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
