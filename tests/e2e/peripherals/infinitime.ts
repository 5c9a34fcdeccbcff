import type { Nudge } from '../../../sensors/driver.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { Emulate } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

const MOTION_SERVICE = '00030000-78fc-48fe-8e23-433b3a1942d0';
const STEPS = '00030001-78fc-48fe-8e23-433b3a1942d0';
const MOTION = '00030002-78fc-48fe-8e23-433b3a1942d0';
const ALERT_SERVICE = '00001802-0000-1000-8000-00805f9b34fb';
const ALERT_LEVEL = '00002a06-0000-1000-8000-00805f9b34fb';
const BATTERY_SERVICE = '0000180f-0000-1000-8000-00805f9b34fb';
const BATTERY_LEVEL = '00002a19-0000-1000-8000-00805f9b34fb';

const COUNTS_PER_MPS2 = 1024 / 9.80665;
const RATE_HZ = 10;

/** An emulated PineTime. It looks at its chip ten times a second, and tells only what is new. */
export const createInfiniTime: Emulate = (options = {}) => {
  const { name = 'InfiniTime', address = 'C0:11:22:33:44:26' } = options;
  let percent = 80;
  let last = '';
  let ticks = 0;
  const felt: Nudge[] = [];

  const peripheral = createPeripheral({
    ...options,
    name,
    address,
    services: [
      {
        uuid: MOTION_SERVICE,
        characteristics: [
          { uuid: STEPS, flags: ['read', 'notify'], read: () => Uint8Array.of(57, 4, 0, 0) },
          { uuid: MOTION, flags: ['read', 'notify'] },
        ],
      },
      {
        uuid: ALERT_SERVICE,
        characteristics: [{ uuid: ALERT_LEVEL, flags: ['write-without-response'] }],
      },
      {
        uuid: BATTERY_SERVICE,
        characteristics: [
          { uuid: BATTERY_LEVEL, flags: ['read', 'notify'], read: () => Uint8Array.of(percent) },
        ],
      },
    ],
    onWrite({ characteristic }) {
      // Whatever the level, it shows a message and buzzes.
      if (characteristic === ALERT_LEVEL) felt.push('vibrate');
    },
  });

  const streamer = createStreamer({
    motion: options.motion,
    clockError: options.clockError,
    rateHz: () => RATE_HZ,
    send({ acc }) {
      const view = new DataView(new ArrayBuffer(6));
      ticks += 1;
      // The chip is never quite still.
      [acc.x, acc.y, acc.z + ((ticks % 2) - 0.5) * 0.01].forEach((value, index) => {
        view.setInt16(2 * index, Math.round(value * COUNTS_PER_MPS2), true);
      });
      const bytes = new Uint8Array(view.buffer);
      const news = bytes.join(' ');
      if (news === last) return 0;
      last = news;
      return peripheral.notify(MOTION, bytes) ? 1 : 0;
    },
  });

  peripheral.events.on('subscribed', (characteristic) => {
    if (characteristic === MOTION) streamer.start();
  });
  peripheral.events.on('unsubscribed', (characteristic) => {
    if (characteristic === MOTION) streamer.stop();
  });
  peripheral.events.on('disconnected', streamer.stop);

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => RATE_HZ,
    nudged: () => felt,
    setBattery(next) {
      percent = next;
      if (!streamer.silent()) peripheral.notify(BATTERY_LEVEL, Uint8Array.of(percent));
    },
  };
};
