import type { SensorDriver, SensorSession } from '../driver.ts';
import { givingBack } from '../giving-back.ts';
import { ask, attempt, type Handshake, pause, SensorRefusal, subscribe, write } from '../handshake.ts';
import { ACCELEROMETERS, type Chip, chipIn, GYROSCOPES } from './chips.ts';
import {
  ASK_BATTERY,
  askConfiguration,
  askInformation,
  BEGIN,
  CLEAR_LED,
  configureAccelerometer,
  configureGyroscope,
  END,
  FLASH,
  isCommand,
  PLAY_LED,
  RATES_HZ,
  tellPacked,
  tellPlain,
  tellSwitch,
  VIBRATE,
} from './commands.ts';
import { createDecoder } from './decode.ts';
import { COMMAND, NOTIFICATION, SERVICE } from './endpoints.ts';
import { ACCELEROMETER, GYROSCOPE } from './modules.ts';

/** Samples of both kinds together that go one by one, Hz; above it three share a packet. */
const PLAIN_UP_TO_HZ = 100;

const NUDGE_MS = 500;

/** MbientLab's MetaMotion boards. See PROTOCOL.md. */
export const metawear: SensorDriver = {
  id: 'metawear',
  name: 'MbientLab MetaMotion',
  models: ['MetaMotionR', 'MetaMotionRL', 'MetaMotionS', 'MetaMotionC'],
  experimental: false,
  preparation: null,
  filters: [{ services: [SERVICE] }, { namePrefix: 'MetaWear' }],
  services: [SERVICE],
  stream: NOTIFICATION.characteristic,
  needsMtu: 23,
  ratesHz: RATES_HZ,
  timeSource: { kind: 'arrival' },
  sampling: 'interval',
  measures: 'force and rate',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'Printed on the board; no source has them in words. Captured at rest: z +1.04 g.',
  placements: ['upper-back', 'sternum', 'pelvis', 'neck'],
  hasBattery: true,
  buttons: ['main'],
  nudges: ['vibrate', 'light'],
  hazards: [
    { characteristic: COMMAND.characteristic, bytes: [0xfe, 0x02], harm: 'Jumps to the boot loader.' },
    { characteristic: COMMAND.characteristic, bytes: [0xfe, 0x01], harm: 'Restarts it.' },
    {
      characteristic: COMMAND.characteristic,
      bytes: [0x11, 0x01, 0x41],
      harm: 'Renames it, so that its owner’s apps may not find it.',
    },
    {
      characteristic: COMMAND.characteristic,
      bytes: [0x11, 0x09, 0x58, 0x02, 0x20, 0x03, 0x80, 0x00, 0x66, 0x06],
      harm: 'Asks for a link too slow to stream; fast ones are suspected of stopping the data.',
    },
    {
      characteristic: COMMAND.characteristic,
      bytes: [0x08, 0x01, 0x7f, 0xff, 0xff, 0x01],
      harm: 'Buzzes for a minute.',
    },
  ],
  mayWrite: { [COMMAND.characteristic]: isCommand },
  evidence: 'captured frames',
  checkedAgainst:
    'Two packets that others captured from a MetaMotionR, the unit tests of the maker’s own library, and an emulated sensor with either chip. Not yet a sensor in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  const decoder = createDecoder();
  let chips: readonly Chip[] = [];

  return {
    decode: decoder.decode,
    *start(rateHz) {
      // It goes on measuring without a link, and tells whoever comes next.
      yield* send(END);
      yield* subscribe(NOTIFICATION);
      const accelerometer = yield* identify(ACCELEROMETER, ACCELEROMETERS);
      const gyroscope = yield* identify(GYROSCOPE, GYROSCOPES);
      chips = [accelerometer, gyroscope];
      yield* send(untell(chips));

      yield* send([configureAccelerometer(accelerometer, rateHz), configureGyroscope(gyroscope, rateHz)]);
      // The decoder goes by the full scale that is told here.
      for (const { module } of chips) yield* attempt(askFor(askConfiguration(module), 1));

      const tell = 2 * rateHz > PLAIN_UP_TO_HZ ? tellPacked : tellPlain;
      decoder.expectRates();
      yield* send([tellSwitch(true), ...chips.map((chip) => tell(chip, true)), ...BEGIN]);
    },
    *stop() {
      yield* send([...END, tellSwitch(false), ...untell(chips)]);
    },
    *askBattery() {
      yield* send([ASK_BATTERY]);
    },
    nudge: (nudge) => (nudge === 'vibrate' ? vibrate() : light()),
  };
}

/** Which chip a module has: they share registers that mean different things. */
function* identify(module: number, chips: readonly Chip[]) {
  const information = yield* askFor(askInformation(module), 2);
  const chip = chipIn(information, chips);
  if (!chip)
    throw new SensorRefusal('not-able', `module ${module} has none of the chips that are known here`);
  return chip;
}

function askFor(question: readonly number[], tries: number) {
  const [module, register] = question;
  return ask({
    write: { at: COMMAND, bytes: question, response: true },
    reply: {
      at: NOTIFICATION,
      fits: (data) => data.byteLength > 1 && data.getUint8(0) === module && data.getUint8(1) === register,
    },
    tries,
  });
}

const untell = (chips: readonly Chip[]) =>
  chips.flatMap((chip) => [tellPlain(chip, false), tellPacked(chip, false)]);

function* send(commands: readonly (readonly number[])[]): Handshake {
  for (const bytes of commands) yield* write(COMMAND, bytes);
}

function* vibrate(): Handshake {
  yield* send([VIBRATE]);
  yield* pause(NUDGE_MS);
}

function* light(): Handshake {
  yield* givingBack(flash(), send([CLEAR_LED]));
}

function* flash(): Handshake {
  yield* send([CLEAR_LED, FLASH, PLAY_LED]);
  yield* pause(NUDGE_MS);
}
