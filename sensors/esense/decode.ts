import type { Vec3 } from '../../src/core/imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { Endpoint, Frame, SensorMessage, Uuid } from '../driver.ts';
import { sigUuid } from '../fields.ts';
import { isFrom } from '../handshake.ts';

export const ESENSE_SERVICE: Uuid = sigUuid(0xff06);
const at = (number: number): Endpoint => ({ service: ESENSE_SERVICE, characteristic: sigUuid(number) });

/** Write, and read back: starts and stops the inertial unit. */
export const SWITCH = at(0xff07);
/** Notify: measurements. */
export const DATA = at(0xff08);
/** Notify: the button. */
export const BUTTON = at(0xff09);
/** Read: ranges and filters of the chip. */
export const RANGES = at(0xff0e);

/** Every packet: a head, perhaps a number, a checksum, how many bytes follow, and those. */
const MEASUREMENT = 0x55;
const MEASUREMENT_LENGTH = 12;
const SETTINGS = 0x59;
const SETTINGS_LENGTH = 4;
const PRESS = 0x54;

/** Numbers of packets before they begin anew. */
export const NUMBERS = 256;

/** Of the MPU's registers, from the narrowest. */
const ROTATION_RANGES_DPS = [250, 500, 1000, 2000] as const;
const FORCE_RANGES_G = [2, 4, 8, 16] as const;
/** Low-pass of the rotation and of the force by their number, Hz. */
const FILTERS_HZ = [
  [250, 460],
  [184, 184],
  [92, 92],
  [41, 41],
  [20, 20],
  [10, 10],
  [5, 5],
] as const;

interface Ranges {
  readonly dps: number;
  readonly g: number;
}

/** As it leaves the factory: ±500 °/s and ±4 g. */
const FACTORY: Ranges = { dps: 500, g: 4 };

/** A decoder for one connection. It knows other ranges than the factory's once they have been read. */
export function createDecode(): (frame: Frame) => readonly SensorMessage[] {
  let ranges = FACTORY;

  return (frame) => {
    const { data } = frame;
    if (isFrom(frame, DATA)) return readMeasurement(data, ranges);
    if (isFrom(frame, BUTTON)) return readButton(data);
    if (!isFrom(frame, RANGES)) return [];
    const told = readRanges(data);
    if (!told) return [];
    ranges = told;
    return [{ type: 'reply', name: 'ranges', values: { ...filtersOf(data), dps: told.dps, g: told.g } }];
  };
}

/** How many bytes follow, and those, summed up: its low byte. */
export function checksumOf(data: DataView, from: number): number {
  let sum = 0;
  for (let index = from; index < data.byteLength; index++) sum += data.getUint8(index);
  return sum & 0xff;
}

/** Head, checksum and length hold; `at` is where the checksum stands. */
const isWhole = (data: DataView, head: number, checksumAt: number, length: number): boolean =>
  data.byteLength === checksumAt + 2 + length &&
  data.getUint8(0) === head &&
  data.getUint8(checksumAt + 1) === length &&
  data.getUint8(checksumAt) === checksumOf(data, checksumAt + 1);

/** Head, number, checksum, length, then rotation and force: big-endian, as the chip has them. */
function readMeasurement(data: DataView, { dps, g }: Ranges): readonly SensorMessage[] {
  if (!isWhole(data, MEASUREMENT, 2, MEASUREMENT_LENGTH)) return [];
  return [
    {
      type: 'reading',
      acc: vec3(data, 10, (g / 2 ** 15) * STANDARD_GRAVITY),
      gyr: vec3(data, 4, countsToRate(dps)),
      stamp: data.getUint8(1),
    },
  ];
}

/** InvenSense gives 131, 65.5, 32.8 and 16.4 counts to 1 °/s, which is a little less than 2^15 over the range. */
const countsToRate = (dps: number): number => (dps / 500 / 65.5) * RAD_PER_DEG;

const vec3 = (data: DataView, offset: number, scale: number): Vec3 => ({
  x: data.getInt16(offset) * scale,
  y: data.getInt16(offset + 2) * scale,
  z: data.getInt16(offset + 4) * scale,
});

/** Head, checksum, length, then four registers of the chip; each range is two bits of one. */
function readRanges(data: DataView): Ranges | null {
  if (!isWhole(data, SETTINGS, 1, SETTINGS_LENGTH)) return null;
  const dps = ROTATION_RANGES_DPS[(data.getUint8(4) >> 3) & 3];
  const g = FORCE_RANGES_G[(data.getUint8(5) >> 3) & 3];
  return dps && g ? { dps, g } : null;
}

function filtersOf(data: DataView): { readonly rotationHz: number | null; readonly forceHz: number | null } {
  const hz = (offset: number, column: 0 | 1) => FILTERS_HZ[data.getUint8(offset) & 7]?.[column] ?? null;
  return { rotationHz: hz(3, 0), forceHz: hz(6, 1) };
}

function readButton(data: DataView): readonly SensorMessage[] {
  if (!isWhole(data, PRESS, 1, 1) || data.getUint8(3) > 1) return [];
  return [{ type: 'button', button: 'main', event: data.getUint8(3) === 1 ? 'down' : 'up' }];
}
