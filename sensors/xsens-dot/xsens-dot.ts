import type { Endpoint, SensorDriver, SensorSession } from '../driver.ts';
import { littleEndian, only } from '../fields.ts';
import { givingBack } from '../giving-back.ts';
import { ask, attempt, pause, read, SensorRefusal, subscribe, write } from '../handshake.ts';
import { createDecoder } from './decode.ts';
import { DOT, SERVICES } from './endpoints.ts';
import {
  FACTORY_SETTINGS,
  GET_RECORDING_STATE,
  IDLE,
  RECORDING_RESULTS,
  STOP_RECORDING,
  STOP_SYNC,
} from './message.ts';
import { PAYLOAD_MODES } from './payload.ts';

/**
 * Rate quantities: force and rate as Plumbline wants them, 28 bytes. Mode 26 has them behind a quaternion that
 * goes unused and needs packets half as large again.
 */
const MODE = 21;
const NEEDED_LENGTH = 28;

/** Live rates, Hz; 1 and 4 are too slow to be of use (XD0506P table 7). */
const RATES_HZ = [10, 12, 15, 20, 30, 60] as const;
/** What an owner may have set, Hz: 120 is for recordings. Where we leave a sensor, one of these is put back. */
const OWNERS_RATES_HZ = [1, 4, ...RATES_HZ, 120] as const;

const START = [1, 1, MODE];
const stopIn = (mode: number) => [1, 0, mode];

/** Device control, 32 bytes: only the fields are taken whose bits are set in the first byte (XD0506P table 7). */
const CONTROL_LENGTH = 32;
const VISIT = { identify: 1, power: 2, timeouts: 4, tag: 8, rate: 16, filter: 32 } as const;
const OFFSET = { identify: 1, power: 2, rate: 24 } as const;
function deviceControl(visit: number, offset: number, value: readonly number[]): readonly number[] {
  const bytes = Array<number>(CONTROL_LENGTH).fill(0);
  bytes[0] = visit;
  bytes.splice(offset, value.length, ...value);
  return bytes;
}
const setRate = (hz: number) => deviceControl(VISIT.rate, OFFSET.rate, littleEndian(hz, 2));
const IDENTIFY = deviceControl(VISIT.identify, OFFSET.identify, [1]);
/** Left alone it blinks for 10 s. That 0 ends it is inferred. */
const END_IDENTIFY = deviceControl(VISIT.identify, OFFSET.identify, [0]);
const NUDGE_MS = 500;

/** The slowest rate has a payload within 0.1 s; the sensor begins within a second. */
const FIRST_PAYLOAD_MS = 3000;
/** The acknowledgement of a message is there to be read soon after it was written. */
const ACKNOWLEDGED_MS = 100;

/** Movella's DOT, formerly Xsens. See PROTOCOL.md. */
export const xsensDot: SensorDriver = {
  id: 'xsens-dot',
  name: 'Movella DOT (Xsens DOT)',
  models: ['Xsens DOT', 'Movella DOT v1', 'Movella DOT v2'],
  experimental: false,
  preparation: null,
  filters: [{ namePrefix: 'Xsens' }, { namePrefix: 'Movella' }, { company: 0x0886 }],
  services: [SERVICES.measurement, SERVICES.configuration, SERVICES.battery, SERVICES.messages],
  stream: DOT.medium.characteristic,
  needsMtu: 43,
  ratesHz: RATES_HZ,
  timeSource: { kind: 'timestamp', wrapsAt: 2 ** 32, tickMs: 0.001 },
  sampling: 'interval',
  measures: 'force and rate',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'As printed on the case, right-handed; Z out of the flat face (presumed). At rest, face up: Z about +9.81 m/s² (inferred).',
  placements: ['upper-back', 'sternum', 'pelvis', 'neck'],
  hasBattery: true,
  buttons: ['main'],
  nudges: ['light'],
  hazards: [
    {
      ...at(DOT.deviceControl),
      bytes: deviceControl(VISIT.power, OFFSET.power, [1]),
      harm: 'Switches it off.',
    },
    {
      ...at(DOT.deviceControl),
      bytes: deviceControl(VISIT.tag, 0, [VISIT.tag]),
      harm: 'Takes its name away.',
    },
    {
      ...at(DOT.deviceControl),
      bytes: deviceControl(VISIT.timeouts, 0, [VISIT.timeouts]),
      harm: 'Keeps it from ever going to sleep.',
    },
    { ...at(DOT.message), bytes: FACTORY_SETTINGS, harm: 'Puts every setting back to the factory’s.' },
    { ...at(DOT.message), bytes: STOP_RECORDING, harm: 'Ends a recording that its owner started.' },
    { ...at(DOT.message), bytes: STOP_SYNC, harm: 'Takes it out of a set of synchronised sensors.' },
    { ...at(DOT.message), bytes: [1, 5, 0x30, 0, 0, 0, 0, 0xca], harm: 'Erases its recordings.' },
  ],
  mayWrite: {
    [DOT.control.characteristic]: only(
      START,
      ...PAYLOAD_MODES.map(({ code }) => stopIn(code)),
      ...[1, 17, 25].map(stopIn),
    ),
    [DOT.deviceControl.characteristic]: only(IDENTIFY, END_IDENTIFY, ...OWNERS_RATES_HZ.map(setRate)),
    [DOT.message.characteristic]: only(GET_RECORDING_STATE),
  },
  evidence: 'vendor documentation',
  checkedAgainst:
    'The vendor’s service specification and examples, a read and a notification that others captured (not in the mode used here), and an emulated sensor. Not yet a sensor in hand.',
  open: openSession,
};

function at({ characteristic }: Endpoint) {
  return { characteristic };
}

function openSession(): SensorSession {
  const decoder = createDecoder();
  /** The rate that its owner had, which the sensor keeps over power-downs; null while not known or as it was. */
  let ownersRateHz: number | null = null;

  return {
    decode: decoder.decode,
    *start(rateHz) {
      yield* endMeasurement();
      yield* attempt(subscribe(DOT.deviceReport));
      yield* attempt(read(DOT.battery));
      yield* attempt(subscribe(DOT.battery));

      const settings = yield* attempt(read(DOT.deviceControl));
      if (settings && settings.byteLength >= 26) ownersRateHz ??= settings.getUint16(OFFSET.rate, true);
      // In a synchronised set it keeps the rate that it has; the timestamps then still date every reading.
      yield* attempt(write(DOT.deviceControl, setRate(rateHz)));
      yield* subscribe(DOT.medium);
      decoder.expect(MODE);
      yield* startMeasurement();
    },
    *stop() {
      yield* write(DOT.control, stopIn(MODE));
      if (ownersRateHz !== null && OWNERS_RATES_HZ.some((hz) => hz === ownersRateHz)) {
        yield* attempt(write(DOT.deviceControl, setRate(ownersRateHz)));
      }
    },
    nudge: () => givingBack(blink(), write(DOT.deviceControl, END_IDENTIFY)),
  };
}

function* blink() {
  yield* write(DOT.deviceControl, IDENTIFY);
  yield* pause(NUDGE_MS);
}

/** Rates can be set only while nothing is measured, and an earlier owner may have left it measuring. */
function* endMeasurement() {
  const state = yield* read(DOT.control);
  const running = state.byteLength >= 3 && state.getUint8(1) === 1;
  if (running) yield* write(DOT.control, stopIn(state.getUint8(2)));
}

/** Starts, and waits for the first payload; where none comes whole, ends it again and says why. */
function* startMeasurement() {
  const question = {
    write: { at: DOT.control, bytes: START, response: true },
    reply: { at: DOT.medium, fits: () => true, withinMs: FIRST_PAYLOAD_MS },
    tries: 1,
  };
  try {
    const { byteLength } = yield* ask(question);
    if (byteLength < NEEDED_LENGTH) {
      throw new SensorRefusal('small-packets', `${byteLength} bytes came of ${NEEDED_LENGTH}`);
    }
  } catch (error) {
    if (!(error instanceof SensorRefusal)) throw error;
    yield* attempt(write(DOT.control, stopIn(MODE)));
    const state = error.reason === 'small-packets' ? null : yield* attempt(recordingState());
    throw state && state !== IDLE ? new SensorRefusal('busy', state, error) : error;
  }
}

/** `idle`, or what its recorder does; null where it does not say. */
function* recordingState() {
  yield* write(DOT.message, GET_RECORDING_STATE);
  yield* pause(ACKNOWLEDGED_MS);
  const answer = yield* read(DOT.acknowledgement);
  return answer.byteLength >= 5 ? (RECORDING_RESULTS[answer.getUint8(3)] ?? null) : null;
}
