import type { SensorDriver, SensorSession } from '../driver.ts';
import { only } from '../fields.ts';
import { attempt, discover, type Handshake, pause, SensorRefusal, subscribe, write } from '../handshake.ts';
import { createDecode } from './decode.ts';
import {
  ACCELEROMETER,
  ATHENA,
  ATHENA_TOO,
  CONTROL,
  GYROSCOPE,
  MUSE_SERVICE,
  TELEMETRY,
} from './endpoints.ts';
import { NUMBERS } from './pairing.ts';

/** A command in ASCII with its end, behind its length. */
const command = (text: string): readonly number[] => {
  const characters = Array.from(`${text}\n`, (character) => character.charCodeAt(0));
  return [characters.length, ...characters];
};

const HALT = command('h');
const STATUS = command('s');
const RESUME = command('d');
const KEEP_ALIVE = command('k');
const INFORMATION = command('v1');
/** EEG and motion, without the light sensors. */
const PRESET = command('p21');

/** As muse-lsl has it for the Athena; other clients begin in another order, and that works too. */
const ATHENA_BEGIN = ['v6', 's', 'h', 'p1041', 's', 'dc001', 'dc001', 'L1'].map(command);

const ALL = [HALT, STATUS, RESUME, KEEP_ALIVE, INFORMATION, PRESET, ...ATHENA_BEGIN];

/** Between commands, ms: they are answered at length. */
const PAUSE_MS = 100;

/** InteraXon's headbands. See PROTOCOL.md. */
export const muse: SensorDriver = {
  id: 'muse',
  name: 'Muse',
  models: ['Muse 2016', 'Muse 2', 'Muse S', 'Muse S Athena'],
  experimental: false,
  preparation: null,
  filters: [{ services: [MUSE_SERVICE] }, { namePrefix: 'Muse' }],
  services: [MUSE_SERVICE],
  stream: ACCELEROMETER.characteristic,
  needsMtu: 23,
  ratesHz: [52],
  timeSource: { kind: 'counter', wrapsAt: NUMBERS },
  sampling: 'point',
  measures: 'force and rate',
  faceOut: { x: -1, y: 0, z: 0 },
  axes: 'On the head: X forward, Y to the side, Z up, by what its users say; no source has it from the maker.',
  placements: ['neck'],
  hasBattery: true,
  buttons: [],
  nudges: [],
  hazards: [],
  mayWrite: { [CONTROL.characteristic]: only(...ALL) },
  evidence: 'captured frames',
  checkedAgainst:
    'Two blocks that others captured from an Athena, packets in the tests of muse-js, and an emulated headband of each kind. Not yet a headband in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  let isAthena = false;

  return {
    decode: createDecode(),
    *start() {
      const characteristics = yield* discover(MUSE_SERVICE);
      if (characteristics.length === 0) throw new SensorRefusal('missing', 'it has no Muse service');
      isAthena =
        characteristics.includes(ATHENA.characteristic) &&
        !characteristics.includes(ACCELEROMETER.characteristic);
      yield* attempt(subscribe(CONTROL));
      yield* isAthena ? startAthena() : startClassic();
    },
    *stop() {
      yield* attempt(say(HALT));
    },
    // The battery comes by itself; older Muses fall asleep where nobody speaks to them.
    *askBattery() {
      if (!isAthena) yield* say(KEEP_ALIVE);
    },
  };
}

function* startClassic(): Handshake {
  yield* say(HALT);
  yield* attempt(subscribe(TELEMETRY));
  // Rotation first: acceleration waits for it.
  yield* subscribe(GYROSCOPE);
  yield* subscribe(ACCELEROMETER);
  for (const bytes of [INFORMATION, PRESET, STATUS, RESUME]) yield* say(bytes);
}

function* startAthena(): Handshake {
  yield* say(HALT);
  yield* subscribe(ATHENA);
  yield* attempt(subscribe(ATHENA_TOO));
  for (const bytes of ATHENA_BEGIN) yield* say(bytes);
}

function* say(bytes: readonly number[]): Handshake {
  yield* write(CONTROL, bytes);
  yield* pause(PAUSE_MS);
}
