import { expect } from 'vitest';
import type { SensorMessage } from '../../../sensors/driver.ts';
import { polar } from '../../../sensors/polar-h10-verity-sense/polar-h10-verity-sense.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import vectors from '../../fixtures/sensors/polar-h10-verity-sense.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { type Answering, converse, viewOf } from '../converse.ts';
import {
  CHECKED,
  frameOf,
  messagesOf,
  type Vector,
  type VectorSheet,
  type VectorVerdict,
} from '../vector-sheet.ts';

interface PolarVector extends Vector {
  /** What was written before such an answer came. */
  readonly request_hex?: string;
}

const CONTROL = 'fb005c81-02e7-f387-1cad-8acd2d8df0c8';
const DATA = 'fb005c82-02e7-f387-1cad-8acd2d8df0c8';

/** Every vector of the sheet is of this driver. */
export const vectorSheet: VectorSheet = { driver: polar, vectors, judge };

function judge(vector: PolarVector): VectorVerdict {
  const { characteristic = '' } = vector;
  if (characteristic.startsWith(CONTROL)) judgeControlPoint(vector);
  else if (characteristic.startsWith(DATA)) judgeFrame(vector);
  else judgeStandard(vector);
  return CHECKED;
}

function judgeStandard(vector: PolarVector): void {
  const { decoded } = vector;
  if (decoded.battery_percent !== undefined) {
    expect(messagesOf(polar, full(vector))).toEqual([{ type: 'battery', percent: decoded.battery_percent }]);
    return;
  }
  const { values } = replyOf(messagesOf(polar, full(vector)));
  expect(values.beatsPerMinute).toBe(decoded.hr);
  if (decoded.contact_supported === false) expect(values.contact).toBeNull();
  const intervals = values.intervalsMs as readonly number[];
  // The sheet rounds to whole milliseconds, and gives the counts.
  if (decoded.rr_ms) expect(intervals.map(Math.round)).toEqual(decoded.rr_ms);
  if (decoded.rr_raw_1024) expect(intervals.map((ms) => (ms * 1024) / 1000)).toEqual(decoded.rr_raw_1024);
}

function judgeControlPoint(vector: PolarVector): void {
  const { hex, decoded, request_hex } = vector;
  const { values } = replyOf(messagesOf(polar, vector));
  if (decoded.features) {
    const { ECG, PPG, ACC, PPI, GYRO, MAG } = decoded.features;
    const ours = {
      ecg: ECG,
      ppg: PPG,
      acceleration: ACC,
      ppInterval: PPI,
      gyroscope: GYRO,
      magnetometer: MAG,
    };
    expect(values).toEqual(ours);
    return;
  }
  const [, operation, measurement, status] = Buffer.from(hex, 'hex');
  expect(values).toMatchObject({ operation, measurement, status });
  if (decoded.op !== undefined && typeof decoded.op === 'number') {
    expect(values).toMatchObject({ operation: decoded.op, measurement: decoded.type });
  }
  if (decoded.status !== undefined) expect(values.status).toBe(decoded.status);
  if (decoded.meaning) expect(values.statusText).toBe(decoded.meaning);
  if (decoded.sample_rates) expect(values.ratesHz).toEqual(decoded.sample_rates);
  if (decoded.resolution) expect(values.resolutionsBits).toEqual(decoded.resolution);
  if (decoded.ranges_g) expect(values.rangesG).toEqual(decoded.ranges_g);
  if (decoded.channels) expect(values.channels).toEqual(decoded.channels);
  if (decoded.factor !== undefined) {
    if (decoded.factor === null) expect(values.factor).toBeNull();
    else expectPrinted(values.factor, decoded.factor);
  }
  if (request_hex) judgeRequest(vector, request_hex);
}

/** Requests that Plumbline makes as well; at 50 Hz it asks an H10 for 8 g, and it never asks for SDK mode. */
const OTHERS = ['0209', '0202000132000101100002010200'];

function judgeRequest({ hex }: PolarVector, request: string): void {
  if (OTHERS.includes(request)) {
    if (request === '0209') expect(polar.mayWrite[CONTROL]?.([2, 9])).toBe(false);
    return;
  }
  const verity = request.endsWith('040103');
  const session = polar.open();
  const { written } = converse(session, session.start(204.3), sensor(verity));
  expect(written).toContain(request);
  expect(answers(verity)[request.slice(0, 4)]).toBeDefined();
  expect(hex.slice(2, 6)).toBe(request.slice(0, 4));
}

const answers = (verity: boolean): Readonly<Record<string, string>> => ({
  '0302': 'f003020000',
  '0102': verity
    ? 'f001020000000134000101100002010800040103'
    : 'f0010200000004190032006400c800010110000203020004000800',
  '0202': verity ? 'f002020000' : 'f00202000001',
});

const sensor =
  (verity: boolean): Answering =>
  (operation) => {
    if (operation.do === 'ask') {
      return viewOf(answers(verity)[Buffer.from(operation.write.bytes).toString('hex').slice(0, 4)] ?? '');
    }
    return operation.do === 'read' ? viewOf('') : undefined;
  };

function judgeFrame(vector: PolarVector): void {
  const { decoded } = vector;
  const contentOnly = decoded.channels !== undefined && decoded.measurement === undefined;
  const hex = contentOnly ? `02000000000000000081${vector.hex}` : vector.hex;
  const session = polar.open();
  const rate = { 50: 51.07, 200: 204.3 }[decoded.rate_hz as 50 | 200];
  if (rate) converse(session, session.start(rate), sensor(false));
  if (decoded.factor !== undefined) {
    const [type] = Buffer.from(hex, 'hex');
    const factor = Buffer.from(new Float32Array([decoded.factor]).buffer).toString('hex');
    session.decode(frameOf(CONTROL, `f002${String(type).padStart(2, '0')}00000501${factor}`));
  }
  const messages = session.decode(frameOf(DATA, hex));
  if (decoded.measurement?.startsWith('GYRO')) {
    judgeGyroscope(replyOf(messages), decoded);
    return;
  }
  judgeReadings(messages, decoded);
}

function judgeGyroscope({ values }: Reply, decoded: Vector['decoded']): void {
  const { xDegPerSecond: x, yDegPerSecond: y, zDegPerSecond: z } = values as Record<string, number[]>;
  const samples = x?.map((each, index) => [each, y?.[index], z?.[index]]);
  expect(samples).toEqual(decoded.samples);
  expect(values.timestampNs).toBe(decoded.timestamp_ns);
}

/** g for each count of type 0, which the sheet assumes where it gives none; it truncates milli-g. */
const COUNT_MILLI_G = 0.244;

function judgeReadings(messages: readonly SensorMessage[], decoded: Vector['decoded']): void {
  const samples = messages.map((message) => {
    if (message.type !== 'reading') throw new Error('not a reading');
    expect(message.gyr).toBeNull();
    return [message.acc.x, message.acc.y, message.acc.z].map((value) => (value / STANDARD_GRAVITY) * 1000);
  });
  const stamps = messages.map((message) => (message.type === 'reading' ? (message.stamp ?? -1) : -1));
  const inCounts = decoded.compressed && decoded.frame_type === 0 ? COUNT_MILLI_G : 1;

  const expected: (readonly [index: number, counts: readonly number[] | undefined])[] = [
    [0, decoded.first_raw ?? decoded.first],
    [1, decoded.second_raw ?? decoded.second],
    [samples.length - 1, decoded.last_raw ?? decoded.last],
    ...(decoded.samples_raw ?? []).map((each: readonly number[], index: number) => [index, each] as const),
  ];
  for (const [index, counts] of expected) {
    // Within the factor's own rounding to a float: 0.000243999995.
    if (counts) expectPrinted(samples[index], counts, inCounts);
  }
  const milliG = decoded.samples_mG ?? decoded.first3_mG ?? decoded.first2_mG ?? [];
  milliG.forEach((each: readonly number[], index: number) => {
    expectPrinted(samples[index], each);
  });
  if (decoded.last_mG) expectPrinted(samples.at(-1), decoded.last_mG);
  for (const [index, name] of [
    [0, 'first_mG'],
    [1, 'second_mG'],
  ] as const) {
    if (decoded[name]) expect(samples[index]?.map(Math.trunc)).toEqual(decoded[name]);
  }
  if (decoded.mean_mG) {
    const mean = [0, 1, 2].map(
      (axis) => samples.reduce((sum, each) => sum + (each[axis] ?? 0), 0) / samples.length,
    );
    expectPrinted(mean, decoded.mean_mG);
  }
  const count = decoded.sample_count ?? decoded.samples_mG?.length ?? decoded.samples_raw?.length;
  expect(samples).toHaveLength(count);

  const lastNs = decoded.timestamp_ns_last_sample ?? decoded.timestamp_ns_last_sample_of_full_frame;
  if (lastNs) expect(stamps.at(-1)).toBe(Math.round(Number(lastNs) / 1000));
  const firstNs = decoded.first_sample_time_ns_if_first_frame;
  if (firstNs) expect(Math.abs((stamps[0] ?? 0) - Number(firstNs) / 1000)).toBeLessThanOrEqual(1);
}

type Reply = Extract<SensorMessage, { type: 'reply' }>;

function replyOf([message]: readonly SensorMessage[]): Reply {
  if (message?.type !== 'reply') throw new Error('not a reply');
  return message;
}

/** The sheet names a standard characteristic by its first eight digits. */
const full = ({ hex, characteristic = '' }: PolarVector): Pick<Vector, 'hex' | 'characteristic'> => ({
  hex,
  characteristic: `${characteristic.slice(0, 8)}-0000-1000-8000-00805f9b34fb`,
});
