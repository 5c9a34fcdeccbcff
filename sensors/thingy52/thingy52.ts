import type { SensorDriver, SensorSession } from '../driver.ts';
import { BATTERY_LEVEL } from '../fields.ts';
import { attempt, type Handshake, pause, read, subscribe, unsubscribe, write } from '../handshake.ts';
import { standardBattery } from '../standard-battery.ts';
import { decode } from './decode.ts';
import {
  BUTTON,
  CONFIGURATION_SERVICE,
  LIGHT,
  MOTION_CONFIGURATION,
  MOTION_SERVICE,
  RAW_MOTION,
  SOUND_CONFIGURATION,
  SOUND_SERVICE,
  SPEAKER,
  UI_SERVICE,
} from './endpoints.ts';
import { readLight } from './light.ts';
import {
  FACTORY_CONFIGURATION,
  isMotionConfiguration,
  type MotionConfiguration,
  motionConfigurationBytes,
  readMotionConfiguration,
} from './motion-configuration.ts';
import { endForgottenNudge, isSoundConfiguration, isTone, light, sound } from './nudge.ts';

/** Rates the sensor takes and an ordinary link carries; phones were seen to carry 50 to 70 of 200 (one source). */
const RATES_HZ = [50, 100, 200] as const;

/** Notifications that go on and off fast may reboot it (release notes, which give no number). */
const SETTLING_MS = 200;

/** Nordic Thingy:52. See PROTOCOL.md. */
export const thingy52: SensorDriver = {
  id: 'thingy52',
  name: 'Nordic Thingy:52',
  models: ['Thingy:52 (nRF6936)'],
  experimental: false,
  preparation: 'Press its button: it sleeps after three minutes without a connection.',
  filters: [{ services: [CONFIGURATION_SERVICE] }],
  services: [MOTION_SERVICE, CONFIGURATION_SERVICE, UI_SERVICE, SOUND_SERVICE, BATTERY_LEVEL.service],
  stream: RAW_MOTION.characteristic,
  needsMtu: 23,
  ratesHz: RATES_HZ,
  timeSource: { kind: 'arrival' },
  sampling: 'point',
  measures: 'force and rate',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'Lying on a table it read z +0.99 g (one reading). The firmware’s source turns the acceleration round and not the rates: side lean may come out mirrored until six positions were tried.',
  placements: ['upper-back', 'sternum', 'pelvis'],
  hasBattery: true,
  buttons: ['main'],
  nudges: ['sound', 'light'],
  hazards: [
    {
      characteristic: SPEAKER.characteristic,
      bytes: [0xb8, 0x0b, 0x00, 0x00, 0x64],
      harm: 'Sounds without end, by the documentation.',
    },
    {
      characteristic: SPEAKER.characteristic,
      bytes: Array<number>(20).fill(0x80),
      harm: 'A stream of sound beside streams of motion may reboot it.',
    },
    {
      characteristic: MOTION_CONFIGURATION.characteristic,
      bytes: [0xe8, 0x03, 0xf4, 0x01, 0xf4, 0x01, 0x00, 0x00, 0x01],
      harm: 'Keeps a rate that it cannot measure at.',
    },
    {
      characteristic: 'ef680104-9b35-4933-9b10-52ffa9740042',
      bytes: Array<number>(8).fill(0),
      harm: 'Keeps connection parameters that may leave it out of reach.',
    },
  ],
  mayWrite: {
    [MOTION_CONFIGURATION.characteristic]: isMotionConfiguration,
    [LIGHT.characteristic]: (bytes) => readLight(bytes) !== null,
    [SOUND_CONFIGURATION.characteristic]: isSoundConfiguration,
    [SPEAKER.characteristic]: isTone,
  },
  evidence: 'vendor documentation',
  checkedAgainst:
    'Nordic’s firmware and its documents, values that others read from two units, and an emulated sensor. Not yet a sensor in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  /** The owner's, while it is not the sensor's. */
  let borrowed: MotionConfiguration | null = null;

  return {
    decode,
    *start(rateHz) {
      yield* attempt(endForgottenNudge());
      const present = readMotionConfiguration(yield* read(MOTION_CONFIGURATION)) ?? FACTORY_CONFIGURATION;
      // Every write goes to its flash.
      if (present.motionHz !== rateHz) {
        yield* configure({ ...present, motionHz: rateHz });
        borrowed ??= present;
      }
      yield* standardBattery();
      yield* attempt(subscribe(BUTTON));
      yield* subscribe(RAW_MOTION);
    },
    *stop() {
      yield* attempt(unsubscribe(RAW_MOTION));
      yield* pause(SETTLING_MS);
      if (borrowed) yield* attempt(configure(borrowed));
      borrowed = null;
    },
    nudge: (nudge) => (nudge === 'sound' ? sound() : light()),
  };
}

function* configure(configuration: MotionConfiguration): Handshake {
  yield* write(MOTION_CONFIGURATION, motionConfigurationBytes(configuration));
}
