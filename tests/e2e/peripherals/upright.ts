import { DEG_PER_RAD } from '../../../src/core/imu/units.ts';
import { GattError } from '../bluez/gatt-error.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

export interface UprightOptions extends EmulationOptions {
  /** Words in a notification of the angle; sources differ. Default 3. */
  readonly words?: 1 | 3;
  /** Notifications of the angle a second; sources differ. Default 15. */
  readonly rateHz?: number;
  /** The owner has switched vibration off; default false. */
  readonly vibrationOff?: boolean;
}

export interface Upright extends EmulatedSensor {
  /** The block of alerts and the mode of vibration, as hex, as they stand in the device. */
  readonly settings: () => { readonly freestyle: string; readonly vibration: string };
  /** Its history was deleted, or its firmware erased. */
  readonly harmed: () => boolean;
}

const sig = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;
const [CALIBRATE, STATUS, ANGLE] = [sig('bac1'), sig('bac3'), sig('bac4')];
const [FREESTYLE, GENERAL, VIBRATION] = [sig('bab2'), sig('bab3'), sig('bab5')];
const [DATA_COMMAND, POWER] = [sig('baa2'), sig('bad4')];

/** Range 5, alert after 15 s, knock, medium strength. */
const FACTORY = [5, 150, 0, 4, 35, 2, 100, 0, 0, 0, 0];
const HIGHEST_PATTERN = 8;
/** The alert begins when the body leans by more than this beyond the calibrated pose, degrees a step of range. */
const DEG_PER_RANGE = 4;

/** A GO 2: tells its lean, keeps its owner's settings, and vibrates a pattern that is written as a demonstration. */
export function createUpright(options: UprightOptions = {}): Upright {
  const { name = 'UprightGO2', address = 'C0:11:22:33:44:04', words = 3, rateHz = 15 } = options;
  let freestyle = Uint8Array.from(FACTORY);
  let vibration = options.vibrationOff ? 1 : 0;
  let battery = 80;
  let freshlyConnected = true;
  let angle = 0;
  let calibratedAt = 0;
  let status = 0;
  let buzzes = 0;
  let harmed = false;

  const peripheral = createPeripheral({
    ...options,
    name,
    address,
    advertised: [],
    services: [
      {
        uuid: sig('bac0'),
        characteristics: [
          { uuid: CALIBRATE, flags: ['write'] },
          { uuid: sig('bac2'), flags: ['read'] },
          { uuid: STATUS, flags: ['read', 'notify'], read: statusBytes },
          { uuid: ANGLE, flags: ['read', 'notify'], read: angleBytes },
        ],
      },
      {
        uuid: sig('bab0'),
        characteristics: [
          { uuid: FREESTYLE, flags: ['read', 'write'], read: () => freestyle },
          { uuid: GENERAL, flags: ['read', 'write'], read: () => new Uint8Array(14) },
          {
            uuid: VIBRATION,
            flags: ['read', 'write', 'notify'],
            read: () => Uint8Array.of(vibration, vibration),
          },
        ],
      },
      {
        uuid: sig('bad0'),
        characteristics: [
          { uuid: sig('bad1'), flags: ['read'], read: batteryBytes },
          { uuid: sig('bad2'), flags: ['read'], read: () => Uint8Array.of(0) },
          { uuid: sig('bad3'), flags: ['read'], read: () => new Uint8Array(10) },
          { uuid: POWER, flags: ['write'] },
        ],
      },
      {
        uuid: sig('baa0'),
        characteristics: [
          { uuid: DATA_COMMAND, flags: ['write'] },
          { uuid: sig('baa5'), flags: ['notify'] },
        ],
      },
    ],
    onWrite({ characteristic, bytes }) {
      if (characteristic === CALIBRATE) calibrate(bytes);
      else if (characteristic === FREESTYLE) setFreestyle(bytes);
      else if (characteristic === VIBRATION) setVibration(bytes);
      else {
        // A history deleted, a firmware erased: there is no way back.
        harmed ||= characteristic === DATA_COMMAND ? bytes[0] === 2 : characteristic === POWER;
      }
    },
  });

  const streamer = createStreamer({
    ...options,
    rateHz: () => rateHz,
    send({ acc }) {
      // It knows the lean alone: forward where what points out of the back rises.
      angle = Math.round(Math.atan2(acc.z, acc.x) * DEG_PER_RAD * 10);
      tellStatus();
      return peripheral.notify(ANGLE, angleBytes()) ? 1 : 0;
    },
  });

  function calibrate(bytes: Uint8Array): void {
    if (bytes.length !== 1 || (bytes[0] ?? 0) > 2) throw new GattError('Failed');
    calibratedAt = angle;
  }

  function setFreestyle(bytes: Uint8Array): void {
    if (bytes.length !== freestyle.length) throw new GattError('InvalidValueLength');
    const [range = 0, , , pattern = 0] = bytes;
    if (range < 1 || range > 6 || (pattern & 0x7f) > HIGHEST_PATTERN) throw new GattError('Failed');
    freestyle = Uint8Array.from(bytes);
    if (pattern >= 0x80 && vibration === 0) buzzes += 1;
  }

  /** A single byte is taken and changes nothing. */
  function setVibration(bytes: Uint8Array): void {
    const [first, second] = bytes;
    if (bytes.length !== 2 || first !== second) return;
    vibration = first === 0 ? 0 : 1;
  }

  function angleBytes(): Uint8Array {
    const bytes = new Uint8Array(2 * words);
    const view = new DataView(bytes.buffer);
    view.setInt16(0, angle, true);
    if (words === 3) view.setInt16(2, -200, true);
    return bytes;
  }

  function statusBytes(): Uint8Array {
    return Uint8Array.of(status, status, 0);
  }

  function tellStatus(): void {
    const limit = calibratedAt + 10 * DEG_PER_RANGE * (freestyle[0] ?? 0);
    const now = angle > limit ? 1 : 0;
    if (now === status) return;
    status = now;
    peripheral.notify(STATUS, statusBytes());
  }

  /** An index of levels; not known in the first read after connecting. */
  function batteryBytes(): Uint8Array {
    const known = !freshlyConnected;
    freshlyConnected = false;
    const level = battery < 5 ? 1 : battery < 10 ? 2 : Math.floor(battery / 10) + 2;
    return Uint8Array.of(known ? level : 0, 0, 0, 0, 0);
  }

  peripheral.events.on('connected', () => {
    freshlyConnected = true;
  });
  peripheral.events.on('subscribed', (uuid) => {
    if (uuid === ANGLE) streamer.start();
  });
  peripheral.events.on('unsubscribed', (uuid) => {
    if (uuid === ANGLE) streamer.stop();
  });
  peripheral.events.on('disconnected', streamer.stop);

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => rateHz,
    nudged: () => Array.from({ length: buzzes }, () => 'vibrate' as const),
    setBattery(percent) {
      battery = percent;
    },
    settings: () => ({
      freestyle: Buffer.from(freestyle).toString('hex'),
      vibration: `0${vibration}0${vibration}`,
    }),
    harmed: () => harmed,
  };
}
