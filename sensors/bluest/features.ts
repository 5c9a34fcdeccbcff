import type { Vec3 } from '../../src/core/imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { SensorMessage } from '../driver.ts';
import { int16Vec3 } from '../fields.ts';

/** Bits of the mask (UM2496, both SDKs). */
export const SWITCH = 0x20000000;
export const ACCELEROMETER = 0x00800000;
export const GYROSCOPE = 0x00400000;
export const MAGNETOMETER = 0x00200000;
export const BATTERY = 0x00020000;
export const FUSION_COMPACT = 0x00000100;
export const FUSION_FLOAT = 0x00000080;

/** Thousandths of a g; tenths of a degree per second. */
const ACC_SCALE = STANDARD_GRAVITY / 1000;
const GYR_SCALE = RAD_PER_DEG / 10;

/** What one feature's bytes hold; the rest of a packet begins after `length`. */
export interface Feature {
  /** Bytes that it takes of those that are left; null where they are too few. */
  readonly length: (left: number) => number | null;
  readonly read: (data: DataView, offset: number, length: number) => Content;
}

export interface Content {
  readonly acc?: Vec3;
  readonly gyr?: Vec3;
  readonly messages?: readonly SensorMessage[];
}

const exactly =
  (length: number) =>
  (left: number): number | null =>
    left >= length ? length : null;

/** Features whose layout the sources give. Others may stand in a packet, but what follows them cannot be found. */
export const FEATURES: Readonly<Record<number, Feature>> = {
  [SWITCH]: {
    length: exactly(1),
    read: (data, offset) => ({
      messages: [{ type: 'reply', name: 'switch', values: { status: data.getUint8(offset) } }],
    }),
  },
  [ACCELEROMETER]: {
    length: exactly(6),
    read: (data, offset) => ({ acc: int16Vec3(data, offset, ACC_SCALE) }),
  },
  [GYROSCOPE]: { length: exactly(6), read: (data, offset) => ({ gyr: int16Vec3(data, offset, GYR_SCALE) }) },
  [MAGNETOMETER]: {
    length: exactly(6),
    read: (data, offset) => {
      const { x, y, z } = int16Vec3(data, offset, 1);
      return { messages: [{ type: 'reply', name: 'magnetic field', values: { milligauss: [x, y, z] } }] };
    },
  },
  [BATTERY]: { length: exactly(7), read: readBattery },
  [FUSION_COMPACT]: { length: quaternionsIn, read: readCompact },
  [FUSION_FLOAT]: { length: (left) => (left >= 16 ? 16 : exactly(12)(left)), read: readFloat },
};

/** One to three quaternions of six bytes. */
function quaternionsIn(left: number): number | null {
  const count = Math.min(3, Math.floor(left / 6));
  return count > 0 ? 6 * count : null;
}

/** Tenths of a percent, mV, mA (tenths of them with the status' highest bit). */
function readBattery(data: DataView, offset: number): Content {
  const percent = data.getInt16(offset, true) / 10;
  const status = data.getUint8(offset + 6);
  const milliamperes = data.getInt16(offset + 4, true) / (status & 0x80 ? 10 : 1);
  if (percent < 0 || percent > 100) return {};
  const values = { millivolts: data.getInt16(offset + 2, true), milliamperes, status: status & 0x7f };
  return {
    messages: [
      { type: 'battery', percent },
      { type: 'reply', name: 'battery', values },
    ],
  };
}

/** The vector part in ten-thousandths; the scalar is left out, and taken positive. */
function readCompact(data: DataView, offset: number, length: number): Content {
  const messages = Array.from({ length: length / 6 }, (_, index) => {
    const { x, y, z } = int16Vec3(data, offset + 6 * index, 1e-4);
    return quaternion(Math.sqrt(Math.max(0, 1 - x * x - y * y - z * z)), x, y, z);
  });
  return { messages };
}

function readFloat(data: DataView, offset: number, length: number): Content {
  const at = (index: number) => data.getFloat32(offset + 4 * index, true);
  const [x, y, z] = [at(0), at(1), at(2)];
  const w = length === 16 ? at(3) : Math.sqrt(Math.max(0, 1 - x * x - y * y - z * z));
  return [w, x, y, z].every(Number.isFinite) ? { messages: [quaternion(w, x, y, z)] } : {};
}

const quaternion = (w: number, x: number, y: number, z: number): SensorMessage => ({
  type: 'reply',
  name: 'quaternion',
  values: { w, x, y, z },
});
