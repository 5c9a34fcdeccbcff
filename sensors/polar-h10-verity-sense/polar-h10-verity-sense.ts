import type { SensorDriver, SensorSession } from '../driver.ts';
import { BATTERY_LEVEL, only } from '../fields.ts';
import { ask, attempt, read, SensorRefusal, subscribe } from '../handshake.ts';
import { standardBattery } from '../standard-battery.ts';
import {
  ACCELERATION,
  ALREADY_IN_STATE,
  type Answer,
  GET_SETTINGS,
  readAnswer,
  readFeatures,
  refusalReason,
  SDK_MODE,
  type Settings,
  START,
  STOP,
  startAcceleration,
  startsAcceleration,
  statusText,
} from './control-point.ts';
import { CONTROL, createDecoder, DATA } from './decode.ts';

const ASK_SETTINGS = [GET_SETTINGS, ACCELERATION];
const STOP_ACCELERATION = [STOP, ACCELERATION];

/**
 * Rates of an H10, Hz. Frames captured at 50 and 200 came at 51.07 and 204.3; the others are taken to be as much
 * faster. A Verity Sense has 52 alone, an OH1 50: they get the nearest that they offer.
 */
const RATES = [
  { hz: 25.5, nominalHz: 25 },
  { hz: 51.07, nominalHz: 50 },
  { hz: 102.1, nominalHz: 100 },
  { hz: 204.3, nominalHz: 200 },
] as const;

/** Every model offers it, and steps do not clip in it, g. */
const RANGE_G = 8;
const RESOLUTION_BITS = 16;

/** Polar's H10, Verity Sense and OH1. See PROTOCOL.md. */
export const polar: SensorDriver = {
  id: 'polar-h10-verity-sense',
  name: 'Polar',
  models: ['H10', 'Verity Sense', 'OH1'],
  experimental: false,
  preparation:
    'Put it on, a chest strap with its electrodes moistened; on Windows, pair it once in the system’s Bluetooth settings.',
  filters: [{ namePrefix: 'Polar H10' }, { namePrefix: 'Polar Sense' }, { namePrefix: 'Polar OH1' }],
  services: [DATA.service, BATTERY_LEVEL.service],
  stream: DATA.characteristic,
  needsMtu: 232,
  ratesHz: RATES.map(({ hz }) => hz),
  // The H10's, captured by others; the Verity Sense packs about twice as many.
  readingsPerPacket: 36,
  timeSource: { kind: 'timestamp', wrapsAt: Number.POSITIVE_INFINITY, tickMs: 0.001 },
  sampling: 'point',
  measures: 'force',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'H10 on the chest: X to the feet, Z out of the chest (inferred from data); the sign of Y is not known. Verity Sense and OH1: as they are worn.',
  placements: ['sternum', 'upper-back'],
  hasBattery: true,
  buttons: [],
  nudges: [],
  hazards: [
    {
      characteristic: CONTROL.characteristic,
      bytes: [START, SDK_MODE],
      harm: 'Switches the heart rate of a Verity Sense off.',
    },
    {
      characteristic: CONTROL.characteristic,
      bytes: [START, 0x80 | ACCELERATION, 0, 1, 52, 0, 1, 1, 16, 0, 2, 1, 8, 0, 4, 1, 3],
      harm: 'Records into the sensor’s own memory.',
    },
    { characteristic: CONTROL.characteristic, bytes: [START, 3], harm: 'Ends a training in progress.' },
  ],
  mayWrite: {
    [CONTROL.characteristic]: (bytes) =>
      only(ASK_SETTINGS, STOP_ACCELERATION)(bytes) || startsAcceleration(bytes),
  },
  evidence: 'captured frames',
  checkedAgainst:
    'Frames and answers captured by others from an H10 and from Verity Senses, the maker’s specification and tests, and an emulated sensor. Not yet a sensor in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  const decoder = createDecoder();

  return {
    decode: decoder.decode,
    *start(rateHz) {
      // Without this no command is ever answered.
      yield* subscribe(CONTROL);
      const features = readFeatures(yield* read(CONTROL));
      if (features && !features.acceleration)
        throw new SensorRefusal('not-able', 'it measures no acceleration');
      yield* standardBattery();
      yield* subscribe(DATA);
      // A page that was reloaded, or another program, may have left it streaming. Idle ones answer an error.
      yield* answerTo(STOP_ACCELERATION);

      const { settings } = insist(yield* answerTo(ASK_SETTINGS));
      const { nominalHz } = RATES.find(({ hz }) => hz === rateHz) ?? RATES[1];
      const chosen = choose(settings, nominalHz);
      decoder.restart(chosen.ratesHz[0] ?? nominalHz);
      const started = yield* answerTo(startAcceleration(chosen));
      if (started.status !== ALREADY_IN_STATE) {
        insist(started);
        return;
      }
      yield* answerTo(STOP_ACCELERATION);
      insist(yield* answerTo(startAcceleration(chosen)));
    },
    *stop() {
      yield* attempt(answerTo(STOP_ACCELERATION));
    },
  };
}

/** Writes a command and waits for the answer to it, whatever its status. */
function* answerTo(bytes: readonly number[]) {
  const [operation, measurement] = bytes;
  const fits = (data: DataView) => {
    const answer = readAnswer(data);
    return answer?.operation === operation && answer?.measurement === measurement;
  };
  const data = yield* ask({ write: { at: CONTROL, bytes, response: true }, reply: { at: CONTROL, fits } });
  const answer = readAnswer(data);
  if (!answer) throw new SensorRefusal('no-reply', `no answer to ${bytes}`);
  return answer;
}

function insist(answer: Answer): Answer {
  if (answer.status === 0) return answer;
  throw new SensorRefusal(refusalReason(answer.status), statusText(answer.status));
}

/** One of each setting that the sensor offers, the nearest to what is wanted; none of what it does not offer. */
function choose(offered: Settings, rateHz: number): Settings {
  return {
    ratesHz: nearest(offered.ratesHz, rateHz),
    resolutionsBits: nearest(offered.resolutionsBits, RESOLUTION_BITS),
    rangesG: nearest(offered.rangesG, RANGE_G),
    channels: nearest(offered.channels, 3),
    factor: null,
  };
}

function nearest(values: readonly number[], wanted: number): readonly number[] {
  const [first, ...others] = values;
  if (first === undefined) return [];
  const distance = (value: number) => Math.abs(value - wanted);
  return [others.reduce((best, value) => (distance(value) < distance(best) ? value : best), first)];
}
