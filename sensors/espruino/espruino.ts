import type { SensorDriver, SensorSession } from '../driver.ts';
import { only } from '../fields.ts';
import { givingBack } from '../giving-back.ts';
import { ask, attempt, isFrom, pause, SensorRefusal, subscribe } from '../handshake.ts';
import { PRINTED, packetsOf, TYPED, type, UART_SERVICE, untilReady } from './console.ts';
import { CLOCK_WRAPS_AT, createListener, type Listener } from './decode.ts';
import { ASK_BATTERY, BUZZ, go, INSTALL, LIGHT_BACK, PULSE, QUIT, TURN_LIGHT } from './script.ts';

/** Rates of a Bangle.js 2, Hz; a Puck.js has 12.5 and 26. At 52 Hz lines would fill the link (PROTOCOL.md). */
const RATES_HZ = [12.5, 25] as const;

/** A Bangle.js redraws its screen meanwhile, perhaps. */
const ANSWER_MS = 3000;

/** Buzzing and a Puck's light end by themselves after so long, a screen's by our word. */
const NUDGE_MS = 500;

const statement = (text: string): readonly number[] => packetsOf(text).flat();

/** Puck.js and Bangle.js, which run a script that we send. See PROTOCOL.md. */
export const espruino: SensorDriver = {
  id: 'espruino',
  name: 'Espruino',
  models: ['Bangle.js 2', 'Puck.js v2 and v2.1 (these have a gyroscope too)', 'Bangle.js'],
  experimental: false,
  preparation:
    'End a program of your own that uses the accelerometer: Plumbline sends the board a small one, which ends with the link.',
  filters: [{ namePrefix: 'Puck.js' }, { namePrefix: 'Bangle.js' }],
  services: [UART_SERVICE],
  stream: PRINTED.characteristic,
  needsMtu: 23,
  ratesHz: RATES_HZ,
  timeSource: { kind: 'timestamp', wrapsAt: CLOCK_WRAPS_AT, tickMs: 1 },
  sampling: 'point',
  measures: 'force',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'Z out of the screen or the button’s face. Bangle.js: half a turn about its own Y, so that Z reads +1 g with the screen up. X and Y are not documented.',
  placements: ['upper-back', 'sternum', 'pelvis'],
  hasBattery: true,
  buttons: ['main'],
  nudges: ['vibrate', 'light'],
  hazards: [
    {
      characteristic: TYPED.characteristic,
      bytes: statement('\x03\x10reset();\n'),
      harm: 'Ends the program that its owner runs.',
    },
    {
      characteristic: TYPED.characteristic,
      bytes: statement('\x10save();\n'),
      harm: 'Overwrites the program that its owner has saved.',
    },
    {
      characteristic: TYPED.characteristic,
      bytes: statement('\x10E.reboot();\n'),
      harm: 'Ends the program that its owner runs, and the link.',
    },
  ],
  mayWrite: {
    [TYPED.characteristic]: only(
      ...[INSTALL, ...RATES_HZ.map(go), QUIT, ASK_BATTERY, BUZZ, PULSE, TURN_LIGHT, LIGHT_BACK].flatMap(
        packetsOf,
      ),
    ),
  },
  evidence: 'vendor documentation',
  checkedAgainst:
    'The firmware’s source and documents, and an emulated Bangle.js and Puck.js that run our script. Not yet a sensor in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  const listener = createListener();
  const { isHeld } = listener;

  return {
    decode: (frame) => (isFrom(frame, PRINTED) ? listener.decode(frame) : []),
    *start(rateHz) {
      yield* subscribe(PRINTED);
      // The script ends one of ours that was left running.
      yield* type(INSTALL, isHeld);
      yield* untilReady(isHeld);
      yield* begin(rateHz, listener);
      yield* attempt(type(ASK_BATTERY, isHeld));
    },
    *stop() {
      yield* attempt(type(QUIT, isHeld));
    },
    *askBattery() {
      yield* type(ASK_BATTERY, isHeld);
    },
    *nudge(nudge) {
      const onBangle = isBangle(listener);
      if (nudge === 'vibrate' && onBangle === false)
        throw new SensorRefusal('not-able', 'a Puck.js has no motor');
      const say = function* (text: string) {
        yield* type(text, isHeld);
        yield* pause(NUDGE_MS);
      };
      if (nudge === 'vibrate') yield* say(BUZZ);
      else if (onBangle) yield* givingBack(say(TURN_LIGHT), type(LIGHT_BACK, isHeld));
      else yield* say(PULSE);
    },
  };
}

/** Starts the script's stream, which answers with its greeting; ends it again where that does not come. */
function* begin(rateHz: number, listener: Listener) {
  listener.forget();
  try {
    yield* ask({
      write: { at: TYPED, bytes: statement(go(rateHz)), response: true },
      // A greeting can come in two pieces, so that the listener knows better than any one of them.
      reply: { at: PRINTED, fits: () => listener.greeting() !== null, withinMs: ANSWER_MS },
    });
    const greeting = listener.greeting();
    if (greeting && 'problem' in greeting) throw new SensorRefusal('not-able', greeting.problem);
  } catch (error) {
    if (error instanceof SensorRefusal) yield* attempt(type(QUIT, listener.isHeld));
    throw error;
  }
}

/** Null while the board has not said what it is. */
function isBangle({ greeting }: Listener): boolean | null {
  const told = greeting();
  return told && 'board' in told ? told.board.startsWith('BANGLE') : null;
}
