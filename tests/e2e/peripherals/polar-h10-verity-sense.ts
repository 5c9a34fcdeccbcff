import type { ImuReading } from '../../../src/core/imu/sample.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { GattError } from '../bluez/gatt-error.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { compressed } from './polar-delta.ts';
import { createStreamer, streaming } from './streamer.ts';

export interface PolarOptions extends EmulationOptions {
  /** Default: an H10. */
  readonly model?: 'H10' | 'Verity Sense' | 'older Verity Sense' | 'OH1';
  /** ATT MTU of the link; default 247. */
  readonly mtu?: number;
  readonly inCharger?: boolean;
  /** Refuses commands as it does on a Windows that was not paired with it; default false. */
  readonly wantsPairing?: boolean;
  /** An earlier owner left it streaming. */
  readonly leftStreaming?: boolean;
}

interface Model {
  readonly name: string;
  readonly features: number;
  readonly rates: readonly number[];
  readonly ranges: readonly number[];
  /** Demands a record of channels. */
  readonly channels: boolean;
  /** It is so much faster than its nominal rate. */
  readonly pace: number;
  readonly samplesPerFrame: number;
  readonly frameType: number;
  /** g for each count, told with the start; null: milli-g. */
  readonly factor: number | null;
}

const H10: Model = {
  name: 'Polar H10 8A4D2E2B',
  features: 0x05,
  rates: [25, 50, 100, 200],
  ranges: [2, 4, 8],
  channels: false,
  pace: 51.07 / 50,
  samplesPerFrame: 36,
  frameType: 0x01,
  factor: null,
};
const VERITY: Model = {
  name: 'Polar Sense 8A4D2E2C',
  features: 0x6e,
  rates: [52],
  ranges: [8],
  channels: true,
  pace: 1,
  samplesPerFrame: 45,
  frameType: 0x81,
  factor: null,
};
const MODELS: Readonly<Record<NonNullable<PolarOptions['model']>, Model>> = {
  H10,
  'Verity Sense': VERITY,
  'older Verity Sense': { ...VERITY, frameType: 0x80, factor: 0.000244 },
  OH1: { ...H10, name: 'Polar OH1 8A4D2E2D', features: 0x0e, rates: [50], ranges: [8], pace: 1 },
};

const pmd = (digit: number) => `fb005c8${digit}-02e7-f387-1cad-8acd2d8df0c8`;
const sig = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;
const [SERVICE, CONTROL, DATA] = [pmd(0), pmd(1), pmd(2)];
const BATTERY = sig('2a19');

const ACC = 2;
const NEEDED_MTU = 232;
/** Its clock stood here when power came back, ns since 2000: about the first of January 2019. */
const CLOCK_BEGAN = 599_616_000_000_000_000n;

/** A Polar that streams its acceleration in frames, with answers to commands on its control point. */
export function createPolar(options: PolarOptions = {}): EmulatedSensor {
  const model = MODELS[options.model ?? 'H10'];
  const { name = model.name, address = 'C0:11:22:33:44:03', mtu = 247 } = options;
  let nominalHz = model.rates[0] ?? 0;
  let started = options.leftStreaming ?? false;
  let battery = 100;
  let waiting: number[][] = [];

  const peripheral = createPeripheral({
    ...options,
    name,
    address,
    advertised: [sig('180d'), sig('feee')],
    services: [
      {
        uuid: SERVICE,
        characteristics: [
          { uuid: CONTROL, flags: ['read', 'write', 'indicate'], read: features },
          { uuid: DATA, flags: ['notify'] },
        ],
      },
      { uuid: sig('180d'), characteristics: [{ uuid: sig('2a37'), flags: ['notify'] }] },
      {
        uuid: sig('180f'),
        characteristics: [{ uuid: BATTERY, flags: ['read', 'notify'], read: () => Uint8Array.of(battery) }],
      },
    ],
    onWrite({ characteristic, bytes, withResponse }) {
      if (characteristic !== CONTROL || !withResponse) throw new GattError('NotSupported');
      if (options.wantsPairing) throw new GattError('NotAuthorized', 'Not paired');
      obey([...bytes]);
    },
  });

  const streamer = createStreamer({
    ...options,
    rateHz: () => nominalHz * model.pace,
    send(reading, seconds) {
      waiting.push(countsOf(reading, model));
      if (waiting.length < model.samplesPerFrame) return 0;
      const samples = waiting;
      waiting = [];
      return peripheral.notify(DATA, frameOf(samples, seconds)) ? samples.length : 0;
    },
  });

  function features(): Uint8Array {
    return Uint8Array.of(0x0f, model.features, ...Array<number>(15).fill(0));
  }

  function obey([operation = 0, measurement = 0, ...parameters]: readonly number[]): void {
    const answer = (status: number, values: readonly number[] = []) => {
      const tail = status === 0 ? [0, ...values] : [];
      if (streamer.silent()) return;
      peripheral.notify(CONTROL, Uint8Array.of(0xf0, operation, measurement, status, ...tail));
    };
    if (operation < 1 || operation > 3) answer(1);
    else if (measurement !== ACC) answer(2);
    else if (operation === 1) answer(0, settings());
    else if (operation === 3) {
      if (started) stop();
      answer(0);
    } else answer(start(parameters), model.factor === null ? [] : factorRecord(model.factor));
  }

  function settings(): readonly number[] {
    const list = (type: number, values: readonly number[]) => [
      type,
      values.length,
      ...values.flatMap((value) => [value & 0xff, value >> 8]),
    ];
    return [
      ...list(0, model.rates),
      ...list(1, [16]),
      ...list(2, model.ranges),
      ...(model.channels ? [4, 1, 3] : []),
    ];
  }

  /** The status of a start with these records. */
  function start(records: readonly number[]): number {
    if (options.inCharger) return 13;
    if (mtu < NEEDED_MTU) return 10;
    if (started) return 6;
    const asked = new Map<number, number>();
    for (let at = 0; at < records.length; ) {
      const [type = 0, count, low = 0, high = 0] = records.slice(at);
      if (count !== 1) return 5;
      asked.set(type, type === 4 ? low : low + 256 * high);
      at += type === 4 ? 3 : 4;
    }
    if (!model.rates.includes(asked.get(0) ?? 0)) return 8;
    if (asked.get(1) !== 16) return 7;
    if (!model.ranges.includes(asked.get(2) ?? 0)) return 9;
    if (model.channels && asked.get(4) !== 3) return 11;
    nominalHz = asked.get(0) ?? nominalHz;
    started = true;
    waiting = [];
    streamer.start();
    return 0;
  }

  function stop(): void {
    started = false;
    streamer.stop();
  }

  function frameOf(samples: readonly (readonly number[])[], seconds: number): Uint8Array {
    const content =
      model.frameType & 0x80
        ? compressed(samples)
        : samples.flat().flatMap((value) => [value & 0xff, (value >> 8) & 0xff]);
    const bytes = Uint8Array.of(ACC, ...Array<number>(8).fill(0), model.frameType, ...content);
    const lastNs = CLOCK_BEGAN + BigInt(Math.round(seconds * 1e9));
    new DataView(bytes.buffer).setBigUint64(1, lastNs, true);
    return bytes;
  }

  // The stream outlasts the link: a page that comes back finds it already in that state.
  peripheral.events.on('connected', () => {
    waiting = [];
    if (started) streamer.start();
  });
  peripheral.events.on('disconnected', streamer.stop);

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => nominalHz * model.pace,
    nudged: () => [],
    setBattery(percent) {
      battery = percent;
      if (!streamer.silent()) peripheral.notify(BATTERY, Uint8Array.of(percent));
    },
  };
}

/** Whole counts, within what 8 g take. */
function countsOf({ acc }: ImuReading, { factor }: Model): number[] {
  const perCount = STANDARD_GRAVITY * (factor ?? 0.001);
  return [acc.x, acc.y, acc.z].map((value) =>
    Math.max(-32768, Math.min(32767, Math.round(value / perCount))),
  );
}

function factorRecord(factor: number): readonly number[] {
  return [5, 1, ...new Uint8Array(new Float32Array([factor]).buffer)];
}
