import type { Vec3 } from '../../src/core/imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { Decode, SensorMessage } from '../driver.ts';
import { createFrameCutter, MOTION, REGISTERS } from './frame-cutter.ts';
import { registerValues } from './registers.ts';

/** Full scale is 16 g over 2^15 counts: 2048 counts are 1 g (datasheet v23-0420, section 6.1). */
const ACC_SCALE = (16 * STANDARD_GRAVITY) / 2 ** 15;
/** Full scale is 2000 °/s over 2^15 counts (datasheet v23-0420, section 6.1). */
const GYR_SCALE = (2000 * RAD_PER_DEG) / 2 ** 15;

/** Register of the battery's voltage, in hundredths of a volt. */
export const BATTERY_REGISTER = 0x64;

/** Lowest voltage (in 1/100 V) of each step of the vendor's table for one cell, and its percent. */
const BATTERY_STEPS = [
  [396, 100],
  [393, 90],
  [387, 75],
  [382, 60],
  [379, 50],
  [377, 40],
  [373, 30],
  [370, 20],
  [368, 15],
  [350, 10],
  [340, 5],
] as const;

/** Above this (1/100 V) the pack has two cells, for which there is no table here. */
const ONE_CELL_LIMIT = 550;

/** A decoder for one connection: it keeps the piece of a frame that a notification ended with. */
export function createDecode(): Decode {
  const cut = createFrameCutter();
  return ({ data }) => {
    const { bytes, starts } = cut(data);
    const messages: SensorMessage[] = [];
    for (const start of starts) {
      const message = readFrame(bytes, start);
      if (message) messages.push(message);
    }
    return messages;
  };
}

function readFrame(bytes: DataView, start: number): SensorMessage | null {
  switch (bytes.getUint8(start + 1)) {
    case MOTION:
      return readMotion(bytes, start);
    case REGISTERS:
      return readRegisters(bytes, start);
    default:
      return null;
  }
}

/** 0x55 0x61: acceleration, angular rate and angles, three little-endian int16 each; the angles go unused. */
const readMotion = (bytes: DataView, start: number): SensorMessage => ({
  type: 'reading',
  acc: readVec3(bytes, start + 2, ACC_SCALE),
  gyr: readVec3(bytes, start + 8, GYR_SCALE),
});

/** 0x55 0x71: the number of the first register, then eight registers. Only a reply tells which was asked for. */
function readRegisters(bytes: DataView, start: number): SensorMessage | null {
  const first = bytes.getUint16(start + 2, true);
  if (first === BATTERY_REGISTER) {
    const percent = batteryPercent(bytes.getUint16(start + 4, true));
    return percent === null ? null : { type: 'battery', percent };
  }
  const registers = Array.from({ length: 8 }, (_, index) => bytes.getInt16(start + 4 + 2 * index, true));
  return { type: 'reply', name: 'registers', values: registerValues(first, registers) };
}

/** Percent by the vendor's steps. Null for 0, which means not measured yet, and for two cells. */
function batteryPercent(centivolts: number): number | null {
  if (centivolts === 0 || centivolts > ONE_CELL_LIMIT) return null;
  const step = BATTERY_STEPS.find(([lowest]) => centivolts >= lowest);
  return step?.[1] ?? 0;
}

function readVec3(bytes: DataView, offset: number, scale: number): Vec3 {
  return {
    x: bytes.getInt16(offset, true) * scale,
    y: bytes.getInt16(offset + 2, true) * scale,
    z: bytes.getInt16(offset + 4, true) * scale,
  };
}
