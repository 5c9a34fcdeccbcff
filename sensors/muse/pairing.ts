import type { Vec3 } from '../../src/core/imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { SensorMessage } from '../driver.ts';

/** 1/16384 g a count, as muse-js and muse-lsl print it. */
export const ACC_SCALE = 0.0000610352 * STANDARD_GRAVITY;
/** °/s of a count; an Athena's has the other sign. */
export const DEG_PER_SECOND = 0.0074768;

const SAMPLES = 3;
/** Three samples under each 16-bit number are three numbers. */
export const NUMBERS = SAMPLES * 2 ** 16;

/** A packet of three samples, in counts. */
export interface MotionPacket {
  readonly number: number;
  readonly counts: readonly Vec3[];
}

/** Big-endian: its number, then three samples of x, y, z. */
export function readMotionPacket(data: DataView): MotionPacket | null {
  if (data.byteLength !== 2 + SAMPLES * 6) return null;
  const sample = (index: number): Vec3 => ({
    x: data.getInt16(2 + 6 * index),
    y: data.getInt16(4 + 6 * index),
    z: data.getInt16(6 + 6 * index),
  });
  return { number: data.getUint16(0), counts: Array.from({ length: SAMPLES }, (_, index) => sample(index)) };
}

/** Readings of a block of samples; `number` is the block's. */
export const readingsOf = (
  number: number,
  acc: readonly Vec3[],
  gyr: readonly Vec3[] | null,
  degPerSecond = DEG_PER_SECOND,
): readonly SensorMessage[] =>
  acc.map((force, index) => {
    const turn = gyr?.[index];
    return {
      type: 'reading',
      acc: scaled(force, ACC_SCALE),
      gyr: turn ? scaled(turn, degPerSecond * RAD_PER_DEG) : null,
      stamp: SAMPLES * number + index,
    };
  });

const scaled = ({ x, y, z }: Vec3, scale: number): Vec3 => ({ x: x * scale, y: y * scale, z: z * scale });

/** Brings together what comes from two characteristics. */
export interface Pairing {
  readonly acceleration: (packet: MotionPacket | null) => readonly SensorMessage[];
  readonly rotation: (packet: MotionPacket | null) => readonly SensorMessage[];
}

/**
 * Acceleration waits for the rotation of the same number, whichever comes first. Where that is lost, or the two
 * count differently, the next acceleration sends it off with the last rotation that was heard, 58 ms off at most.
 * While only one of the two has ever been heard, it does not wait for the other.
 */
export function createPairing(): Pairing {
  let rotation: MotionPacket | null = null;
  let waiting: MotionPacket | null = null;

  const together = ({ number, counts }: MotionPacket) => readingsOf(number, counts, rotation?.counts ?? null);

  return {
    acceleration(packet) {
      if (!packet) return [];
      const late = waiting ? together(waiting) : [];
      const isReady = rotation === null || rotation.number === packet.number;
      waiting = isReady ? null : packet;
      return isReady ? [...late, ...together(packet)] : late;
    },
    rotation(packet) {
      if (!packet) return [];
      const isFirst = rotation === null;
      rotation = packet;
      if (waiting?.number === packet.number) {
        const ready = waiting;
        waiting = null;
        return together(ready);
      }
      return isFirst ? [rotationAlone(packet)] : [];
    },
  };
}

const rotationAlone = ({ number, counts }: MotionPacket): SensorMessage => ({
  type: 'reply',
  name: 'rotation',
  values: {
    number,
    degPerSecond: counts.flatMap(({ x, y, z }) => [x, y, z].map((each) => each * DEG_PER_SECOND)),
  },
});
