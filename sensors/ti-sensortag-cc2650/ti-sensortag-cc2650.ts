import type { SensorDriver, SensorSession } from '../driver.ts';
import { BATTERY_LEVEL, only } from '../fields.ts';
import { attempt, read, subscribe, unsubscribe, write } from '../handshake.ts';
import { standardBattery } from '../standard-battery.ts';
import { createDecode } from './decode.ts';
import {
  IO_MODE,
  IO_SERVICE,
  IO_VALUE,
  KEY_SERVICE,
  KEYS,
  MOVEMENT,
  MOVEMENT_CONFIGURATION,
  MOVEMENT_PERIOD,
  MOVEMENT_SERVICE,
} from './endpoints.ts';
import { MEASURE, MEASURE_NOTHING } from './movement-configuration.ts';
import { mayBeOn, mayDecide, release, signal } from './nudge.ts';

/** In units of 10 ms. The firmware refuses less than 100 ms. */
const FASTEST_PERIOD = [0x0a] as const;
const RATES_HZ = [10] as const;

/** Texas Instruments' SensorTag of 2015. See PROTOCOL.md. */
export const tiSensorTag: SensorDriver = {
  id: 'ti-sensortag-cc2650',
  name: 'TI SensorTag',
  models: ['CC2650STK (SensorTag 2.0)'],
  experimental: false,
  preparation: 'Press the button on its side: it can be found for about half a minute.',
  filters: [{ namePrefix: 'CC2650' }, { namePrefix: 'SensorTag' }],
  services: [MOVEMENT_SERVICE, IO_SERVICE, KEY_SERVICE, BATTERY_LEVEL.service],
  stream: MOVEMENT.characteristic,
  needsMtu: 23,
  ratesHz: RATES_HZ,
  timeSource: { kind: 'arrival' },
  sampling: 'point',
  measures: 'force and rate',
  faceOut: { x: 0, y: 0, z: 1 },
  axes: 'Those of the chip, as sent. One source turns the acceleration about y and swaps two axes of the rate, others pass both on.',
  placements: ['upper-back', 'sternum', 'pelvis'],
  hasBattery: true,
  buttons: ['left', 'right'],
  nudges: ['sound', 'light'],
  hazards: [
    { characteristic: IO_VALUE.characteristic, bytes: [0x08], harm: 'Erases its external flash.' },
    {
      characteristic: IO_VALUE.characteristic,
      bytes: [0x0c],
      harm: 'Erases its external flash, and buzzes.',
    },
    { characteristic: IO_MODE.characteristic, bytes: [0x02], harm: 'Starts its test of itself.' },
    {
      characteristic: MOVEMENT_CONFIGURATION.characteristic,
      bytes: [0xff, 0x02],
      harm: 'Wakes on motion: it falls silent about 10 s after each shake.',
    },
    {
      characteristic: MOVEMENT_PERIOD.characteristic,
      bytes: [0x05],
      harm: 'Is refused; older firmware is unknown.',
    },
  ],
  mayWrite: {
    [MOVEMENT_CONFIGURATION.characteristic]: only(MEASURE, MEASURE_NOTHING),
    [MOVEMENT_PERIOD.characteristic]: only(FASTEST_PERIOD),
    [IO_VALUE.characteristic]: mayBeOn,
    [IO_MODE.characteristic]: mayDecide,
  },
  evidence: 'vendor documentation',
  checkedAgainst:
    'TI’s firmware, tests and notes of others, and an emulated sensor. No captured bytes were found. Not yet a sensor in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  return {
    decode: createDecode(),
    *start() {
      // A link that was lost in the middle of a nudge left it on.
      yield* attempt(release());
      yield* write(MOVEMENT_CONFIGURATION, MEASURE_NOTHING);
      yield* standardBattery();
      yield* attempt(subscribe(KEYS));
      yield* write(MOVEMENT_PERIOD, FASTEST_PERIOD);
      yield* write(MOVEMENT_CONFIGURATION, MEASURE);
      // The decoder goes by the full scale that is read here.
      yield* attempt(read(MOVEMENT_CONFIGURATION));
      yield* subscribe(MOVEMENT);
    },
    *stop() {
      yield* attempt(write(MOVEMENT_CONFIGURATION, MEASURE_NOTHING));
      yield* attempt(unsubscribe(MOVEMENT));
    },
    nudge: signal,
  };
}
