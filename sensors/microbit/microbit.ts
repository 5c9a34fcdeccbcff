import type { SensorDriver, SensorSession } from '../driver.ts';
import { littleEndian, only } from '../fields.ts';
import { attempt, type Handshake, read, subscribe, unsubscribe, write } from '../handshake.ts';
import { decode } from './decode.ts';
import {
  ACCELERATION,
  ACCELEROMETER_SERVICE,
  BUTTON_A,
  BUTTON_B,
  BUTTON_SERVICE,
  LED_SERVICE,
  MATRIX,
  PERIOD,
} from './endpoints.ts';
import { endForgottenNudge, isPicture, shine } from './matrix.ts';

const RATES_HZ = [50] as const;
/** A period that the chips of both boards have; they round others up. */
const PERIOD_MS = 20;
/** Periods that the chip of either board has, ms, but 1 and 2: these crash the first board or make it stumble. */
const PERIODS_MS = [5, 10, 20, 40, 80, 100, 160, 640, 1000] as const;

const periodBytes = (ms: number): readonly number[] => littleEndian(ms, 2);

/** BBC micro:bit with the Bluetooth services on it. See PROTOCOL.md. */
export const microbit: SensorDriver = {
  id: 'microbit',
  name: 'BBC micro:bit',
  models: ['micro:bit V1', 'micro:bit V2'],
  experimental: false,
  preparation:
    'Put a program with the Bluetooth accelerometer, LED and button services on it once, built for no pairing.',
  filters: [{ namePrefix: 'BBC micro:bit' }, { namePrefix: 'uBit' }],
  services: [ACCELEROMETER_SERVICE, LED_SERVICE, BUTTON_SERVICE],
  stream: ACCELERATION.characteristic,
  needsMtu: 23,
  ratesHz: RATES_HZ,
  timeSource: { kind: 'arrival' },
  sampling: 'point',
  measures: 'force',
  faceOut: { x: 0, y: 0, z: -1 },
  axes: 'Real boards in six positions: x to the left edge, y to the logo, z into the back, seen with the lights to you; the axis that points up reads +1 g.',
  placements: ['upper-back', 'sternum', 'pelvis'],
  hasBattery: false,
  buttons: ['A', 'B'],
  nudges: ['light'],
  hazards: [
    { characteristic: PERIOD.characteristic, bytes: periodBytes(0), harm: 'Crashes it.' },
    { characteristic: PERIOD.characteristic, bytes: periodBytes(1), harm: 'Crashes the first board.' },
    { characteristic: PERIOD.characteristic, bytes: periodBytes(2), harm: 'Makes the first board stumble.' },
  ],
  mayWrite: {
    [PERIOD.characteristic]: only(...PERIODS_MS.map(periodBytes)),
    [MATRIX.characteristic]: isPicture,
  },
  evidence: 'vendor documentation',
  checkedAgainst:
    'The firmware of both boards, readings that others printed from real ones, and an emulated sensor. Not yet a board in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  /** Its program's own period, while it is not the board's. */
  let borrowedMs: number | null = null;

  return {
    decode,
    *start() {
      yield* attempt(endForgottenNudge());
      const presentMs = yield* readPeriod();
      if (presentMs !== PERIOD_MS) {
        yield* setPeriod(PERIOD_MS);
        borrowedMs ??= presentMs;
        // What it really took, which its chip decides, is told as a reply.
        yield* readPeriod();
      }
      for (const button of [BUTTON_A, BUTTON_B]) yield* attempt(subscribe(button));
      yield* subscribe(ACCELERATION);
    },
    *stop() {
      yield* attempt(unsubscribe(ACCELERATION));
      const owners = PERIODS_MS.find((ms) => ms === borrowedMs);
      if (owners !== undefined) yield* attempt(setPeriod(owners));
      borrowedMs = null;
    },
    nudge: shine,
  };
}

/** ms; null where it tells none. */
function* readPeriod() {
  const value = yield* read(PERIOD);
  return value.byteLength === 2 ? value.getUint16(0, true) : null;
}

function* setPeriod(ms: number): Handshake {
  yield* write(PERIOD, periodBytes(ms));
}
