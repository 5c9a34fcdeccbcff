import type { ImuReading, Vec3 } from '../../../src/core/imu/sample.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

const SERVICE = '0000fe8d-0000-1000-8000-00805f9b34fb';
const uuid = (number: string) => `273e${number}-4c4d-454d-96be-f03bac821358`;
const [CONTROL, ROTATION, FORCE, TELEMETRY, ATHENA] = ['0001', '0009', '000a', '000b', '0013'].map(uuid) as [
  string,
  string,
  string,
  string,
  string,
];

/** ±2 g and ±245 °/s in 16 bits. */
const COUNTS_PER_MPS2 = 16384 / 9.80665;
const COUNTS_PER_RADPS = 180 / Math.PI / 0.0074768;
const RATE_HZ = 52;
/** Just before the counters wrap. */
const FIRST_NUMBER = 65530;

export interface MuseOptions extends EmulationOptions {
  /** The third generation, which sends everything by one characteristic. */
  readonly athena?: boolean;
}

/** An emulated headband: silent until `d` or, an Athena, a preset and `dc001`; `h` halts it. */
export function createMuse(options: MuseOptions = {}): EmulatedSensor {
  const { athena = false, address = 'C0:11:22:33:44:23' } = options;
  const { name = athena ? 'MuseS-4423' : 'Muse-4423' } = options;
  let percent = 80;
  let block = FIRST_NUMBER;
  let packets = 0;
  let preset: string | null = null;
  let waiting: ImuReading[] = [];

  const peripheral = createPeripheral({
    ...options,
    name,
    address,
    services: [
      {
        uuid: SERVICE,
        characteristics: [
          { uuid: CONTROL, flags: ['write-without-response', 'notify'] },
          ...(athena ? [ATHENA] : [ROTATION, FORCE, TELEMETRY]).map((each) => ({
            uuid: each,
            flags: ['notify' as const],
          })),
        ],
      },
    ],
    onWrite: ({ bytes }) => obey(bytes),
  });

  const streamer = createStreamer({
    motion: options.motion,
    clockError: options.clockError,
    rateHz: () => RATE_HZ,
    send(reading) {
      waiting.push(reading);
      if (waiting.length < (athena ? 6 : 3)) return 0;
      const sent = waiting;
      waiting = [];
      if (athena) sendAthena(sent);
      else sendClassic(sent);
      return peripheral.subscribed(athena ? ATHENA : FORCE) ? sent.length : 0;
    },
  });

  function sendClassic(samples: readonly ImuReading[]): void {
    const packet = (of: (reading: ImuReading) => readonly number[]) =>
      Uint8Array.from([...bigEndian(block % 65536), ...samples.flatMap(of).flatMap(bigEndian)]);
    // Neither comes first for good.
    const both = [
      [FORCE, packet(force)],
      [ROTATION, packet(turn)],
    ] as const;
    for (const [at, bytes] of block % 2 === 0 ? both : both.toReversed()) peripheral.notify(at, bytes);
    block += 1;
  }

  /** Two blocks of motion with one of light between them; now and then another packet in front. */
  function sendAthena(samples: readonly ImuReading[]): void {
    const motion = (part: readonly ImuReading[]) =>
      part.flatMap((reading) =>
        [...force(reading), ...turn(reading).map((each) => -each)].flatMap(littleEndian),
      );
    const number = () => block++ % 256;
    const content = [
      ...[0x47, number(), 0xca, 3, 0, ...motion(samples.slice(0, 3))],
      ...[0x34, 1, 0, 0, 0, ...Array<number>(30).fill(0x55)],
      ...[0x47, number(), 0xcb, 3, 0, ...motion(samples.slice(3))],
    ];
    const before =
      packets % 8 === 0 ? packetOf([0x98, 1, 0, 0, 0, ...battery(), ...Array<number>(18).fill(0)]) : [];
    peripheral.notify(ATHENA, Uint8Array.from([...before, ...packetOf(content)]));
  }

  const packetOf = (content: readonly number[]) => {
    packets += 1;
    return [content.length + 9, packets % 256, 0, 0xf8, 0xe7, 0xd1, 0x89, 0x93, 0x01, ...content];
  };

  const battery = () => littleEndian(Math.round(percent * 512));

  const tellBattery = () => {
    if (athena || streamer.silent()) return;
    const words = [7, Math.round(percent * 512), 1856, 3967, 27, 0, 0, 0, 0, 0];
    peripheral.notify(TELEMETRY, Uint8Array.from(words.flatMap(bigEndian)));
  };

  function obey(bytes: Uint8Array): void {
    const text = Buffer.from(bytes.slice(1)).toString('latin1');
    if (bytes[0] !== text.length || !text.endsWith('\n')) return; // badly framed: it says nothing
    const command = text.trimEnd();
    if (command === 'h') halt();
    if (command.startsWith('p')) preset = command;
    if (command === 'd' && !athena && preset !== null) begin();
    if (command === 'dc001' && athena && preset === 'p1041') begin();
    if (command === 's' || command === 'v1' || command === 'v6') answer('{"rc":0,"hn":"Muse-4423"}');
  }

  function begin(): void {
    if (!streamer.running()) streamer.start();
    tellBattery();
  }

  function halt(): void {
    streamer.stop();
    waiting = [];
  }

  /** JSON in pieces, with a length before each. */
  function answer(json: string): void {
    for (let at = 0; at < json.length && !streamer.silent(); at += 19) {
      const piece = Buffer.from(json.slice(at, at + 19), 'latin1');
      const bytes = new Uint8Array(20);
      bytes[0] = piece.length;
      bytes.set(piece, 1);
      peripheral.notify(CONTROL, bytes);
    }
  }

  // It does not notice that its listener has gone; a halt is what ends it.
  return {
    ...streaming(peripheral, streamer),
    rateHz: () => RATE_HZ,
    nudged: () => [],
    setBattery(next) {
      percent = next;
      tellBattery();
    },
  };
}

const force = ({ acc }: ImuReading) => counts(acc, COUNTS_PER_MPS2);
const turn = ({ gyr }: ImuReading) => counts(gyr ?? { x: 0, y: 0, z: 0 }, COUNTS_PER_RADPS);

const counts = ({ x, y, z }: Vec3, scale: number): readonly number[] =>
  [x, y, z].map((value) => Math.max(-32768, Math.min(32767, Math.round(value * scale))));

const bigEndian = (word: number): readonly number[] => [(word >> 8) & 0xff, word & 0xff];
const littleEndian = (word: number): readonly number[] => [word & 0xff, (word >> 8) & 0xff];
