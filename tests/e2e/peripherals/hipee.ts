import { DEG_PER_RAD, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import { dropFor, type EmulatedSensor, type EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

export interface HipeeOptions extends EmulationOptions {
  /** It streams only once its wearer has confirmed; `never`: who does not want to. Default: confirmed long ago. */
  readonly confirmation?: 'given' | 'asked for' | 'never';
}

const sig = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;
const [TOLD, ASKED] = [sig('fff1'), sig('fff2')];

/** Its wearer needs so long to find the button, ms. */
const CONFIRMS_AFTER_MS = 60;
/** Seconds since 1970 when it was switched on. */
const CLOCK_BEGAN = 1_600_000_000;

/** A Hi+P1: answers frames with checksums and streams two angles in whole degrees. */
export function createHipee(options: HipeeOptions = {}): EmulatedSensor {
  const { name = 'JZ-P1-0042', address = 'C0:11:22:33:44:06', confirmation = 'given' } = options;
  let confirmed = confirmation === 'given';
  let intervalMs = 100;
  let battery = 66;
  let zero = { forward: 0, sideways: 0 };
  let pose = { forward: 0, sideways: 0 };

  const peripheral = createPeripheral({
    ...options,
    name,
    address,
    advertised: [],
    services: [
      {
        uuid: sig('fff0'),
        characteristics: [
          { uuid: TOLD, flags: ['notify'] },
          { uuid: ASKED, flags: ['write', 'write-without-response'] },
        ],
      },
    ],
    onWrite({ characteristic, bytes }) {
      if (characteristic === ASKED && isWhole(bytes)) obey(bytes[2] ?? 0, [...bytes.slice(3, -1)]);
    },
  });

  const streamer = createStreamer({
    ...options,
    rateHz: () => 1000 / intervalMs,
    send({ acc }, seconds) {
      const sideways = Math.asin(Math.max(-1, Math.min(1, acc.y / STANDARD_GRAVITY)));
      pose = {
        forward: Math.round(Math.atan2(acc.z, acc.x) * DEG_PER_RAD),
        sideways: Math.round(sideways * DEG_PER_RAD),
      };
      const lean = [pose.forward - zero.forward, pose.sideways - zero.sideways].map(int8);
      const content = [
        ...bigEndian(CLOCK_BEGAN + Math.floor(seconds), 4),
        ...lean,
        ...Array<number>(10).fill(0),
      ];
      return peripheral.notify(TOLD, frame(0x35, content)) ? 1 : 0;
    },
  });

  const answer = (command: number, content: readonly number[]) => {
    if (!streamer.silent()) peripheral.notify(TOLD, frame(command, content));
  };

  function obey(command: number, content: readonly number[]): void {
    if (command === 0x01) askWearer();
    else if (command === 0x32) setZero();
    else if (command === 0x34) stream(content);
    else if (command === 0x44) answer(0x45, [battery, 2]);
    else if (command !== 0x30) answer(0xff, [1]);
    // Settings with more than its motor takes: it restarts.
    else if ((content[1] ?? 0) > 100) dropFor(peripheral, 1);
  }

  function setZero(): void {
    zero = pose;
    answer(0x33, [int8(zero.sideways), int8(zero.forward - 90), int8(zero.forward)]);
  }

  function askWearer(): void {
    const accepted = confirmation === 'never' ? 0 : 1;
    setTimeout(() => {
      confirmed = accepted === 1;
      answer(0x02, [accepted]);
    }, CONFIRMS_AFTER_MS).unref();
  }

  function stream([high = 0, low = 0, on = 0]: readonly number[]): void {
    streamer.stop();
    if (!confirmed || on === 0) return;
    intervalMs = 256 * high + low;
    streamer.start();
  }

  peripheral.events.on('disconnected', streamer.stop);

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => 1000 / intervalMs,
    nudged: () => [],
    setBattery(percent) {
      battery = percent;
    },
  };
}

/** Frames whose length or checksum is wrong are passed over in silence. */
function isWhole(bytes: Uint8Array): boolean {
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  return bytes[0] === 0x09 && bytes[1] === bytes.length - 3 && sum % 256 === 0;
}

function frame(command: number, content: readonly number[]): Uint8Array {
  const bytes = [0x09, content.length + 1, command, ...content];
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  return Uint8Array.of(...bytes, -sum & 0xff);
}

const bigEndian = (value: number, length: number): readonly number[] =>
  Array.from({ length }, (_, index) => (value >>> (8 * (length - 1 - index))) & 0xff);

const int8 = (value: number): number => Math.max(-128, Math.min(127, value)) & 0xff;
