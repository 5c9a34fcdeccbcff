import type { Vec3 } from '../src/core/imu/sample.ts';
import type { Endpoint, Uuid } from './gatt.ts';

/** How bytes of packets become numbers, as most sensors have it: little-endian, three axes in a row. */

/** The UUID of a 16-bit number that the Bluetooth SIG gave out, such as 0x180f. */
export const sigUuid = (short: number): Uuid =>
  `0000${short.toString(16).padStart(4, '0')}-0000-1000-8000-00805f9b34fb`;

/** The standard battery level: one byte, percent. */
export const BATTERY_LEVEL: Endpoint = { service: sigUuid(0x180f), characteristic: sigUuid(0x2a19) };

export const int16Vec3 = (data: DataView, offset: number, scale: number): Vec3 => ({
  x: data.getInt16(offset, true) * scale,
  y: data.getInt16(offset + 2, true) * scale,
  z: data.getInt16(offset + 4, true) * scale,
});

export const float32Vec3 = (data: DataView, offset: number, scale: number): Vec3 => ({
  x: data.getFloat32(offset, true) * scale,
  y: data.getFloat32(offset + 4, true) * scale,
  z: data.getFloat32(offset + 8, true) * scale,
});

/** Floats off the air may be anything; a vector with one that is no number is no measurement. */
export const isFiniteVec3 = ({ x, y, z }: Vec3): boolean =>
  Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(z);

/** The bytes of an unsigned number, low byte first. */
export const littleEndian = (value: number, length: number): readonly number[] =>
  Array.from({ length }, (_, index) => Math.floor(value / 2 ** (8 * index)) % 256);

/** A rule for `mayWrite`: these very bytes, and no others. */
export const only =
  (...allowed: readonly (readonly number[])[]) =>
  (bytes: readonly number[]): boolean =>
    allowed.some(
      (each) => each.length === bytes.length && each.every((byte, index) => byte === bytes[index]),
    );
