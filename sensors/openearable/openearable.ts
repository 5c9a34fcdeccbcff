import type { SensorDriver, SensorSession } from '../driver.ts';
import { BATTERY_LEVEL, only } from '../fields.ts';
import { givingBack } from '../giving-back.ts';
import {
  attempt,
  discover,
  type Handshake,
  pause,
  read,
  SensorRefusal,
  subscribe,
  write,
} from '../handshake.ts';
import { standardBattery } from '../standard-battery.ts';
import { CLOCK_WRAPS_AT, decode, IMU } from './decode.ts';
import {
  BUTTON,
  COLOUR,
  CONFIGURATION_1,
  CONFIGURATION_2,
  DATA,
  LIGHT_MODE,
  PLAYER,
  SERVICES,
  SOUND,
  VERSION,
} from './endpoints.ts';

/** Rates that both versions have, Hz; version 1 has no more. */
const RATES_HZ = [25, 50] as const;

/** Sensor, float32 Hz (0: off), uint32 of no use. */
function configure1(hz: number): readonly number[] {
  const view = new DataView(new ArrayBuffer(9));
  view.setUint8(0, IMU);
  view.setFloat32(1, hz, true);
  return [...new Uint8Array(view.buffer)];
}

/** Version 2 knows its rates by number: 0 is 25 Hz, 1 is 50 Hz. */
const indexOf = (hz: number): number => (hz > 25 ? 1 : 0);
const STREAM = 1;
/** Sensor, number of the rate, bit 0: stream; bit 1 would store. */
const configure2 = (hz: number): readonly number[] => (hz === 0 ? [IMU, 0, 0] : [IMU, indexOf(hz), STREAM]);

const DARK = [0, 0, 0];
const BLUE = [0, 0, 255];
const SHOW_STATE = [0];
const SHOW_COLOUR = [1];
/** One of its own jingles: the notification. It ends by itself. */
const JINGLE = [3, 1];
const PLAY = [1];
const NUDGE_MS = 500;

/** OpenEarable, both versions. See PROTOCOL.md. */
export const openEarable: SensorDriver = {
  id: 'openearable',
  name: 'OpenEarable',
  models: ['OpenEarable 1.3', 'OpenEarable 1.4', 'OpenEarable 2'],
  experimental: false,
  preparation: null,
  filters: [{ namePrefix: 'OpenEarable' }],
  services: [...SERVICES, BATTERY_LEVEL.service],
  stream: DATA.characteristic,
  needsMtu: 49,
  ratesHz: RATES_HZ,
  timeSource: { kind: 'timestamp', wrapsAt: CLOCK_WRAPS_AT, tickMs: 0.001 },
  sampling: 'point',
  measures: 'force and rate',
  faceOut: { x: -1, y: 0, z: 0 },
  axes: 'Turned to the earable’s frame by its firmware; how that lies in the ear is in no source. Presumed: X forward.',
  placements: ['neck'],
  hasBattery: true,
  buttons: ['main'],
  nudges: ['sound', 'light'],
  hazards: [
    {
      characteristic: CONFIGURATION_2.characteristic,
      bytes: [IMU, 1, 3],
      harm: 'Fills its card with a recording.',
    },
    {
      characteristic: CONFIGURATION_2.characteristic,
      bytes: [IMU, 5, 1],
      harm: 'More than its link carries.',
    },
  ],
  mayWrite: {
    [CONFIGURATION_1.characteristic]: only(...[0, ...RATES_HZ].map(configure1)),
    [CONFIGURATION_2.characteristic]: only(...[0, ...RATES_HZ].map(configure2)),
    [COLOUR.characteristic]: only(DARK, BLUE),
    [LIGHT_MODE.characteristic]: only(SHOW_STATE, SHOW_COLOUR),
    [SOUND.characteristic]: only(JINGLE),
    [PLAYER.characteristic]: only(PLAY),
  },
  evidence: 'vendor documentation',
  checkedAgainst:
    'The firmware of both versions and its makers’ app, and an emulated earable of each. Not yet an earable in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  let version: 1 | 2 = 1;

  const configure = (hz: number): Handshake =>
    version === 1 ? write(CONFIGURATION_1, configure1(hz)) : write(CONFIGURATION_2, configure2(hz));
  const endLight = (): Handshake => (version === 1 ? write(COLOUR, DARK) : write(LIGHT_MODE, SHOW_STATE));

  return {
    decode,
    *start(rateHz) {
      version = yield* findVersion();
      yield* attempt(configure(0));
      yield* attempt(endLight());
      yield* attempt(read(VERSION));
      yield* standardBattery();
      yield* attempt(subscribe(BUTTON));
      yield* subscribe(DATA);
      yield* configure(rateHz);
    },
    *stop() {
      yield* attempt(configure(0));
    },
    *nudge(nudge) {
      if (nudge === 'light') yield* givingBack(light(version), endLight());
      else if (version === 1) yield* sound();
      else throw new SensorRefusal('not-able', 'version 2 plays what its Bluetooth headphones are sent');
    },
  };
}

/** Each has a characteristic of its own for what it is to measure. */
function* findVersion() {
  const characteristics = yield* discover(DATA.service);
  if (characteristics.includes(CONFIGURATION_2.characteristic)) return 2;
  if (characteristics.length === 0) throw new SensorRefusal('missing', `it has no service ${DATA.service}`);
  return 1;
}

function* light(version: 1 | 2): Handshake {
  if (version === 2) yield* write(LIGHT_MODE, SHOW_COLOUR);
  yield* write(COLOUR, BLUE);
  yield* pause(NUDGE_MS);
}

function* sound(): Handshake {
  yield* write(SOUND, JINGLE);
  yield* write(PLAYER, PLAY);
  yield* pause(NUDGE_MS);
}
