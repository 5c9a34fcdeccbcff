import type { Endpoint, SensorDriver, SensorSession } from '../driver.ts';
import { attempt, discover, SensorRefusal, subscribe, unsubscribe } from '../handshake.ts';
import { decode, packetLength } from './decode.ts';
import { CONFIGURATION, CONSOLE, FEATURE_SERVICE, featureUuid, maskOf } from './endpoints.ts';
import { ACCELEROMETER, BATTERY, GYROSCOPE, MAGNETOMETER } from './features.ts';

/** Its firmware decides; no source has a figure. This one is a guess, and only named: times come from the ticks. */
const RATES_HZ = [20] as const;

/** 8 ms (a millisecond clock shifted right by three, in at least eight of ST's firmware files). */
const TICK_MS = 8;
const TICKS = 2 ** 16;

/** What every link carries in one notification. */
const LONGEST_PACKET = 20;

const INERTIAL = ACCELEROMETER + GYROSCOPE;

/** ST's company number, in version 2 of the advertisement. */
const ST_COMPANY = 0x0030;
/**
 * Version 1 has no company: its number 1 and the board's stand where one is read. SensorTile, SensorTile.box, STWIN
 * (two), SensorTile.box PRO, STWIN.box. Worked out, and not tried.
 */
const VERSION_1_BOARDS = [0x02, 0x06, 0x08, 0x09, 0x0d, 0x0e] as const;

/** ST's boards that speak BlueST. See PROTOCOL.md. */
export const bluest: SensorDriver = {
  id: 'bluest',
  name: 'ST SensorTile',
  models: ['SensorTile.box', 'SensorTile.box PRO', 'SensorTile', 'STWIN', 'STWIN.box'],
  experimental: false,
  preparation:
    'Its firmware must send accelerations and rates over Bluetooth, as the one that it comes with does.',
  filters: [ST_COMPANY, ...VERSION_1_BOARDS.map((board) => 0x0001 + 0x100 * board)].map((company) => ({
    company,
  })),
  services: [FEATURE_SERVICE],
  stream: featureUuid(INERTIAL + MAGNETOMETER),
  needsMtu: 23,
  ratesHz: RATES_HZ,
  timeSource: { kind: 'timestamp', wrapsAt: TICKS, tickMs: TICK_MS },
  sampling: 'point',
  measures: 'force and rate',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'The firmware’s choice: one sample turns the acceleration and mirrors the rates, another sends both as they are.',
  placements: ['upper-back', 'sternum', 'pelvis'],
  hasBattery: true,
  buttons: [],
  nudges: [],
  hazards: [
    {
      characteristic: CONSOLE,
      bytes: [0x68, 0x65, 0x6c, 0x70],
      harm: 'Is a command to its console, of any kind.',
    },
    { characteristic: CONFIGURATION, bytes: [0x00, 0x80, 0x00, 0x00, 0x00], harm: 'Configures it.' },
  ],
  mayWrite: {},
  evidence: 'vendor documentation',
  checkedAgainst:
    'ST’s two SDKs, its manual and sample firmware, and an emulated sensor. No captured bytes were found. Not yet a sensor in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  let subscribed: readonly Endpoint[] = [];

  return {
    decode,
    *start() {
      const masks = (yield* discover(FEATURE_SERVICE)).flatMap((uuid) => maskOf(uuid) ?? []);
      const inertial = inertialOf(masks);
      if (inertial === null) {
        const told = masks.map((mask) => mask.toString(16)).join(', ');
        throw new SensorRefusal('not-able', `no characteristic has acceleration and rate: ${told || 'none'}`);
      }
      const batteries = masks.filter((mask) => mask !== inertial && (mask & BATTERY) > 0).slice(0, 1);
      subscribed = [...batteries, inertial].map(endpointOf);
      for (const at of batteries.map(endpointOf)) yield* attempt(subscribe(at));
      yield* subscribe(endpointOf(inertial));
    },
    *stop() {
      for (const at of subscribed) yield* attempt(unsubscribe(at));
      subscribed = [];
    },
  };
}

const endpointOf = (mask: number): Endpoint => ({
  service: FEATURE_SERVICE,
  characteristic: featureUuid(mask),
});

/** Of the characteristics with acceleration and rate, the one with the shortest packets that a link carries. */
function inertialOf(masks: readonly number[]): number | null {
  const candidates = masks.flatMap((mask) => {
    const length = packetLength(mask);
    const isInertial = (mask & INERTIAL) === INERTIAL;
    return isInertial && length !== null && length <= LONGEST_PACKET ? [{ mask, length }] : [];
  });
  return candidates.sort((one, other) => one.length - other.length)[0]?.mask ?? null;
}
