import type { Nudge } from '../../../sensors/driver.ts';
import { DEG_PER_RAD } from '../../../src/core/imu/units.ts';
import { GattError } from '../bluez/gatt-error.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

export interface UprightGo extends EmulatedSensor {
  /** What vibrates or shines and was not switched off. */
  readonly stillOn: () => readonly Nudge[];
  /** Something was written that may have reached its firmware. */
  readonly harmed: () => boolean;
}

const sig = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;
const [CHARGER, CALIBRATE, BUTTON, MODE] = [sig('aaa2'), sig('aab1'), sig('aac6'), sig('aac7')];
const [ANGLE, BATTERY, MOTOR, RED] = [sig('aaca'), sig('aad2'), sig('aad3'), sig('aad4')];

const RATE_HZ = 5;
/** The alert begins so far beyond the calibrated lean, tenths of a degree. */
const ALERT_BEYOND = 120;

/** The first GO: an absolute lean, a motor and a light that stay as they are switched, and a button that turns over. */
export function createUprightGo(options: EmulationOptions = {}): UprightGo {
  const { name = 'UprightGO', address = 'C0:11:22:33:44:05' } = options;
  let angle = 300;
  let millivolts = 3900;
  let calibration = [154, 274];
  let pressed = 0;
  let harmed = false;
  const on = new Set<Nudge>();
  const nudged: Nudge[] = [];

  const readable = (short: string, read: () => Uint8Array) => ({
    uuid: sig(short),
    flags: ['read', 'notify'] as const,
    read,
  });
  const peripheral = createPeripheral({
    ...options,
    name,
    address,
    advertised: [],
    services: [
      {
        uuid: sig('aaa0'),
        characteristics: [
          { uuid: CHARGER, flags: ['read', 'indicate'], read: () => Uint8Array.of(0) },
          { uuid: sig('aaa4'), flags: ['write'] },
        ],
      },
      {
        uuid: sig('aab0'),
        characteristics: [
          { uuid: CALIBRATE, flags: ['write'] },
          { uuid: sig('aab3'), flags: ['read', 'indicate'], read: () => words(calibration, false) },
        ],
      },
      {
        uuid: sig('aac0'),
        characteristics: [
          readable('aac3', () => Uint8Array.of(1)),
          readable('aac4', () => Uint8Array.of(angle > (calibration[1] ?? 0) ? 1 : 0)),
          readable('aac6', () => Uint8Array.of(pressed)),
          { uuid: MODE, flags: ['read', 'write', 'notify'], read: () => Uint8Array.of(0) },
          readable('aac9', () => Uint8Array.of(0)),
          readable('aaca', () => words([angle], true)),
        ],
      },
      {
        uuid: sig('aad0'),
        characteristics: [
          readable('aad1', () => words([1082, 0, 0, angle], true)),
          readable('aad2', () => words([millivolts], true)),
          { uuid: MOTOR, flags: ['write'] },
          { uuid: RED, flags: ['write'] },
        ],
      },
      {
        uuid: sig('aae0'),
        characteristics: [
          { uuid: sig('aae2'), flags: ['write'] },
          { uuid: sig('aae5'), flags: ['write'] },
        ],
      },
    ],
    onWrite({ characteristic, bytes }) {
      if (characteristic === MOTOR) switchOn('vibrate', bytes);
      else if (characteristic === RED) switchOn('light', bytes);
      else if (characteristic === CALIBRATE) calibration = [angle, angle + ALERT_BEYOND];
      else if (characteristic !== MODE) harmed = true;
    },
  });

  const streamer = createStreamer({
    ...options,
    rateHz: () => RATE_HZ,
    send({ acc }) {
      angle = Math.round(Math.atan2(acc.z, acc.x) * DEG_PER_RAD * 10);
      return peripheral.notify(ANGLE, words([angle], true)) ? 1 : 0;
    },
  });

  /** More than one byte is refused; a byte that is neither on nor off does nothing. */
  function switchOn(what: Nudge, bytes: Uint8Array): void {
    if (bytes.length !== 1) throw new GattError('InvalidValueLength');
    if (bytes[0] === 0) on.delete(what);
    if (bytes[0] !== 1) return;
    on.add(what);
    nudged.push(what);
  }

  peripheral.events.on('subscribed', (uuid) => {
    if (uuid === ANGLE) streamer.start();
  });
  peripheral.events.on('unsubscribed', (uuid) => {
    if (uuid === ANGLE) streamer.stop();
  });
  peripheral.events.on('disconnected', streamer.stop);

  const tell = (uuid: string, bytes: Uint8Array) => {
    if (!streamer.silent()) peripheral.notify(uuid, bytes);
  };

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => RATE_HZ,
    nudged: () => nudged,
    stillOn: () => [...on],
    harmed: () => harmed,
    setBattery(percent) {
      millivolts = Math.round(3500 + 6.5 * percent);
      tell(BATTERY, words([millivolts], true));
    },
    press() {
      pressed = 1 - pressed;
      tell(BUTTON, Uint8Array.of(pressed));
    },
  };
}

function words(values: readonly number[], littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    view.setInt16(2 * index, value, littleEndian);
  });
  return bytes;
}
