import type { Endpoint, SensorDriver, SensorSession } from '../driver.ts';
import { only } from '../fields.ts';
import { givingBack } from '../giving-back.ts';
import { attempt, pause, read, subscribe, write } from '../handshake.ts';
import { createDecode, GO } from './decode.ts';

const ON = [1];
const OFF = [0];
const NUDGE_MS = 500;

const FIRMWARE = 'May reach its firmware, which it takes without a check: one was lost so.';

/** Upright's first GO. See PROTOCOL.md. */
export const uprightGo: SensorDriver = {
  id: 'upright-go',
  name: 'Upright',
  models: ['GO (first generation)'],
  experimental: true,
  preparation: 'Close every other app that uses it: while one holds the connection, it cannot be found.',
  filters: [{ namePrefix: 'UprightGO' }],
  // Not the service of the angle first: a GO 2 has one of that number as well.
  services: [GO.calibration.service, GO.angle.service, GO.motor.service, GO.charger.service],
  stream: GO.angle.characteristic,
  needsMtu: 23,
  // "Several times a second" is all that is known.
  ratesHz: [5],
  timeSource: { kind: 'arrival' },
  sampling: 'point',
  measures: 'angle',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'An angle alone: forward is positive, upright wearers read 20 to 45°, horizontal about 80° (one source).',
  placements: ['upper-back'],
  hasBattery: true,
  buttons: ['main'],
  nudges: ['vibrate', 'light'],
  hazards: [
    { ...at(GO.firmwareCommand), bytes: ON, harm: FIRMWARE },
    { ...at(GO.firmwareData), bytes: ON, harm: FIRMWARE },
    { ...at(GO.unknownPower), bytes: ON, harm: 'Nobody knows.' },
    { ...at(GO.calibrate), bytes: ON, harm: 'Arms its own alert, until it is switched off.' },
    { ...at(GO.mode), bytes: ON, harm: 'Switches its own alert off.' },
  ],
  mayWrite: {
    [GO.motor.characteristic]: only(ON, OFF),
    [GO.redLight.characteristic]: only(ON, OFF),
  },
  evidence: 'captured frames',
  checkedAgainst:
    'Two values that its one explorer captured, and what he found out on two devices; an emulated sensor. Not yet a sensor in hand.',
  open: openSession,
};

function at({ characteristic }: Endpoint) {
  return { characteristic };
}

function openSession(): SensorSession {
  return {
    decode: createDecode(),
    *start() {
      yield* attempt(read(GO.charger));
      yield* attempt(read(GO.battery));
      for (const extra of [GO.charger, GO.battery, GO.button, GO.worn, GO.postureStatus]) {
        yield* attempt(subscribe(extra));
      }
      yield* subscribe(GO.angle);
    },
    // It streams as long as it is subscribed to.
    *stop() {},
    nudge(nudge) {
      const what = nudge === 'light' ? GO.redLight : GO.motor;
      return givingBack(on(what), write(what, OFF));
    },
  };
}

/** The motor, and the light, stay on until they are switched off. */
function* on(what: Endpoint) {
  yield* write(what, ON);
  yield* pause(NUDGE_MS);
}
