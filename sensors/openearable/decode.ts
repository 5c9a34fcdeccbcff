import { RAD_PER_DEG } from '../../src/core/imu/units.ts';
import type { Decode, SensorMessage } from '../driver.ts';
import { float32Vec3, isFiniteVec3 } from '../fields.ts';
import { isFrom } from '../handshake.ts';
import { isForce, isRate } from '../plausible.ts';
import { readStandardBattery } from '../standard-battery.ts';
import { BUTTON, DATA, VERSION } from './endpoints.ts';

/** The inertial unit among the sensors. */
export const IMU = 0;

/** Acceleration, rotation and field, three float32 each. */
const SAMPLE_LENGTH = 36;
/** Version 1: sensor, length of what follows the time, uint32 ms. */
const HEAD_1_LENGTH = 6;
/** Version 2: sensor, a byte of no use, uint64 µs. */
const HEAD_2_LENGTH = 10;
/** Version 2, behind several samples: µs from one to the next. */
const DELTA_LENGTH = 2;

/** Both clocks in µs: version 1 has 32 bits of ms, and version 2 is cut down to that. */
export const CLOCK_WRAPS_AT = 1000 * 2 ** 32;

/** Bytes to messages; nothing is kept between notifications. */
export const decode: Decode = (frame) => {
  const { data } = frame;
  if (isFrom(frame, DATA)) return readData(data);
  if (isFrom(frame, BUTTON)) return readButton(data);
  if (isFrom(frame, VERSION)) return readVersion(data);
  const battery = readStandardBattery(frame);
  return battery ? [battery] : [];
};

/** The two versions differ in length, whatever they bear. */
function readData(data: DataView): readonly SensorMessage[] {
  if (data.byteLength < HEAD_1_LENGTH || data.getUint8(0) !== IMU) return [];
  if (data.byteLength === HEAD_1_LENGTH + SAMPLE_LENGTH) {
    return data.getUint8(1) === SAMPLE_LENGTH
      ? samplesOf(data, HEAD_1_LENGTH, [1000 * data.getUint32(2, true)])
      : [];
  }
  const stamps = stampsOf(data);
  return stamps ? samplesOf(data, HEAD_2_LENGTH, stamps) : [];
}

/** Times of version 2's samples, µs; null where the length is none of its lengths. */
function stampsOf(data: DataView): readonly number[] | null {
  const { byteLength } = data;
  if (byteLength === HEAD_2_LENGTH + SAMPLE_LENGTH) return [firstStampOf(data)];
  const count = (byteLength - HEAD_2_LENGTH - DELTA_LENGTH) / SAMPLE_LENGTH;
  if (!Number.isInteger(count) || count < 1) return null;
  const delta = data.getUint16(byteLength - DELTA_LENGTH, true);
  if (delta === 0 && count > 1) return null;
  const first = firstStampOf(data);
  return Array.from({ length: count }, (_, index) => (first + index * delta) % CLOCK_WRAPS_AT);
}

const firstStampOf = (data: DataView): number =>
  (data.getUint32(6, true) % 1000) * 2 ** 32 + data.getUint32(2, true);

function samplesOf(data: DataView, from: number, stamps: readonly number[]): readonly SensorMessage[] {
  const readings = stamps.flatMap((stamp, index): SensorMessage[] => {
    const offset = from + index * SAMPLE_LENGTH;
    const acc = float32Vec3(data, offset, 1);
    const gyr = float32Vec3(data, offset + 12, RAD_PER_DEG);
    return isForce(acc) && isRate(gyr) ? [{ type: 'reading', acc, gyr, stamp }] : [];
  });
  return [...readings, ...fieldIn(data, from + stamps.length * SAMPLE_LENGTH - 12)];
}

/** The compass of the last sample. */
function fieldIn(data: DataView, offset: number): readonly SensorMessage[] {
  const field = float32Vec3(data, offset, 1);
  if (!isFiniteVec3(field)) return [];
  return [{ type: 'reply', name: 'field', values: { microtesla: [field.x, field.y, field.z] } }];
}

function readButton(data: DataView): readonly SensorMessage[] {
  if (data.byteLength !== 1 || data.getUint8(0) > 1) return [];
  return [{ type: 'button', button: 'main', event: data.getUint8(0) === 1 ? 'down' : 'up' }];
}

/** Its firmware, such as `1.4.0`. */
function readVersion(data: DataView): readonly SensorMessage[] {
  const text = Array.from({ length: data.byteLength }, (_, index) =>
    String.fromCharCode(data.getUint8(index)),
  )
    .join('')
    .replace(/\0+$/, '');
  return /^\d+\.\d+\.\d+/.test(text) ? [{ type: 'reply', name: 'firmware', values: { version: text } }] : [];
}
