import { RAD_PER_DEG } from '../../src/core/imu/units.ts';
import type { Endpoint, ReplyValue, SensorMessage } from '../driver.ts';
import { float32Vec3 } from '../fields.ts';
import { DOT } from './endpoints.ts';

type Field = 'quaternion' | 'euler' | 'freeAcc' | 'acc' | 'gyr' | 'mag' | 'dq' | 'dv' | 'status' | 'clips';

/** Bytes of each field (XD0506P table 17). */
const BYTES: Readonly<Record<Field, number>> = {
  quaternion: 16,
  euler: 12,
  freeAcc: 12,
  acc: 12,
  gyr: 12,
  mag: 6,
  dq: 16,
  dv: 12,
  status: 2,
  clips: 2,
};

/** What a measurement puts into its notifications: a timestamp, then these fields in a row. */
export interface PayloadMode {
  readonly code: number;
  /** As the vendor calls it. */
  readonly name: string;
  readonly at: Endpoint;
  readonly fields: readonly Field[];
}

const mode = (code: number, name: string, at: Endpoint, fields: readonly Field[]): PayloadMode => ({
  code,
  name,
  at,
  fields,
});

/** XD0506P tables 14 to 16. Modes 1, 17 and 25 hold values that only the vendor's own software can read. */
export const PAYLOAD_MODES: readonly PayloadMode[] = [
  mode(2, 'Extended (Quaternion)', DOT.medium, ['quaternion', 'freeAcc', 'status', 'clips']),
  mode(3, 'Complete (Quaternion)', DOT.medium, ['quaternion', 'freeAcc']),
  mode(4, 'Orientation (Euler)', DOT.short, ['euler']),
  mode(5, 'Orientation (Quaternion)', DOT.short, ['quaternion']),
  mode(6, 'Free acceleration', DOT.short, ['freeAcc']),
  mode(7, 'Extended (Euler)', DOT.medium, ['euler', 'freeAcc', 'status', 'clips']),
  mode(16, 'Complete (Euler)', DOT.medium, ['euler', 'freeAcc']),
  mode(18, 'Delta quantities (with mag)', DOT.medium, ['dq', 'dv', 'mag']),
  mode(19, 'Delta quantities', DOT.medium, ['dq', 'dv']),
  mode(20, 'Rate quantities (with mag)', DOT.medium, ['acc', 'gyr', 'mag']),
  mode(21, 'Rate quantities', DOT.medium, ['acc', 'gyr']),
  mode(22, 'Custom mode 1', DOT.medium, ['euler', 'freeAcc', 'gyr']),
  mode(23, 'Custom mode 2', DOT.medium, ['euler', 'freeAcc', 'mag']),
  mode(24, 'Custom mode 3', DOT.medium, ['quaternion', 'gyr']),
  mode(26, 'Custom mode 5', DOT.long, ['quaternion', 'acc', 'gyr']),
];

export const payloadMode = (code: number): PayloadMode | null =>
  PAYLOAD_MODES.find((each) => each.code === code) ?? null;

const TIMESTAMP_BYTES = 4;

/** Bytes of a mode's payload; notifications are padded with zeros to the length of their characteristic. */
export const payloadLength = ({ fields }: PayloadMode): number =>
  fields.reduce((sum, field) => sum + BYTES[field], TIMESTAMP_BYTES);

/** 1 arbitrary unit is about the earth's field, 40 µT (user manual); 4096 counts are 1 (xsens_dot_server alone). */
const MAG_SCALE = 1 / 4096;

/** Twice the full scales of 16 g and 2000 °/s (user manual): beyond is no measurement. */
const MOST_ACC = 320;
const MOST_GYR = 4000 * RAD_PER_DEG;

/** Bits of the status, low to high (XD0506P section 3.5.1). */
const STATUS_FLAGS = [
  'ClipAccX',
  'ClipAccY',
  'ClipAccZ',
  'ClipGyrX',
  'ClipGyrY',
  'ClipGyrZ',
  'ClipMagX',
  'ClipMagY',
  'ClipMagZ',
  'MagIsNew',
] as const;

/**
 * A notification in that mode: a reading where it has force and rate, and a reply with the rest. Nothing where it
 * is cut or holds what is no number.
 *
 * @param assumed nothing told that it is this mode; the reply then says so.
 */
export function readPayload(
  data: DataView,
  payload: PayloadMode,
  assumed: boolean,
): readonly SensorMessage[] {
  if (data.byteLength < payloadLength(payload)) return [];
  const stamp = data.getUint32(0, true);
  const at = offsets(payload.fields);
  const messages: SensorMessage[] = [];

  if (at.acc !== undefined && at.gyr !== undefined) {
    const acc = float32Vec3(data, at.acc, 1);
    const gyr = float32Vec3(data, at.gyr, RAD_PER_DEG);
    if (!within(acc, MOST_ACC) || !within(gyr, MOST_GYR)) return [];
    messages.push({ type: 'reading', acc, gyr, stamp });
  }

  const values: Record<string, ReplyValue> = {};
  for (const field of payload.fields) {
    if (messages.length > 0 && (field === 'acc' || field === 'gyr')) continue;
    Object.assign(values, readField(data, at[field] ?? 0, field));
  }
  if (!Object.values(values).every(isNumeric)) return [];
  if (Object.keys(values).length > 0) {
    const about = { mode: payload.code, timestampUs: stamp, ...(assumed ? { assumed } : {}) };
    messages.push({ type: 'reply', name: payload.name, values: { ...about, ...values } });
  }
  return messages;
}

/** Where each field begins. */
function offsets(fields: readonly Field[]): Readonly<Partial<Record<Field, number>>> {
  const at: Partial<Record<Field, number>> = {};
  let offset = TIMESTAMP_BYTES;
  for (const field of fields) {
    at[field] = offset;
    offset += BYTES[field];
  }
  return at;
}

function readField(data: DataView, offset: number, field: Field): Readonly<Record<string, ReplyValue>> {
  const floats = (count: number) =>
    Array.from({ length: count }, (_, index) => data.getFloat32(offset + 4 * index, true));
  switch (field) {
    case 'quaternion':
      return { quaternionWxyz: floats(4) };
    case 'euler':
      return { eulerDeg: floats(3) };
    case 'freeAcc':
      return { freeAccMps2: floats(3) };
    case 'acc':
      return { accMps2: floats(3) };
    case 'gyr':
      return { gyrDegPerSecond: floats(3) };
    case 'dq':
      return { deltaQuaternionWxyz: floats(4) };
    case 'dv':
      return { deltaVelocityMps: floats(3) };
    case 'mag':
      return { magAu: [0, 2, 4].map((step) => data.getInt16(offset + step, true) * MAG_SCALE) };
    case 'status': {
      const status = data.getUint16(offset, true);
      const flags = STATUS_FLAGS.filter((_, bit) => (status >> bit) & 1);
      return { status, statusFlags: flags.join(' ') };
    }
    case 'clips':
      return { clipAcc: data.getUint8(offset), clipGyr: data.getUint8(offset + 1) };
  }
}

const isNumeric = (value: ReplyValue): boolean =>
  Array.isArray(value) ? value.every(Number.isFinite) : typeof value !== 'number' || Number.isFinite(value);

const within = ({ x, y, z }: { x: number; y: number; z: number }, most: number): boolean =>
  [x, y, z].every((value) => Math.abs(value) <= most);
