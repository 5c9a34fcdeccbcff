import type { Vec3 } from '../../../src/core/imu/sample.ts';
import { GattError } from '../bluez/gatt-error.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

const uuid = (number: string) => `0000${number}-0000-1000-8000-00805f9b34fb`;
const [SERVICE, SWITCH, DATA, BUTTON, RANGES] = ['ff06', 'ff07', 'ff08', 'ff09', 'ff0e'].map(uuid) as [
  string,
  string,
  string,
  string,
  string,
];

export interface ESenseOptions extends EmulationOptions {
  /** Numbers of the ranges, 0 to 3: ±250 °/s and ±2 g, doubled with each. Default: 500 °/s and 4 g. */
  readonly rotationRange?: number;
  readonly forceRange?: number;
}

/** An emulated left bud; a command with a wrong checksum is passed over. */
export function createESense(options: ESenseOptions = {}): EmulatedSensor {
  const { name = 'eSense-0425', address = 'C0:11:22:33:44:25' } = options;
  const { rotationRange = 1, forceRange = 1 } = options;
  let rateHz = 0;
  let number = 250;
  let command: readonly number[] = withChecksum([0x53], [0, 0]);

  const peripheral = createPeripheral({
    ...options,
    name,
    address,
    services: [
      {
        uuid: SERVICE,
        characteristics: [
          { uuid: SWITCH, flags: ['read', 'write'], read: () => Uint8Array.from(command) },
          { uuid: DATA, flags: ['notify'] },
          { uuid: BUTTON, flags: ['read', 'notify'] },
          { uuid: RANGES, flags: ['read', 'write'], read: () => ranges() },
        ],
      },
    ],
    onWrite({ characteristic, bytes }) {
      if (characteristic === SWITCH) obey([...bytes]);
    },
  });

  const ranges = () =>
    Uint8Array.from(withChecksum([0x59], [0x06, rotationRange << 3, forceRange << 3, 0x06]));

  const streamer = createStreamer({
    motion: options.motion,
    clockError: options.clockError,
    rateHz: () => rateHz,
    send({ acc, gyr }) {
      const turn = counts(gyr ?? { x: 0, y: 0, z: 0 }, (180 / Math.PI) * (131 / 2 ** rotationRange));
      const force = counts(acc, 16384 / 2 ** forceRange / 9.80665);
      const packet = withChecksum([0x55, number % 256], [...turn, ...force].flatMap(bigEndian));
      number += 1;
      return peripheral.notify(DATA, Uint8Array.from(packet)) ? 1 : 0;
    },
  });

  function obey(bytes: readonly number[]): void {
    if (bytes.length !== 5) throw new GattError('InvalidValueLength');
    const [head = 0, , , on = 0, hz = 0] = bytes;
    const expected = withChecksum([0x53], [on, hz]);
    if (head !== 0x53 || expected.some((byte, index) => byte !== bytes[index])) return;
    command = bytes;
    rateHz = on === 1 && hz >= 1 && hz <= 100 ? hz : 0;
    if (rateHz > 0) streamer.start();
    else streamer.stop();
  }

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => rateHz,
    nudged: () => [],
    press() {
      for (const down of [1, 0])
        if (!streamer.silent()) peripheral.notify(BUTTON, Uint8Array.from(withChecksum([0x54], [down])));
    },
  };
}

/** Head, checksum, size, content; the checksum is of the size and the content. */
function withChecksum(head: readonly number[], content: readonly number[]): readonly number[] {
  const sum = content.reduce((total, byte) => total + byte, content.length);
  return [...head, sum % 256, content.length, ...content];
}

const counts = ({ x, y, z }: Vec3, scale: number): readonly number[] =>
  [x, y, z].map((value) => Math.max(-32768, Math.min(32767, Math.round(value * scale))));

const bigEndian = (word: number): readonly number[] => [(word >> 8) & 0xff, word & 0xff];
