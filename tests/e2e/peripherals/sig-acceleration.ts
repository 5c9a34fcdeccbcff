import type { Nudge } from '../../../sensors/driver.ts';
import { GattError } from '../bluez/gatt-error.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

const PLAIN = '5ac40010-bc80-496e-a1c0-a7b04d0fc28d';
const sig = (number: string) => `0000${number}-0000-1000-8000-00805f9b34fb`;
const RATE_HZ = 50;

export interface SigAccelerationOptions extends EmulationOptions {
  /** Acceleration 3D in single bytes instead of the precise one. */
  readonly coarse?: boolean;
}

/** An emulated board that has Bluetooth's own acceleration, battery and alert, and nothing else. */
export function createSigAcceleration(options: SigAccelerationOptions = {}): EmulatedSensor {
  const { name = 'My back', address = 'C0:11:22:33:44:29', coarse = false } = options;
  const stream = sig(coarse ? '2c1d' : '2c1e');
  let percent = 80;
  const felt: Nudge[] = [];

  const peripheral = createPeripheral({
    ...options,
    name,
    address,
    services: [
      { uuid: PLAIN, characteristics: [{ uuid: stream, flags: ['read', 'notify'] }] },
      {
        uuid: sig('1802'),
        characteristics: [{ uuid: sig('2a06'), flags: ['write-without-response'] }],
      },
      {
        uuid: sig('180f'),
        characteristics: [
          { uuid: sig('2a19'), flags: ['read', 'notify'], read: () => Uint8Array.of(percent) },
        ],
      },
    ],
    onWrite({ bytes }) {
      if (bytes.length !== 1) throw new GattError('InvalidValueLength');
      if ((bytes[0] ?? 0) > 0) felt.push('vibrate');
    },
  });

  const streamer = createStreamer({
    motion: options.motion,
    clockError: options.clockError,
    rateHz: () => RATE_HZ,
    send({ acc }) {
      const size = coarse ? 1 : 2;
      const view = new DataView(new ArrayBuffer(3 * size));
      [acc.x, acc.y, acc.z].forEach((value, index) => {
        const inG = value / 9.80665;
        if (coarse) view.setInt8(index, Math.max(-128, Math.min(127, Math.round(100 * inG))));
        else view.setInt16(2 * index, Math.round(1000 * inG), true);
      });
      return peripheral.notify(stream, new Uint8Array(view.buffer)) ? 1 : 0;
    },
  });

  peripheral.events.on('subscribed', (characteristic) => {
    if (characteristic === stream) streamer.start();
  });
  peripheral.events.on('unsubscribed', (characteristic) => {
    if (characteristic === stream) streamer.stop();
  });
  peripheral.events.on('disconnected', streamer.stop);

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => RATE_HZ,
    nudged: () => felt,
    setBattery(next) {
      percent = next;
      if (!streamer.silent()) peripheral.notify(sig('2a19'), Uint8Array.of(percent));
    },
  };
}
