import { STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import { norm } from '../../src/core/imu/vector.ts';
import type { ButtonEvent, Decode, Endpoint, Frame, SensorMessage, Uuid } from '../driver.ts';
import { float32Vec3 } from '../fields.ts';
import { DOT } from './endpoints.ts';
import { readMessage } from './message.ts';
import { type PayloadMode, payloadLength, payloadMode, readPayload } from './payload.ts';

/** The type of a device report (XD0506P section 2.3). */
const BUTTON_EVENTS: Readonly<Record<number, ButtonEvent>> = { 5: 'single', 6: 'double', 7: 'triple' };
const STATE_REPORTS: Readonly<Record<number, string>> = { 1: 'powered off', 4: 'power saving' };

export interface Decoder {
  readonly decode: Decode;
  /** The payload mode from now on; the sensor's own word for it, on its control characteristic, counts as much. */
  readonly expect: (code: number) => void;
}

/**
 * A decoder for one connection. The bytes of a payload do not tell their mode, so the decoder remembers the last
 * that it was told.
 */
export function createDecoder(): Decoder {
  let told: PayloadMode | null = null;

  const readControl = ({ data }: Frame): readonly SensorMessage[] => {
    if (data.byteLength < 3 || data.getUint8(0) !== 1 || data.getUint8(1) > 1) return [];
    const code = data.getUint8(2);
    told = payloadMode(code);
    return [{ type: 'reply', name: 'measurement', values: { running: data.getUint8(1) === 1, mode: code } }];
  };

  const readMeasured = (frame: Frame, at: Endpoint): readonly SensorMessage[] => {
    const known = told?.at === at ? told : null;
    const payload = known ?? likelyMode(at, frame.data);
    return payload ? readPayload(frame.data, payload, known === null) : [];
  };

  const readers: Readonly<Record<Uuid, (frame: Frame) => readonly SensorMessage[]>> = {
    [DOT.control.characteristic]: readControl,
    [DOT.deviceReport.characteristic]: readReport,
    [DOT.deviceControl.characteristic]: readSettings,
    [DOT.battery.characteristic]: readBattery,
    [DOT.acknowledgement.characteristic]: readReply,
    [DOT.messageNotification.characteristic]: readReply,
    ...Object.fromEntries(
      [DOT.short, DOT.medium, DOT.long].map((at) => [at.characteristic, (frame) => readMeasured(frame, at)]),
    ),
  };

  return {
    decode: (frame) => readers[frame.characteristic]?.(frame) ?? [],
    expect(code) {
      told = payloadMode(code);
    },
  };
}

/** How far the length of a quaternion may be from 1. */
const UNIT_TOLERANCE = 0.002;

/** What moves with a body feels so much most of the time, m/s². */
const USUAL_FORCE = { least: STANDARD_GRAVITY / 2, most: 2 * STANDARD_GRAVITY } as const;
/** Full scale of the accelerometer: a number beyond it is a rate, °/s, and no acceleration (user manual). */
const MOST_ACC = 16 * STANDARD_GRAVITY;

/** Modes in the order in which they are tried where nothing told. The other ones look like one of these. */
const LIKELY = [21, 20, 16, 7, 23, 22, 2, 3, 18, 5, 6].flatMap((code) => payloadMode(code) ?? []);

/** The first of these that the bytes can be in, by their number and by what they begin with; null where none fits. */
function likelyMode(at: Endpoint, data: DataView): PayloadMode | null {
  const used = lengthWithoutPadding(data);
  const fits = (payload: PayloadMode) => {
    const length = payloadLength(payload);
    return payload.at === at && length >= used && length <= data.byteLength && mayBegin(payload, data);
  };
  return at === DOT.long ? payloadMode(26) : (LIKELY.find(fits) ?? null);
}

function mayBegin({ fields: [first] }: PayloadMode, data: DataView): boolean {
  if (beginsWithQuaternion(data)) return first === 'quaternion' || first === 'dq';
  if (first !== 'acc') return first === 'euler' || first === 'freeAcc';
  const force = norm(float32Vec3(data, 4, 1));
  const rate = float32Vec3(data, 16, 1);
  const isRate = Math.max(Math.abs(rate.x), Math.abs(rate.y), Math.abs(rate.z)) > MOST_ACC;
  return isRate || (force >= USUAL_FORCE.least && force <= USUAL_FORCE.most);
}

function beginsWithQuaternion(data: DataView): boolean {
  if (data.byteLength < 20) return false;
  const length = Math.hypot(...[4, 8, 12, 16].map((offset) => data.getFloat32(offset, true)));
  return Math.abs(length - 1) <= UNIT_TOLERANCE;
}

/** A payload may end in zeros too: then it is thought shorter than it is. */
function lengthWithoutPadding(data: DataView): number {
  let length = data.byteLength;
  while (length > 0 && data.getUint8(length - 1) === 0) length--;
  return length;
}
function readReport({ data }: Frame): readonly SensorMessage[] {
  if (data.byteLength < 1) return [];
  const type = data.getUint8(0);
  const event = BUTTON_EVENTS[type];
  if (event) return [{ type: 'button', button: 'main', event }];
  const name = STATE_REPORTS[type];
  return name ? [{ type: 'reply', name, values: {} }] : [];
}

/** The owner's settings; the tag and the timeouts go unused. */
function readSettings({ data }: Frame): readonly SensorMessage[] {
  if (data.byteLength < 27) return [];
  const values = { rateHz: data.getUint16(24, true), filter: data.getUint8(26) };
  return [{ type: 'reply', name: 'settings', values }];
}

function readBattery({ data }: Frame): readonly SensorMessage[] {
  if (data.byteLength < 1 || data.getUint8(0) > 100) return [];
  const percent = data.getUint8(0);
  const charging = data.byteLength > 1 ? data.getUint8(1) : null;
  return [{ type: 'battery', percent, ...(charging === null ? {} : { charging: charging === 1 }) }];
}

function readReply({ data }: Frame): readonly SensorMessage[] {
  const message = readMessage(data);
  return message ? [message] : [];
}
