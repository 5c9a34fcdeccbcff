import type { SensorDriver, SensorSession, WriteRules } from '../driver.ts';
import { only } from '../fields.ts';
import type { Endpoint } from '../gatt.ts';
import { givingBack } from '../giving-back.ts';
import { attempt, discover, pause, SensorRefusal, subscribe, unsubscribe, write } from '../handshake.ts';
import { createDecode } from './decode.ts';
import { PROFILES, type Profile } from './profiles.ts';

const RED = [255, 0, 0];
const DARK = [0, 0, 0];
const NUDGE_MS = 500;

/** Arduino boards with one of the sketches that others have published. See PROTOCOL.md. */
export const arduino: SensorDriver = {
  id: 'arduino',
  name: 'Arduino',
  models: ['Nano 33 BLE', 'Nano 33 BLE Sense', 'Nicla Sense ME', 'MKR WiFi 1010 with the science kit'],
  experimental: true,
  preparation: 'Put one of the published sketches on it (PROTOCOL.md lists them).',
  filters: [
    ...PROFILES.map(({ service }) => ({ services: [service] })),
    { namePrefix: 'BLESense-' },
    { namePrefix: 'Nano33BLE' },
    { namePrefix: 'NiclaSenseME-' },
  ],
  services: PROFILES.map(({ service }) => service),
  stream: firstOf(PROFILES).force.characteristic,
  needsMtu: 23,
  ratesHz: [100],
  timeSource: { kind: 'arrival' },
  sampling: 'point',
  measures: 'force and rate',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'Of the board’s chip, as its Arduino library gives them. Presumed: Z out of the side with the parts.',
  placements: ['upper-back', 'sternum', 'pelvis', 'neck'],
  hasBattery: false,
  buttons: [],
  nudges: ['light'],
  hazards: [],
  mayWrite: rules(),
  evidence: 'vendor documentation',
  checkedAgainst: 'The sketches and programs that read them, and an emulated board. Not yet a board in hand.',
  open: openSession,
};

function firstOf(profiles: readonly Profile[]): Profile {
  const [first] = profiles;
  if (!first) throw new Error('there is no profile');
  return first;
}

function rules(): WriteRules {
  const lights = PROFILES.flatMap(({ light }) =>
    light ? [[light.characteristic, only(RED, DARK)] as const] : [],
  );
  const begins = PROFILES.flatMap(({ begin }) =>
    begin ? [[begin.at.characteristic, only(begin.bytes)] as const] : [],
  );
  return Object.fromEntries([...lights, ...begins]);
}

function openSession(): SensorSession {
  let profile: Profile | null = null;

  return {
    decode: createDecode(),
    *start() {
      profile = yield* findProfile();
      const { force, rate, light, begin } = profile;
      if (light) yield* attempt(write(light, DARK));
      // A board may be without a gyroscope.
      if (rate.characteristic !== force.characteristic) yield* attempt(subscribe(rate));
      yield* subscribe(force);
      if (begin) yield* write(begin.at, begin.bytes);
    },
    *stop() {
      if (!profile) return;
      yield* attempt(unsubscribe(profile.force));
      yield* attempt(unsubscribe(profile.rate));
    },
    *nudge() {
      const light = profile?.light;
      if (!light)
        throw new SensorRefusal('not-able', `${profile?.name ?? 'this sketch'} has no light to set`);
      yield* givingBack(shine(light), write(light, DARK));
    },
  };
}

function* shine(light: Endpoint) {
  yield* write(light, RED);
  yield* pause(NUDGE_MS);
}

/** The sketch that it runs, by its service. */
function* findProfile() {
  for (const profile of PROFILES) if ((yield* discover(profile.service)).length > 0) return profile;
  throw new SensorRefusal('missing', 'it has none of the sketches’ services');
}
