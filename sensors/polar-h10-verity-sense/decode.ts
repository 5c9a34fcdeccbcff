import { STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { Decode, Endpoint, Frame, SensorMessage } from '../driver.ts';
import { sigUuid } from '../fields.ts';
import { isFrom } from '../handshake.ts';
import { readStandardBattery } from '../standard-battery.ts';
import { ACCELERATION, GYROSCOPE, readAnswer, readControlPoint, START } from './control-point.ts';
import { readDeltaFrame, readRawFrame } from './delta-frames.ts';
import { createFrameTimes } from './frame-times.ts';
import { readHeartRate } from './heart-rate.ts';

const PMD = 'fb005c80-02e7-f387-1cad-8acd2d8df0c8';
/** Commands and their answers. */
export const CONTROL: Endpoint = { service: PMD, characteristic: 'fb005c81-02e7-f387-1cad-8acd2d8df0c8' };
/** Frames of every measurement. */
export const DATA: Endpoint = { service: PMD, characteristic: 'fb005c82-02e7-f387-1cad-8acd2d8df0c8' };
const HEART_RATE: Endpoint = { service: sigUuid(0x180d), characteristic: sigUuid(0x2a37) };

/** Type, uint64 timestamp in ns, type of frame. */
const HEADER_LENGTH = 10;
const MEASUREMENT_BITS = 0x3f;
const COMPRESSED = 0x80;
const CHANNELS = 3;
/** Compressed frames are of 16 bits. */
const DELTA_BYTES = 2;

/** Milli-g to m/s². */
const MILLI_G = STANDARD_GRAVITY / 1000;
/** g for each count at 8 g, for sensors that send such counts and do not say so (inferred). */
const COUNT_G = 0.000244;
/** Twice the widest range, 16 g, and all that 16 bits hold: beyond is no measurement, milli-g. */
const MOST_MILLI_G = 2 ** 15;

/** As late as a signed number of ns can be, in the year 2292: no clock is there. */
const LATEST_US = 2 ** 63 / 1000;

/** A frame's rate where no session asked for one, Hz. */
const USUAL_HZ = 50;

export interface Decoder {
  readonly decode: Decode;
  /** The acceleration begins anew at this rate, Hz, as the sensor's settings name it. */
  readonly restart: (nominalHz: number) => void;
}

/** A decoder for one connection: it keeps the factors that the sensor told and the time of the last frame. */
export function createDecoder(): Decoder {
  const times = createFrameTimes(USUAL_HZ);
  const factors = new Map<number, number | null>();

  const readData = (data: DataView): readonly SensorMessage[] => {
    if (data.byteLength <= HEADER_LENGTH) return [];
    const measurement = data.getUint8(0) & MEASUREMENT_BITS;
    if (measurement === ACCELERATION) return readAcceleration(data, factors.get(ACCELERATION) ?? null);
    if (measurement === GYROSCOPE) return readGyroscope(data, factors.get(GYROSCOPE) ?? null);
    return [];
  };

  const readAcceleration = (data: DataView, factor: number | null): readonly SensorMessage[] => {
    const samples = accelerationMilliG(data, factor);
    const lastUs = Number(data.getBigUint64(1, true)) / 1000;
    if (!samples?.length || lastUs > LATEST_US) return [];
    if (!samples.every((sample) => sample.every((value) => Math.abs(value) <= MOST_MILLI_G))) return [];
    const stamps = times.of(lastUs, samples.length);
    return samples.map(([x = 0, y = 0, z = 0], index) => ({
      type: 'reading',
      acc: { x: x * MILLI_G, y: y * MILLI_G, z: z * MILLI_G },
      gyr: null,
      stamp: stamps[index] ?? 0,
    }));
  };

  const readControl = ({ data }: Frame): readonly SensorMessage[] => {
    const answer = readAnswer(data);
    if (answer?.operation === START && answer.status === 0) {
      factors.set(answer.measurement, answer.settings.factor);
    }
    const message = readControlPoint(data);
    return message ? [message] : [];
  };

  return {
    decode(frame) {
      if (isFrom(frame, DATA)) return readData(frame.data);
      if (isFrom(frame, CONTROL)) return readControl(frame);
      const other = isFrom(frame, HEART_RATE) ? readHeartRate(frame.data) : readStandardBattery(frame);
      return other ? [other] : [];
    },
    restart: times.restart,
  };
}

const contentOf = (data: DataView): DataView =>
  new DataView(data.buffer, data.byteOffset + HEADER_LENGTH, data.byteLength - HEADER_LENGTH);

/**
 * Samples of an acceleration frame, milli-g. Which type it is stands in each frame; compressed ones need the factor
 * of the start's answer, g for each count in type 0, milli-g in type 1.
 */
function accelerationMilliG(data: DataView, factor: number | null): readonly (readonly number[])[] | null {
  const content = contentOf(data);
  const type = data.getUint8(9);
  switch (type) {
    case 0:
    case 1:
    case 2:
      return readRawFrame(content, CHANNELS, type + 1);
    case COMPRESSED | 0:
      return scaled(readDeltaFrame(content, CHANNELS, DELTA_BYTES), (factor ?? COUNT_G) * 1000);
    case COMPRESSED | 1:
      return scaled(readDeltaFrame(content, CHANNELS, DELTA_BYTES), factor ?? 1);
    default:
      return null;
  }
}

const scaled = (samples: readonly (readonly number[])[] | null, factor: number) =>
  samples?.map((sample) => sample.map((value) => value * factor)) ?? null;

/** The Verity Sense's gyroscope, °/s; the H10 has none, so the line does without. */
function readGyroscope(data: DataView, factor: number | null): readonly SensorMessage[] {
  if (data.getUint8(9) !== COMPRESSED) return [];
  const samples = scaled(readDeltaFrame(contentOf(data), CHANNELS, DELTA_BYTES), factor ?? 1);
  if (!samples) return [];
  const [xDegPerSecond, yDegPerSecond, zDegPerSecond] = [0, 1, 2].map((axis) =>
    samples.map((sample) => sample[axis] ?? 0),
  ) as [number[], number[], number[]];
  const timestampNs = String(data.getBigUint64(1, true));
  const values = { timestampNs, xDegPerSecond, yDegPerSecond, zDegPerSecond };
  return [{ type: 'reply', name: 'gyroscope', values }];
}
