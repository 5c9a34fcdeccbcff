import type { Nudge } from '../../../sensors/driver.ts';
import type { ImuReading, Vec3 } from '../../../src/core/imu/sample.ts';
import { DEG_PER_RAD, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { GattError } from '../bluez/gatt-error.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { createMetaWearModule } from './metawear-module.ts';
import { createStreamer, streaming } from './streamer.ts';

export interface MetaWearOptions extends EmulationOptions {
  /** Which inertial chip the board has: MetaMotion R, RL and C have the first, S the second. Default the first. */
  readonly chip?: 'BMI160' | 'BMI270';
  /** Commands that its last owner gave it, as hex; nothing is on unless given. */
  readonly leftBehind?: readonly string[];
  /** Whether a motor is fitted; default true. */
  readonly hasMotor?: boolean;
}

export interface MetaWear extends EmulatedSensor {
  readonly isLit: () => boolean;
  readonly isMeasuring: () => boolean;
}

const uuid = (short: string) => `326a${short}-85cb-9195-d9dd-464cfbbae75a`;
const MAX_COMMAND = 18;

/** An emulated MetaMotion: what is on stays on over lost links, and every notification comes by one characteristic. */
export function createMetaWear(options: MetaWearOptions = {}): MetaWear {
  const isNewer = options.chip === 'BMI270';
  const accelerometer = createMetaWearModule(
    isNewer
      ? {
          number: 0x03,
          implementation: 4,
          plain: 0x04,
          packed: 0x05,
          rangeCodes: [0, 1, 2, 3],
          scales: [16384, 8192, 4096, 2048],
        }
      : {
          number: 0x03,
          implementation: 1,
          plain: 0x04,
          packed: 0x1c,
          rangeCodes: [3, 5, 8, 12],
          scales: [16384, 8192, 4096, 2048],
        },
  );
  const gyroscope = createMetaWearModule({
    number: 0x13,
    implementation: isNewer ? 1 : 0,
    ...(isNewer ? { plain: 0x04, packed: 0x05 } : { plain: 0x05, packed: 0x07 }),
    rangeCodes: [0, 1, 2, 3, 4],
    scales: [16.4, 32.8, 65.6, 131.2, 262.4],
  });
  let fusionOn = false;
  let fusionTold = false;
  let switchTold = false;
  let pattern = false;
  let lit = false;
  let battery = 80;
  const nudged: Nudge[] = [];

  const tell = (...bytes: readonly number[]): boolean =>
    !streamer.silent() && peripheral.notify(uuid('9006'), Uint8Array.from(bytes));

  const obeyHaptic = (bytes: readonly number[]) => {
    const [, , duty = 0, low = 0, high = 0, isBuzzer = 0] = bytes;
    const works = bytes.length === 6 && duty > 0 && low + 256 * high > 0 && options.hasMotor !== false;
    if (works) nudged.push(isBuzzer ? 'sound' : 'vibrate');
  };

  const obeyLed = ([, register, value = 0, ...rest]: readonly number[]) => {
    if (register === 0x03) pattern = rest.length === 14 && (rest[1] ?? 0) > 0;
    if (register === 0x02) {
      lit = false;
      if (value === 1) pattern = false;
    }
    if (register === 0x01) {
      if (value === 1 && pattern) nudged.push('light');
      lit = value === 1 && pattern;
    }
  };

  const obeyFusion = ([, register, value]: readonly number[]) => {
    if (register === 0x01) fusionOn = value === 1;
    if (register === 0x07) fusionTold = value === 1;
  };

  const obey = (bytes: readonly number[]) => {
    const [number, register = 0] = bytes;
    const module = [accelerometer, gyroscope].find((each) => each.number === number);
    const wasOn = isMeasuring();
    if (module) {
      const answer = module.obey(bytes);
      if (answer) tell(...answer);
    } else if (register === 0x80) tell(number ?? 0, register);
    else if (number === 0x01 && register === 0x01) switchTold = bytes[2] === 1;
    else if (number === 0x02) obeyLed(bytes);
    else if (number === 0x08 && register === 0x01) obeyHaptic(bytes);
    else if (number === 0x19) obeyFusion(bytes);
    else if (number === 0x11 && (register & 0x8f) === 0x8c) {
      const millivolts = 3300 + 9 * battery;
      tell(0x11, 0x8c, battery, millivolts & 0xff, millivolts >> 8);
    }
    if (isMeasuring() && (!wasOn || register === 0x03)) streamer.start();
    if (!isMeasuring()) streamer.stop();
  };

  const isMeasuring = () => accelerometer.isOn() || gyroscope.isOn() || fusionOn;

  const peripheral = createPeripheral({
    ...options,
    name: options.name ?? 'MetaWear',
    address: options.address ?? 'C0:11:22:33:44:12',
    advertised: [uuid('9000')],
    services: [
      {
        uuid: uuid('9000'),
        characteristics: [
          { uuid: uuid('9001'), flags: ['write', 'write-without-response'] },
          { uuid: uuid('9006'), flags: ['notify'] },
        ],
      },
    ],
    onWrite: ({ bytes }) => {
      if (bytes.length < 2 || bytes.length > MAX_COMMAND) throw new GattError('InvalidValueLength');
      obey([...bytes]);
    },
  });

  let measured = 0;
  let accelerations = 0;
  let rates = 0;

  /** Samples that went out in these packets. */
  const sendAll = (packets: readonly (readonly number[])[]): number =>
    packets.reduce((sum, packet) => sum + (tell(...packet) ? (packet.length - 2) / 6 : 0), 0);

  const streamer = createStreamer({
    motion: options.motion,
    clockError: options.clockError,
    rateHz: accelerometer.rateHz,
    send: (reading) => {
      const every = Math.max(1, Math.round(accelerometer.rateHz() / gyroscope.rateHz()));
      const before = Math.min(accelerations, rates);
      measured += 1;
      accelerations += sendAll(accelerometer.measure(gravities(reading)));
      if (measured % every === 0) rates += sendAll(gyroscope.measure(degrees(reading)));
      if (fusionOn && fusionTold) tell(0x19, 0x07, 0, 0, 128, 63, ...Array<number>(12).fill(0));
      return Math.min(accelerations, rates) - before;
    },
  });

  for (const hex of options.leftBehind ?? []) obey([...Buffer.from(hex, 'hex')]);

  return {
    ...streaming(peripheral, streamer),
    rateHz: accelerometer.rateHz,
    nudged: () => nudged,
    setBattery(percent) {
      battery = percent;
    },
    press() {
      if (!switchTold) return;
      tell(0x01, 0x01, 0x01);
      tell(0x01, 0x01, 0x00);
    },
    isLit: () => lit,
    isMeasuring,
  };
}

const gravities = ({ acc }: ImuReading): Vec3 => scaled(acc, 1 / STANDARD_GRAVITY);
const degrees = ({ gyr }: ImuReading): Vec3 => scaled(gyr ?? { x: 0, y: 0, z: 0 }, DEG_PER_RAD);
const scaled = ({ x, y, z }: Vec3, by: number): Vec3 => ({ x: x * by, y: y * by, z: z * by });
