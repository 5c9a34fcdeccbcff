import type { Decode, SensorMessage } from '../driver.ts';
import { int16Vec3 } from '../fields.ts';
import { isFrom } from '../handshake.ts';
import { readStandardBattery } from '../standard-battery.ts';
import { BUTTON, MOTION, RATE, SCALE } from './profile.ts';

/** Number of the first sample (uint16), its time (uint32, µs), the µs from one sample to the next (uint16). */
const HEAD_LENGTH = 8;
/** Acceleration and angular rate, three int16 each. */
const SAMPLE_LENGTH = 12;

/** The clip's clock counts µs and wraps after 71.6 minutes. */
export const CLOCK_WRAPS_AT = 2 ** 32;

/** One count above these would make full scale 33 000 m/s² or 33 000 rad/s: no sensor's scale. */
const LARGEST_COUNT = 1;

interface Scale {
  /** m/s² of one count. */
  readonly acc: number;
  /** rad/s of one count; 0 where there is no gyroscope. */
  readonly gyr: number;
}

/** A decoder for one connection. It knows what a count is worth once the scale has been read. */
export function createDecode(): Decode {
  let scale: Scale | null = null;

  return (frame) => {
    const { data } = frame;
    if (isFrom(frame, MOTION)) return scale ? readSamples(data, scale) : [];
    if (isFrom(frame, BUTTON)) return readButton(data);
    if (isFrom(frame, SCALE)) {
      scale = readScale(data) ?? scale;
      return [];
    }
    if (isFrom(frame, RATE)) return readRate(data);
    const battery = readStandardBattery(frame);
    return battery ? [battery] : [];
  };
}

function readSamples(data: DataView, { acc, gyr }: Scale): readonly SensorMessage[] {
  const count = (data.byteLength - HEAD_LENGTH) / SAMPLE_LENGTH;
  if (!Number.isInteger(count) || count < 1) return [];
  const firstTime = data.getUint32(2, true);
  const interval = data.getUint16(6, true);
  if (count > 1 && interval === 0) return [];

  return Array.from({ length: count }, (_, index): SensorMessage => {
    const offset = HEAD_LENGTH + index * SAMPLE_LENGTH;
    return {
      type: 'reading',
      acc: int16Vec3(data, offset, acc),
      gyr: gyr === 0 ? null : int16Vec3(data, offset + 6, gyr),
      stamp: (firstTime + index * interval) % CLOCK_WRAPS_AT,
    };
  });
}

function readScale(data: DataView): Scale | null {
  if (data.byteLength !== 8) return null;
  const [acc, gyr] = [data.getFloat32(0, true), data.getFloat32(4, true)];
  return acc > 0 && acc < LARGEST_COUNT && gyr >= 0 && gyr < LARGEST_COUNT ? { acc, gyr } : null;
}

function readButton(data: DataView): readonly SensorMessage[] {
  if (data.byteLength !== 1 || data.getUint8(0) > 1) return [];
  return [{ type: 'button', button: 'main', event: data.getUint8(0) === 1 ? 'down' : 'up' }];
}

const readRate = (data: DataView): readonly SensorMessage[] =>
  data.byteLength === 2 ? [{ type: 'reply', name: 'rate', values: { rateHz: data.getUint16(0, true) } }] : [];
