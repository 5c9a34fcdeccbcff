import type { Decode, Frame, SensorMessage } from '../../../sensors/driver.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';

export const fromHex = (hex: string): number[] =>
  Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  );

export const notification = (bytes: readonly number[]): Frame => ({
  characteristic: '0000ffe4-0000-1000-8000-00805f9a34fb',
  data: new DataView(Uint8Array.from(bytes).buffer),
  receivedAt: 0,
});

/** What a decoder makes of notifications, one after another. */
export const decodeAll = (decode: Decode, notifications: readonly (readonly number[])[]): SensorMessage[] =>
  notifications.flatMap((bytes) => [...decode(notification(bytes))]);

/** A motion frame of nine counts, little-endian: acceleration, angular rate, angles. */
export const motionFrame = (counts: readonly number[]): number[] => [
  0x55,
  0x61,
  ...counts.flatMap((count) => [count & 0xff, (count >> 8) & 0xff]),
];

/** The six counts behind a reading, by the full scales of the datasheet: 16 g and 2000 °/s over 32768. */
export function countsOf(message: SensorMessage): number[] {
  if (message.type !== 'reading' || !message.gyr) throw new Error('not a reading with a gyroscope');
  const { acc, gyr } = message;
  const counts = [
    ...[acc.x, acc.y, acc.z].map((metres) => (metres / STANDARD_GRAVITY / 16) * 32768),
    ...[gyr.x, gyr.y, gyr.z].map((radians) => (radians / RAD_PER_DEG / 2000) * 32768),
  ];
  // Adding 0 makes -0 a 0.
  return counts.map((count) => Number(count.toFixed(6)) + 0);
}

/** Cuts bytes at the given places. */
export function cutAt(bytes: readonly number[], places: readonly number[]): number[][] {
  const bounds = [0, ...[...places].sort((a, b) => a - b), bytes.length];
  return bounds.slice(1).map((end, index) => bytes.slice(bounds[index], end));
}
