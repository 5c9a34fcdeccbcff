import type { Vec3 } from '../../src/core/imu/sample.ts';
import { STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { Decode, SensorDriver, SensorMessage, SensorSession } from '../driver.ts';
import { BATTERY_LEVEL, int16Vec3, only, sigUuid } from '../fields.ts';
import type { Endpoint } from '../gatt.ts';
import {
  attempt,
  command,
  discover,
  isFrom,
  pause,
  SensorRefusal,
  subscribe,
  unsubscribe,
} from '../handshake.ts';
import { readStandardBattery, standardBattery } from '../standard-battery.ts';

/**
 * No service of Bluetooth's own has these characteristics in it, as far as is known, and a page has to name the
 * service that it wants. This is the project's: number 0x10 on the Plumbline clip's base.
 */
const PLAIN_SERVICE = '5ac40010-bc80-496e-a1c0-a7b04d0fc28d';
const inPlain = (number: number): Endpoint => ({ service: PLAIN_SERVICE, characteristic: sigUuid(number) });

/** Three int16, thousandths of standard gravity. */
const PRECISE = inPlain(0x2c1e);
/** Three int8, hundredths of standard gravity. */
const COARSE = inPlain(0x2c1d);
/** One byte: whether something moves. */
const DETECTION = inPlain(0x2c1f);
/** One axis of a machine, thousandths of m/s². */
const ONE_AXIS = inPlain(0x2c06);
const NOT_KNOWN = 0x7fffffff;

/** Bluetooth's own way to be noticed: none, mild, high. */
const ALERT: Endpoint = { service: sigUuid(0x1802), characteristic: sigUuid(0x2a06) };
const NO_ALERT = [0];
const HIGH_ALERT = [2];
const NUDGE_MS = 500;

/** Boards of one's own that speak only what Bluetooth itself has defined. See PROTOCOL.md. */
export const sigAcceleration: SensorDriver = {
  id: 'sig-acceleration',
  name: 'Plain Bluetooth acceleration',
  models: ['your own build, the plain way'],
  experimental: true,
  preparation: null,
  filters: [{ services: [PLAIN_SERVICE] }],
  services: [PLAIN_SERVICE, ALERT.service, BATTERY_LEVEL.service],
  stream: PRECISE.characteristic,
  needsMtu: 23,
  ratesHz: [50],
  timeSource: { kind: 'arrival' },
  sampling: 'point',
  measures: 'force',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'By the profile: right-handed, +Z out of the case and away from the body. X and Y as the maker likes.',
  placements: ['upper-back', 'sternum', 'pelvis', 'neck'],
  hasBattery: true,
  buttons: [],
  nudges: ['vibrate'],
  hazards: [],
  mayWrite: { [ALERT.characteristic]: only(NO_ALERT, HIGH_ALERT) },
  evidence: 'emulated only',
  checkedAgainst:
    'The formats in two libraries, and an emulated board. No sensor that one can buy is known to have them.',
  open: openSession,
};

function openSession(): SensorSession {
  return {
    decode,
    *start() {
      yield* attempt(command(ALERT, NO_ALERT));
      yield* standardBattery();
      yield* subscribe(yield* findAcceleration());
    },
    *stop() {
      yield* attempt(command(ALERT, NO_ALERT));
      for (const each of [PRECISE, COARSE]) yield* attempt(unsubscribe(each));
    },
    *nudge() {
      yield* command(ALERT, HIGH_ALERT);
      yield* pause(NUDGE_MS);
      yield* command(ALERT, NO_ALERT);
    },
  };
}

/** The finer of what the board has. */
function* findAcceleration() {
  const characteristics = yield* discover(PLAIN_SERVICE);
  const found = [PRECISE, COARSE].find(({ characteristic }) => characteristics.includes(characteristic));
  if (!found) throw new SensorRefusal('missing', 'it has neither 2c1e nor 2c1d in the plain service');
  return found;
}

const decode: Decode = (frame) => {
  const { data } = frame;
  if (isFrom(frame, PRECISE)) {
    return data.byteLength === 6 ? [readingOf(int16Vec3(data, 0, STANDARD_GRAVITY / 1000))] : [];
  }
  if (isFrom(frame, COARSE)) {
    return data.byteLength === 3 ? [readingOf(int8Vec3(data, STANDARD_GRAVITY / 100))] : [];
  }
  if (isFrom(frame, DETECTION)) return readDetection(data);
  if (isFrom(frame, ONE_AXIS)) return readOneAxis(data);
  const battery = readStandardBattery(frame);
  return battery ? [battery] : [];
};

const readingOf = (acc: Vec3): SensorMessage => ({ type: 'reading', acc, gyr: null });

const int8Vec3 = (data: DataView, scale: number): Vec3 => ({
  x: data.getInt8(0) * scale,
  y: data.getInt8(1) * scale,
  z: data.getInt8(2) * scale,
});

function readDetection(data: DataView): readonly SensorMessage[] {
  if (data.byteLength !== 1 || data.getUint8(0) > 1) return [];
  return [{ type: 'reply', name: 'detection', values: { detected: data.getUint8(0) === 1 } }];
}

function readOneAxis(data: DataView): readonly SensorMessage[] {
  if (data.byteLength !== 4) return [];
  const raw = data.getInt32(0, true);
  const metresPerSecondSquared = raw === NOT_KNOWN ? null : raw / 1000;
  return [{ type: 'reply', name: 'acceleration', values: { metresPerSecondSquared } }];
}
