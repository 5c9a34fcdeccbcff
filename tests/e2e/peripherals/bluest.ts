import type { ImuReading } from '../../../src/core/imu/sample.ts';
import { DEG_PER_RAD, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { createStreamer, streaming } from './streamer.ts';

export interface BlueStOptions extends EmulationOptions {
  /** Heads of its characteristics' UUIDs, which say what is in them; as SensorTile.box has it unless given. */
  readonly features?: readonly string[];
  /** Default 20. */
  readonly rateHz?: number;
  /** Where its tick of 8 ms stands at the start; default 0. */
  readonly tick?: number;
}

const SERVICE = '00000000-0001-11e1-9ab4-0002a5d5c51b';
const uuid = (features: string) => `${features}-0001-11e1-ac36-0002a5d5c51b`;

const BATTERY = '00020000';
const FUSION = '00000100';
const INERTIAL = '00e00000';

const SECONDS_PER_TICK = 0.008;
const TICKS = 65_536;

/** An emulated board of ST's: nothing is written to it; what is subscribed to is sent, at its firmware's rate. */
export function createBlueSt(options: BlueStOptions = {}): EmulatedSensor {
  const features = options.features ?? ['20000000', INERTIAL, BATTERY, FUSION];
  const rateHz = options.rateHz ?? 20;
  let battery = 80;
  let lastTick = options.tick ?? 0;

  const peripheral = createPeripheral({
    ...options,
    name: options.name ?? 'BLUEST',
    address: options.address ?? 'C0:11:22:33:44:15',
    advertised: [],
    // Version 1, SensorTile.box, its features with the high byte first, its address.
    manufacturerData: Uint8Array.of(0x01, 0x06, 0x20, 0xe2, 0x01, 0x00, 0xc0, 0x11, 0x22, 0x33, 0x44, 0x15),
    services: [
      { uuid: SERVICE, characteristics: features.map((each) => ({ uuid: uuid(each), flags: ['notify'] })) },
    ],
  });

  const tellBattery = () => {
    if (streamer.silent()) return;
    const packet = Buffer.alloc(9);
    packet.writeUInt16LE(lastTick);
    packet.writeInt16LE(battery * 10, 2);
    packet.writeInt16LE(3700, 4);
    packet.writeInt16LE(-12, 6);
    packet.writeUInt8(1, 8);
    peripheral.notify(uuid(BATTERY), packet);
  };

  const streamer = createStreamer({
    motion: options.motion,
    clockError: options.clockError,
    rateHz: () => rateHz,
    send: (reading, seconds) => {
      lastTick = ((options.tick ?? 0) + Math.floor(seconds / SECONDS_PER_TICK)) % TICKS;
      // Where fusion runs, plain accelerations may stop.
      if (peripheral.subscribed(uuid(FUSION))) return 0;
      const sent = features
        .filter((each) => carries(each, 0x00800000))
        .map((each) => peripheral.notify(uuid(each), packetOf(each, lastTick, reading)));
      return sent.some(Boolean) ? 1 : 0;
    },
  });

  peripheral.events.on('subscribed', (characteristic) => {
    if (characteristic === uuid(BATTERY)) return tellBattery();
    if (!streamer.running()) streamer.start();
  });
  peripheral.events.on('unsubscribed', () => {
    if (!features.some((each) => peripheral.subscribed(uuid(each)))) streamer.stop();
  });
  peripheral.events.on('disconnected', streamer.stop);

  return {
    ...streaming(peripheral, streamer),
    rateHz: () => rateHz,
    nudged: () => [],
    setBattery(percent) {
      battery = percent;
      tellBattery();
    },
  };
}

const carries = (features: string, bit: number): boolean => (Number.parseInt(features, 16) & bit) > 0;

/** The tick, then acceleration in mg, rate in 0.1 deg/s and field in mGauss, as many of them as it carries. */
function packetOf(features: string, tick: number, { acc, gyr }: ImuReading): Uint8Array {
  const rate = gyr ?? { x: 0, y: 0, z: 0 };
  const accelerations = [acc.x, acc.y, acc.z].map((value) => (value / STANDARD_GRAVITY) * 1000);
  const rates = [rate.x, rate.y, rate.z].map((value) => value * DEG_PER_RAD * 10);
  const values = [
    ...(carries(features, 0x00800000) ? accelerations : []),
    ...(carries(features, 0x00400000) ? rates : []),
    ...(carries(features, 0x00200000) ? [200, 0, -400] : []),
  ];
  const packet = Buffer.alloc(2 + 2 * values.length);
  packet.writeUInt16LE(tick);
  values.forEach((value, index) => {
    packet.writeInt16LE(Math.max(-32768, Math.min(32767, Math.round(value))), 2 + 2 * index);
  });
  return packet;
}
