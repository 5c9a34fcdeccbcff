import { STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { Decode, SensorDriver, SensorSession } from '../driver.ts';
import { BATTERY_LEVEL, int16Vec3, only, sigUuid } from '../fields.ts';
import type { Endpoint } from '../gatt.ts';
import { attempt, command, isFrom, pause, read, subscribe, unsubscribe } from '../handshake.ts';
import { readStandardBattery, standardBattery } from '../standard-battery.ts';

const MOTION_SERVICE = '00030000-78fc-48fe-8e23-433b3a1942d0';
const STEPS: Endpoint = {
  service: MOTION_SERVICE,
  characteristic: '00030001-78fc-48fe-8e23-433b3a1942d0',
};
const MOTION: Endpoint = {
  service: MOTION_SERVICE,
  characteristic: '00030002-78fc-48fe-8e23-433b3a1942d0',
};
/** Bluetooth's own way to be noticed. */
const ALERT: Endpoint = { service: sigUuid(0x1802), characteristic: sigUuid(0x2a06) };
/** The watch buzzes once for each alert, for "none" too, so that none is written to end it. */
const MILD_ALERT = [1];
const NUDGE_MS = 500;

/** 1024 counts are 1 g (InfiniTime, doc/MotionService.md). */
const ACC_SCALE = STANDARD_GRAVITY / 1024;

/** PineTime watches with InfiniTime. See PROTOCOL.md. */
export const infinitime: SensorDriver = {
  id: 'infinitime',
  name: 'InfiniTime',
  models: ['PineTime with InfiniTime'],
  experimental: true,
  preparation: null,
  filters: [{ namePrefix: 'InfiniTime' }],
  services: [MOTION_SERVICE, ALERT.service, BATTERY_LEVEL.service],
  stream: MOTION.characteristic,
  needsMtu: 23,
  ratesHz: [10],
  timeSource: { kind: 'arrival' },
  sampling: 'point',
  measures: 'force',
  faceOut: { x: 0, y: 0, z: -1 },
  axes: 'Z into the watch: by its firmware it is negative with the screen up. X and Y are exchanged by the firmware; their signs are not documented.',
  placements: ['upper-back', 'sternum', 'pelvis'],
  hasBattery: true,
  buttons: [],
  nudges: ['vibrate'],
  hazards: [],
  mayWrite: { [ALERT.characteristic]: only(MILD_ALERT) },
  evidence: 'vendor documentation',
  checkedAgainst: 'The firmware’s source and documents, and an emulated watch. Not yet a watch in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  return {
    decode,
    *start() {
      yield* standardBattery();
      yield* attempt(read(STEPS));
      yield* attempt(subscribe(STEPS));
      yield* subscribe(MOTION);
    },
    *stop() {
      yield* attempt(unsubscribe(MOTION));
    },
    *nudge() {
      yield* command(ALERT, MILD_ALERT);
      yield* pause(NUDGE_MS);
    },
  };
}

const decode: Decode = (frame) => {
  const { data } = frame;
  if (isFrom(frame, MOTION)) {
    return data.byteLength === 6 ? [{ type: 'reading', acc: int16Vec3(data, 0, ACC_SCALE), gyr: null }] : [];
  }
  if (isFrom(frame, STEPS)) {
    if (data.byteLength !== 4) return [];
    return [{ type: 'reply', name: 'steps', values: { count: data.getUint32(0, true) } }];
  }
  const battery = readStandardBattery(frame);
  return battery ? [battery] : [];
};
