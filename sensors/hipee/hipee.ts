import type { SensorDriver, SensorSession } from '../driver.ts';
import { littleEndian, only } from '../fields.ts';
import { ask, attempt, type Question, SensorRefusal, subscribe, write } from '../handshake.ts';
import { ASKED, decode, TOLD } from './decode.ts';
import { frame, framesOf, HIPEE } from './frame.ts';

/** Rates by the interval that is asked for, ms; the explorer asked for 20. */
const RATES = [
  { hz: 5, intervalMs: 200 },
  { hz: 10, intervalMs: 100 },
  { hz: 20, intervalMs: 50 },
] as const;
const USUAL = RATES[1];

/** Numbers are big-endian. */
const stream = (intervalMs: number, on: boolean) =>
  frame(HIPEE.live, [...littleEndian(intervalMs, 2).toReversed(), on ? 1 : 0]);

const HELLO = frame(HIPEE.hello);
const SET_ZERO = frame(HIPEE.setZero);
const ASK_BATTERY = frame(HIPEE.askBattery);

/** The wearer has so long to confirm on the device, ms. */
const CONFIRM_WITHIN_MS = 9000;

/** Settings as the explorer wrote them, but with more than the motor's most: 100. */
const TOO_STRONG = frame(0x30, [1, 101, 5, 0, 1, 244, 7, 208, 0, 0, 0, 2, 0, 30, 0]);

/** Hipee's Hi+P1, also sold as Xiaomi Posture UP. See PROTOCOL.md. */
export const hipee: SensorDriver = {
  id: 'hipee',
  name: 'Hipee',
  models: ['Hi+P1 (Posture UP)'],
  experimental: true,
  preparation: 'Close its own app, and confirm on the device when it asks.',
  filters: [{ namePrefix: 'JZ-' }, { namePrefix: 'jiaozi-' }],
  services: [TOLD.service],
  stream: TOLD.characteristic,
  needsMtu: 23,
  ratesHz: RATES.map(({ hz }) => hz),
  timeSource: { kind: 'arrival' },
  sampling: 'point',
  measures: 'angle',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'Two angles in whole degrees, forward and sideways, from the zero that was set; which side is positive is not known.',
  placements: ['upper-back'],
  hasBattery: true,
  buttons: [],
  nudges: [],
  hazards: [
    { characteristic: ASKED.characteristic, bytes: TOO_STRONG, harm: 'Makes it restart.' },
    {
      characteristic: ASKED.characteristic,
      bytes: frame(0x05, [0, 0, 0, 0]),
      harm: 'Sets its clock to 1970.',
    },
    {
      characteristic: ASKED.characteristic,
      bytes: frame(0x50, [0, 0, 0, 30, 1]),
      harm: 'Changes its tapping.',
    },
  ],
  mayWrite: {
    [ASKED.characteristic]: only(
      HELLO,
      SET_ZERO,
      ASK_BATTERY,
      ...RATES.flatMap(({ intervalMs }) => [stream(intervalMs, true), stream(intervalMs, false)]),
    ),
  },
  evidence: 'emulated only',
  checkedAgainst:
    'What its one explorer found out, his code, and an emulated sensor. No captured bytes, and not yet a sensor in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  let { intervalMs }: { intervalMs: number } = USUAL;
  const end = () => write(ASKED, stream(intervalMs, false));

  return {
    decode,
    *start(rateHz) {
      yield* subscribe(TOLD);
      // An earlier owner may have left it streaming.
      yield* end();
      ({ intervalMs } = RATES.find(({ hz }) => hz === rateHz) ?? USUAL);
      const begin = question(stream(intervalMs, true), HIPEE.lean);
      if (!(yield* attempt(ask(begin)))) {
        yield* beConfirmed();
        yield* ask(begin);
      }
      yield* attempt(askBattery());
    },
    stop: end,
    askBattery,
    *calibrate() {
      yield* ask(question(SET_ZERO, HIPEE.zero));
    },
  };
}

function* askBattery() {
  yield* ask(question(ASK_BATTERY, HIPEE.battery));
}

/** Says hello; the wearer then confirms on the device that this program may use it. */
function* beConfirmed() {
  const hello = question(HELLO, HIPEE.confirmed);
  const answer = yield* ask({ ...hello, reply: { ...hello.reply, withinMs: CONFIRM_WITHIN_MS } });
  const [confirmed] = framesOf(answer);
  if (confirmed && confirmed.content.byteLength > 0 && confirmed.content.getUint8(0) === 0) {
    throw new SensorRefusal('refused', 'its wearer did not confirm');
  }
}

/** A command, once, and the number of the frame that answers it. */
const question = (bytes: readonly number[], answer: number): Question => ({
  write: { at: ASKED, bytes, response: true },
  reply: { at: TOLD, fits: (data) => framesOf(data).some(({ command }) => command === answer) },
  tries: 1,
});
