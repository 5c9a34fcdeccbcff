import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { Decode, Frame, ReplyValue, SensorMessage } from '../driver.ts';
import { int16Vec3 } from '../fields.ts';
import { isFrom } from '../handshake.ts';
import { readStandardBattery } from '../standard-battery.ts';
import { IO_MODE, IO_VALUE, KEYS, MOVEMENT, MOVEMENT_CONFIGURATION, MOVEMENT_PERIOD } from './endpoints.ts';
import { MEASURED_RANGE_G, readMovementConfiguration } from './movement-configuration.ts';

/** 250 °/s over 2^15 counts (TI's firmware). */
const GYR_SCALE = (500 / 65536) * RAD_PER_DEG;
/** Counts over the full scale in g: 4096 are 1 g at 8 g. */
const accScale = (rangeG: number): number => (rangeG * STANDARD_GRAVITY) / 32768;
/** The chip's 4912 µT over 2^15 counts; others take the counts for µT. */
const MICROTESLA_SCALE = 4912 / 32768;

const PERIOD_UNIT_MS = 10;
const IO_MODES = ['local', 'remote', 'test'] as const;

/** Keys by their bit. */
const RIGHT = 0;
const LEFT = 1;
const REED = 2;

/** A decoder for one connection: it knows the full scale once it was read, and which keys are down. */
export function createDecode(): Decode {
  let rangeG = MEASURED_RANGE_G;
  let keysDown = 0;

  /** Gyroscope first, then accelerometer, then magnetometer. */
  function readMovement(data: DataView): readonly SensorMessage[] {
    if (data.byteLength !== 18) return [];
    const field = int16Vec3(data, 12, MICROTESLA_SCALE);
    return [
      { type: 'reading', acc: int16Vec3(data, 6, accScale(rangeG)), gyr: int16Vec3(data, 0, GYR_SCALE) },
      reply('magnetic field', { microtesla: [field.x, field.y, field.z] }),
    ];
  }

  function readConfiguration(data: DataView): readonly SensorMessage[] {
    const configuration = readMovementConfiguration(data);
    if (!configuration) return [];
    rangeG = configuration.rangeG;
    return [reply('movement configuration', { ...configuration })];
  }

  /** A key that changed is told; all of them come in one byte. */
  function readKeys(data: DataView): readonly SensorMessage[] {
    const now = data.byteLength === 1 ? data.getUint8(0) : Number.NaN;
    if (!(now <= 7)) return [];
    const changed = now ^ keysDown;
    keysDown = now;
    const isDown = (bit: number) => ((now >> bit) & 1) === 1;
    const tell = (bit: number, message: SensorMessage) => ((changed >> bit) & 1 ? [message] : []);
    const key = (bit: number, button: string) =>
      tell(bit, { type: 'button', button, event: isDown(bit) ? 'down' : 'up' });
    return [
      ...key(LEFT, 'left'),
      ...key(RIGHT, 'right'),
      ...tell(REED, reply('reed relay', { magnetNear: isDown(REED) })),
    ];
  }

  return (frame) => {
    if (isFrom(frame, MOVEMENT)) return readMovement(frame.data);
    if (isFrom(frame, MOVEMENT_CONFIGURATION)) return readConfiguration(frame.data);
    if (isFrom(frame, KEYS)) return readKeys(frame.data);
    const battery = readStandardBattery(frame);
    return battery ? [battery] : readSetting(frame);
  };
}

/** Settings of one byte each. */
function readSetting(frame: Frame): readonly SensorMessage[] {
  if (frame.data.byteLength !== 1) return [];
  const value = frame.data.getUint8(0);
  if (isFrom(frame, MOVEMENT_PERIOD)) return [reply('movement period', { periodMs: value * PERIOD_UNIT_MS })];
  if (isFrom(frame, IO_MODE)) return [reply('input and output', { mode: IO_MODES[value] ?? null })];
  if (!isFrom(frame, IO_VALUE)) return [];
  const [red, green, buzzer] = [0, 1, 2].map((bit) => ((value >> bit) & 1) === 1);
  return [reply('lights and buzzer', { red: red ?? false, green: green ?? false, buzzer: buzzer ?? false })];
}

const reply = (name: string, values: Readonly<Record<string, ReplyValue>>): SensorMessage => ({
  type: 'reply',
  name,
  values,
});
