import type { SensorDriver, SensorSession } from '../driver.ts';
import { BATTERY_LEVEL, littleEndian, only } from '../fields.ts';
import { attempt, pause, read, SensorRefusal, subscribe, unsubscribe, write } from '../handshake.ts';
import { standardBattery } from '../standard-battery.ts';
import { CLOCK_WRAPS_AT, createDecode } from './decode.ts';
import { ALERT, ALERTS, BUTTON, CLIP_SERVICE, MOTION, RATE, SCALE } from './profile.ts';

/** Output rates of the LSM6DS3TR-C that suit a body, Hz (ST's data sheet). Other clips take the nearest they have. */
const RATES_HZ = [26, 52, 104] as const;
const rateBytes = (hz: number) => littleEndian(hz, 2);

/** A long alert, after which the motor is told to stop even if the clip should have forgotten. */
const NUDGE_MS = 500;

/** The project's own open profile, for people who build their sensor. See PROTOCOL.md. */
export const plumblineClip: SensorDriver = {
  id: 'plumbline-clip',
  name: 'Plumbline clip',
  models: ['Seeed XIAO nRF52840 Sense with our sketch', 'your own build'],
  experimental: true,
  preparation: null,
  filters: [{ services: [CLIP_SERVICE] }, { namePrefix: 'Plumbline' }],
  services: [CLIP_SERVICE, BATTERY_LEVEL.service],
  stream: MOTION.characteristic,
  needsMtu: 23,
  ratesHz: RATES_HZ,
  timeSource: { kind: 'timestamp', wrapsAt: CLOCK_WRAPS_AT, tickMs: 0.001 },
  sampling: 'point',
  measures: 'force and rate',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'By the profile: right-handed, +Z out of the case and away from the body. X and Y as the maker likes.',
  placements: ['upper-back', 'sternum', 'pelvis', 'neck'],
  hasBattery: true,
  buttons: ['main'],
  nudges: ['vibrate'],
  hazards: [],
  mayWrite: {
    [RATE.characteristic]: only(...RATES_HZ.map(rateBytes)),
    [ALERT.characteristic]: only(...Object.values(ALERTS)),
  },
  evidence: 'emulated only',
  checkedAgainst:
    'An emulated clip that was written from the profile. The sketch has neither been compiled nor run by us.',
  open: openSession,
};

function openSession(): SensorSession {
  return {
    decode: createDecode(),
    *start(rateHz) {
      yield* attempt(write(ALERT, ALERTS.off));
      yield* readScale();
      // A clip may have one rate only. Its samples bear their times, so that any rate is read rightly.
      yield* attempt(write(RATE, rateBytes(rateHz)));
      yield* attempt(read(RATE));
      yield* standardBattery();
      yield* attempt(subscribe(BUTTON));
      yield* subscribe(MOTION);
    },
    *stop() {
      yield* attempt(write(ALERT, ALERTS.off));
      yield* attempt(unsubscribe(MOTION));
    },
    *nudge() {
      yield* write(ALERT, ALERTS.long);
      yield* pause(NUDGE_MS);
      yield* write(ALERT, ALERTS.off);
    },
  };
}

/** Without the worth of a count nothing can be read, so a clip must tell it. */
function* readScale() {
  const scale = yield* read(SCALE);
  if (scale.byteLength !== 8)
    throw new SensorRefusal('not-able', 'the clip does not tell its scale in 8 bytes');
}
