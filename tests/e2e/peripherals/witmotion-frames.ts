import type { ImuReading } from '../../../src/core/imu/sample.ts';
import { DEG_PER_RAD, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';

/** Every frame has 20 bytes: no checksum, no counter, no time (WT901BLECL datasheet v23-0420). */
const FRAME_LENGTH = 20;
/** Accelerations: i16 of 16 g full scale. */
const COUNTS_PER_MPS2 = 32768 / 16 / STANDARD_GRAVITY;
/** Angular rates: i16 of 2000 deg/s full scale. */
const COUNTS_PER_RADPS = (32768 / 2000) * DEG_PER_RAD;
/** Angles: i16 of 180 deg full scale. */
const COUNTS_PER_RAD = (32768 / 180) * DEG_PER_RAD;

/** The nine values of a stream frame as the device counts: acceleration, angular rate, roll pitch yaw. */
export function countsOf({ acc, gyr }: ImuReading): readonly number[] {
  const rate = gyr ?? { x: 0, y: 0, z: 0 };
  const roll = Math.atan2(acc.y, acc.z);
  const pitch = Math.atan2(-acc.x, Math.hypot(acc.y, acc.z));
  return [
    ...[acc.x, acc.y, acc.z].map((value) => int16(value * COUNTS_PER_MPS2)),
    ...[rate.x, rate.y, rate.z].map((value) => int16(value * COUNTS_PER_RADPS)),
    ...[roll, pitch, 0].map((angle) => int16(angle * COUNTS_PER_RAD)), // no compass: yaw stays 0
  ];
}

/** 0x55 0x61: the default stream. */
export const streamFrame = (counts: readonly number[]): Uint8Array => frame(0x61, counts);

/** 0x55 0x71: reply to a register read, with the first register's number and eight values from there. */
export const registerFrame = (start: number, values: readonly number[]): Uint8Array =>
  frame(0x71, [start, ...values]);

function frame(type: number, words: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(FRAME_LENGTH);
  const view = new DataView(bytes.buffer);
  bytes.set([0x55, type]);
  words.forEach((word, index) => {
    view.setUint16(2 + 2 * index, word & 0xffff, true);
  });
  return bytes;
}

const int16 = (value: number): number => Math.max(-32768, Math.min(32767, Math.round(value)));
