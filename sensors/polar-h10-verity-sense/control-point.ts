import type { ReplyValue, SensorMessage } from '../driver.ts';
import { littleEndian } from '../fields.ts';
import type { RefusalReason } from '../handshake.ts';

/** Measurements by number (PMD specification). */
export const ACCELERATION = 2;
export const GYROSCOPE = 5;
export const SDK_MODE = 9;
const MEASUREMENTS = ['ecg', 'ppg', 'acceleration', 'ppInterval', null, 'gyroscope', 'magnetometer'] as const;

export const GET_SETTINGS = 1;
export const START = 2;
export const STOP = 3;

const ANSWER = 0xf0;
const FEATURES = 0x0f;
/** What the sensor says by itself: it ended these measurements. */
const STOPPED = 0x01;

/** Settings by the number of their record: name, bytes of a value (PMD specification). */
const RATE = 0;
const RESOLUTION = 1;
const RANGE = 2;
const RANGE_MILLI = 3;
const CHANNELS = 4;
const FACTOR = 5;
const VALUE_BYTES: Readonly<Record<number, number>> = {
  [RATE]: 2,
  [RESOLUTION]: 2,
  [RANGE]: 2,
  [RANGE_MILLI]: 4,
  [CHANNELS]: 1,
  [FACTOR]: 4,
};

/** What a status says (PMD specification), and why a measurement then does not begin. */
const STATUSES: readonly (readonly [text: string, reason: RefusalReason])[] = [
  ['success', 'refused'],
  ['invalid op code', 'not-able'],
  ['invalid measurement type', 'not-able'],
  ['not supported', 'not-able'],
  ['invalid length', 'refused'],
  ['invalid parameter', 'refused'],
  ['already in state', 'busy'],
  ['invalid resolution', 'not-able'],
  ['invalid sample rate', 'not-able'],
  ['invalid range', 'not-able'],
  ['invalid MTU', 'small-packets'],
  ['invalid number of channels', 'not-able'],
  ['invalid state', 'busy'],
  ['device in charger', 'charging'],
  ['disk full', 'refused'],
];
export const ALREADY_IN_STATE = 6;

export const statusText = (status: number): string => STATUSES[status]?.[0] ?? `status ${status}`;
export const refusalReason = (status: number): RefusalReason => STATUSES[status]?.[1] ?? 'refused';

/** What the sensor offers, or was asked for: lists of values, empty where it says nothing. */
export interface Settings {
  readonly ratesHz: readonly number[];
  readonly resolutionsBits: readonly number[];
  readonly rangesG: readonly number[];
  readonly channels: readonly number[];
  /** From counts to the unit of the frames; null where it is not told. */
  readonly factor: number | null;
}

export interface Answer {
  readonly operation: number;
  readonly measurement: number;
  readonly status: number;
  readonly settings: Settings;
}

/** An answer on the control point; null where the bytes are something else. */
export function readAnswer(data: DataView): Answer | null {
  if (data.byteLength < 4 || data.getUint8(0) !== ANSWER) return null;
  return {
    operation: data.getUint8(1),
    measurement: data.getUint8(2),
    status: data.getUint8(3),
    settings: readSettings(data, 5),
  };
}

/** Records of type, count and values, in any order, up to the first that is cut or not known. */
function readSettings(data: DataView, from: number): Settings {
  const records: Record<number, readonly number[]> = {};
  let at = from;
  while (at + 2 <= data.byteLength) {
    const type = data.getUint8(at);
    const bytes = VALUE_BYTES[type];
    const count = data.getUint8(at + 1);
    if (bytes === undefined || at + 2 + count * bytes > data.byteLength) break;
    records[type] = Array.from({ length: count }, (_, index) =>
      readValue(data, at + 2 + index * bytes, type),
    );
    at += 2 + count * bytes;
  }
  const factor = records[FACTOR]?.[0];
  const inMilli = (records[RANGE_MILLI] ?? []).map((value) => value / 1000);
  return {
    ratesHz: records[RATE] ?? [],
    resolutionsBits: records[RESOLUTION] ?? [],
    rangesG: records[RANGE] ?? inMilli,
    channels: records[CHANNELS] ?? [],
    factor: factor !== undefined && Number.isFinite(factor) && factor > 0 ? factor : null,
  };
}

function readValue(data: DataView, at: number, type: number): number {
  switch (VALUE_BYTES[type]) {
    case 1:
      return data.getUint8(at);
    case 2:
      return data.getUint16(at, true);
    default:
      return type === FACTOR ? data.getFloat32(at, true) : data.getInt32(at, true);
  }
}

/** The command that starts the acceleration with one value for each setting that the sensor offers. */
export function startAcceleration(settings: Settings): readonly number[] {
  const record = (type: number, [value]: readonly number[]) =>
    value === undefined ? [] : [type, 1, ...littleEndian(value, VALUE_BYTES[type] ?? 0)];
  return [
    START,
    ACCELERATION,
    ...record(RATE, settings.ratesHz),
    ...record(RESOLUTION, settings.resolutionsBits),
    ...record(RANGE, settings.rangesG),
    ...record(CHANNELS, settings.channels),
  ];
}

/** Whether bytes are a command that `startAcceleration` can make. */
export function startsAcceleration(bytes: readonly number[]): boolean {
  const [operation, measurement, ...records] = bytes;
  if (operation !== START || measurement !== ACCELERATION || records.length === 0) return false;
  const data = new DataView(Uint8Array.from([ANSWER, 0, 0, 0, 0, ...records]).buffer);
  const settings = readSettings(data, 5);
  const single = startAcceleration(settings);
  return single.length === bytes.length && single.every((byte, index) => byte === bytes[index]);
}

/** Measurements that a read of the control point lists; null where the bytes are no such list. */
export function readFeatures(data: DataView): Readonly<Record<string, boolean>> | null {
  if (data.byteLength < 2 || data.getUint8(0) !== FEATURES) return null;
  const bits = data.getUint8(1);
  return Object.fromEntries(
    MEASUREMENTS.flatMap((name, bit) => (name ? [[name, ((bits >> bit) & 1) === 1] as const] : [])),
  );
}

/** What stands on the control point, read or told. */
export function readControlPoint(data: DataView): SensorMessage | null {
  const features = readFeatures(data);
  if (features) return { type: 'reply', name: 'features', values: features };
  const answer = readAnswer(data);
  if (answer) return { type: 'reply', name: 'answer', values: answerValues(answer) };
  if (data.byteLength > 1 && data.getUint8(0) === STOPPED) {
    const measurements = Array.from({ length: data.byteLength - 1 }, (_, index) => data.getUint8(1 + index));
    return { type: 'reply', name: 'stopped by the sensor', values: { measurements } };
  }
  return null;
}

function answerValues({
  operation,
  measurement,
  status,
  settings,
}: Answer): Readonly<Record<string, ReplyValue>> {
  const { factor, ...lists } = settings;
  const told = Object.entries(lists).filter(([, values]) => values.length > 0);
  return {
    operation,
    measurement,
    status,
    statusText: statusText(status),
    factor,
    ...Object.fromEntries(told),
  };
}
