import type { SensorDriver, SensorSession } from '../driver.ts';
import { only } from '../fields.ts';
import { givingBack } from '../giving-back.ts';
import { attempt, discover, pause, read, SensorRefusal, subscribe, write } from '../handshake.ts';
import { createDecode } from './decode.ts';
import { UPRIGHT } from './endpoints.ts';
import { atRest, buzzing, isFreestyle } from './freestyle.ts';

/** Twice the mode: a single byte is ignored. */
const VIBRATION_ON = [0, 0];
const VIBRATION_OFF = [1, 1];
const CALIBRATE = [0];

/** The list of characteristics is sometimes short at first; a look again after this helps, ms. */
const LOOK_AGAIN_MS = 500;
const LOOKS = 4;

const BUZZ_MS = 500;

/** What is borrowed from the owner for a buzz, and given back after it. */
interface Borrowed {
  freestyle: readonly number[] | null;
  vibrationWasOff: boolean;
}

/** Upright's GO 2 and GO S posture trainers. See PROTOCOL.md. */
export const upright: SensorDriver = {
  id: 'upright',
  name: 'Upright',
  models: ['GO 2', 'GO S'],
  experimental: false,
  preparation: 'Close the maker’s app on your phone, since it may hold the connection.',
  filters: [{ namePrefix: 'UprightGO2' }, { namePrefix: 'UprightGOS' }],
  services: [UPRIGHT.angle.service, UPRIGHT.freestyle.service, UPRIGHT.batteryLevel.service],
  stream: UPRIGHT.angle.characteristic,
  needsMtu: 23,
  // Another source saw about 3 Hz.
  ratesHz: [15],
  timeSource: { kind: 'arrival' },
  sampling: 'point',
  measures: 'angle',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'An angle alone, smoothed by the device: forward is positive (one source). Its nought is not the calibration: upright wearers read about 35°.',
  placements: ['upper-back', 'neck'],
  hasBattery: true,
  buttons: [],
  nudges: ['vibrate'],
  hazards: [
    { characteristic: UPRIGHT.dataCommand.characteristic, bytes: [2], harm: 'Deletes its history.' },
    {
      characteristic: UPRIGHT.dataCommand.characteristic,
      bytes: [1],
      harm: 'Starts a download of its history.',
    },
    { characteristic: UPRIGHT.power.characteristic, bytes: [1], harm: 'Starts a firmware update.' },
    { characteristic: UPRIGHT.power.characteristic, bytes: [2], harm: 'Erases it for a firmware update.' },
    { characteristic: UPRIGHT.power.characteristic, bytes: [8], harm: 'Sends it to deep sleep.' },
    { characteristic: UPRIGHT.power.characteristic, bytes: [9], harm: 'Switches its radio off.' },
    {
      characteristic: UPRIGHT.factoryVibration.characteristic,
      bytes: [1],
      harm: 'Vibrates until it is told to end.',
    },
    { characteristic: UPRIGHT.calibrate.characteristic, bytes: [1], harm: 'Takes its calibration away.' },
  ],
  mayWrite: {
    [UPRIGHT.calibrate.characteristic]: only(CALIBRATE),
    [UPRIGHT.vibration.characteristic]: only(VIBRATION_ON, VIBRATION_OFF),
    [UPRIGHT.freestyle.characteristic]: isFreestyle,
  },
  evidence: 'emulated only',
  checkedAgainst:
    'What three projects found out about it, one of them from the maker’s app, and an emulated sensor. Not yet a sensor in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  const borrowed: Borrowed = { freestyle: null, vibrationWasOff: false };

  return {
    decode: createDecode(),
    *start() {
      yield* findAngle();
      yield* askBattery();
      yield* attempt(subscribe(UPRIGHT.postureStatus));
      yield* subscribe(UPRIGHT.angle);
    },
    *stop() {
      yield* giveBack(borrowed);
    },
    askBattery,
    nudge: () => givingBack(buzz(borrowed), giveBack(borrowed)),
    *calibrate() {
      yield* write(UPRIGHT.calibrate, CALIBRATE);
    },
  };
}

/** Looks for the characteristic of the angle until the sensor shows it. */
function* findAngle() {
  for (let look = 1; look <= LOOKS; look++) {
    const found = yield* discover(UPRIGHT.angle.service);
    if (found.includes(UPRIGHT.angle.characteristic)) return;
    if (look < LOOKS) yield* pause(LOOK_AGAIN_MS);
  }
  throw new SensorRefusal('missing', 'the sensor shows no angle');
}

/** Whether it is being charged first, so that the level can say so. */
function* askBattery() {
  yield* attempt(read(UPRIGHT.charging));
  yield* attempt(read(UPRIGHT.batteryLevel));
}

/**
 * Remembers the owner's alerts, allows vibration, since it does not buzz on demand while that is off, and has the
 * device demonstrate a short one.
 */
function* buzz(borrowed: Borrowed) {
  const block = bytesOf(yield* read(UPRIGHT.freestyle));
  if (!isFreestyle(block))
    throw new SensorRefusal('not-able', `its settings are of a kind not known: ${block}`);
  const [mode] = bytesOf(yield* read(UPRIGHT.vibration));
  borrowed.freestyle = atRest(block);
  if (mode === VIBRATION_OFF[0]) {
    borrowed.vibrationWasOff = true;
    yield* write(UPRIGHT.vibration, VIBRATION_ON);
  }
  yield* write(UPRIGHT.freestyle, buzzing(block));
  yield* pause(BUZZ_MS);
}

/** Puts back what a buzz changed; what is refused is left for the next time. */
function* giveBack(borrowed: Borrowed) {
  if (borrowed.freestyle && (yield* attempt(written(UPRIGHT.freestyle, borrowed.freestyle)))) {
    borrowed.freestyle = null;
  }
  if (borrowed.vibrationWasOff && (yield* attempt(written(UPRIGHT.vibration, VIBRATION_OFF)))) {
    borrowed.vibrationWasOff = false;
  }
}

function* written(...args: Parameters<typeof write>) {
  yield* write(...args);
  return true;
}

const bytesOf = (data: DataView): readonly number[] =>
  Array.from({ length: data.byteLength }, (_, index) => data.getUint8(index));
