import type { Frame, SensorDriver, SensorMessage, SensorSession } from '../driver.ts';
import { float32Vec3, isFiniteVec3, littleEndian, only } from '../fields.ts';
import type { Endpoint } from '../gatt.ts';
import { attempt, type Handshake, isFrom, pause, subscribe, write } from '../handshake.ts';
import { createSeparateStreams } from '../separate-streams.ts';

/** Adafruit's base; services and characteristics have a number each. */
const at = (service: string, characteristic: string): Endpoint => ({
  service: `adaf${service}-c332-42a8-93bd-25e905756cb8`,
  characteristic: `adaf${characteristic}-c332-42a8-93bd-25e905756cb8`,
});
const FORCE = at('0200', '0201');
const RATE = at('0400', '0401');
const QUATERNION = at('0d00', '0d01');
const TONE = at('0c00', '0c01');
/** Each service has a period of its own, under the same number. */
const periodOf = ({ service }: Endpoint): Endpoint => ({ ...at('0001', '0001'), service });

/** Adafruit Industries among Bluetooth's companies. */
const COMPANY = 0x0822;

const RATES_HZ = [25, 50] as const;
const periodBytes = (hz: number) => littleEndian(1000 / hz, 4);
/** As it begins: once a second. */
const USUAL_PERIOD = periodBytes(1);

/** 440 Hz for 300 ms; it ends by itself. */
const BEEP = [...littleEndian(440, 2), ...littleEndian(300, 4)];
const NUDGE_MS = 500;

/** Boards that run Adafruit's Bluetooth services. See PROTOCOL.md. */
export const adafruit: SensorDriver = {
  id: 'adafruit',
  name: 'Adafruit Bluefruit',
  models: ['CLUE', 'Circuit Playground Bluefruit (has no gyroscope)'],
  experimental: false,
  preparation: 'Put the program of Adafruit’s Bluefruit Playground app on it, for CircuitPython or Arduino.',
  filters: [
    { company: COMPANY },
    { services: [FORCE.service] },
    { namePrefix: 'CIRCUITPY' },
    { namePrefix: 'Bluefruit' },
  ],
  services: [FORCE, RATE, QUATERNION, TONE].map(({ service }) => service),
  stream: FORCE.characteristic,
  needsMtu: 23,
  ratesHz: RATES_HZ,
  timeSource: { kind: 'arrival' },
  sampling: 'point',
  measures: 'force and rate',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'Of the board’s chip, in SI units. Presumed: Z out of the side with the parts.',
  placements: ['upper-back', 'sternum', 'pelvis', 'neck'],
  hasBattery: false,
  buttons: [],
  nudges: ['sound'],
  hazards: [
    {
      characteristic: TONE.characteristic,
      bytes: [...littleEndian(440, 2), ...littleEndian(0, 4)],
      harm: 'Sounds until something else ends it.',
    },
  ],
  mayWrite: {
    [periodOf(FORCE).characteristic]: only(USUAL_PERIOD, ...RATES_HZ.map(periodBytes)),
    [TONE.characteristic]: only(BEEP),
  },
  evidence: 'vendor documentation',
  checkedAgainst: 'Adafruit’s library and dashboard, and an emulated board. Not yet a board in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  return {
    decode: createDecode(),
    *start(rateHz) {
      yield* attempt(startRate(rateHz));
      yield* setPeriod(FORCE, periodBytes(rateHz));
      yield* subscribe(FORCE);
    },
    *stop() {
      for (const each of [FORCE, RATE]) yield* attempt(setPeriod(each, USUAL_PERIOD));
    },
    *nudge() {
      yield* write(TONE, BEEP);
      yield* pause(NUDGE_MS);
    },
  };
}

/** A board may be without a gyroscope. It is heard first, so that the first force has its rate. */
function* startRate(rateHz: number): Handshake {
  yield* setPeriod(RATE, periodBytes(rateHz));
  yield* subscribe(RATE);
}

const setPeriod = (of: Endpoint, period: readonly number[]): Handshake => write(periodOf(of), period);

/** A decoder for one connection: force and rate come by themselves. */
function createDecode(): (frame: Frame) => readonly SensorMessage[] {
  const streams = createSeparateStreams();
  return (frame) => {
    const { data } = frame;
    if (isFrom(frame, QUATERNION)) return readQuaternion(data);
    if (data.byteLength !== 12) return [];
    if (isFrom(frame, FORCE)) return streams.force(float32Vec3(data, 0, 1));
    return isFrom(frame, RATE) ? streams.rate(float32Vec3(data, 0, 1)) : [];
  };
}

/** w, x, y, z. */
function readQuaternion(data: DataView): readonly SensorMessage[] {
  if (data.byteLength !== 16) return [];
  const w = data.getFloat32(0, true);
  const { x, y, z } = float32Vec3(data, 4, 1);
  if (!Number.isFinite(w) || !isFiniteVec3({ x, y, z })) return [];
  return [{ type: 'reply', name: 'orientation', values: { wxyz: [w, x, y, z] } }];
}
