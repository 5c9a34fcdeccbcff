import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { Frame, ReplyValue, SensorMessage, Uuid } from '../driver.ts';
import { float32Vec3, int16Vec3, isFiniteVec3 } from '../fields.ts';
import { readStandardBattery } from '../standard-battery.ts';
import {
  BUTTON,
  EULER_ANGLES,
  GRAVITY,
  HEADING,
  LIGHT,
  MOTION_CONFIGURATION,
  ORIENTATION,
  QUATERNION,
  RAW_MOTION,
  ROTATION_MATRIX,
  SOUND_CONFIGURATION,
  SPEAKER_STATUS,
  STEPS,
  TAP,
} from './endpoints.ts';
import { readLight } from './light.ts';
import { readMotionConfiguration } from './motion-configuration.ts';

/** Fixed-point formats of the firmware (m_motion.c), each confirmed by a second library. */
const ACC_SCALE = STANDARD_GRAVITY / 2 ** 10;
const GYR_SCALE = RAD_PER_DEG / 2 ** 5;
const MICROTESLA_SCALE = 1 / 2 ** 4;
const QUATERNION_SCALE = 1 / 2 ** 30;
const MATRIX_SCALE = 1 / 2 ** 14;
const DEGREE_SCALE = 1 / 2 ** 16;

/** Directions of a tap, from 1 on (firmware; one test of others counts from 0). */
const TAP_DIRECTIONS = ['x up', 'x down', 'y up', 'y down', 'z up', 'z down'] as const;
const ORIENTATIONS = ['portrait', 'landscape', 'reverse portrait', 'reverse landscape'] as const;
const SPEAKER_STATUSES: Readonly<Record<number, string>> = {
  0: 'finished',
  1: 'buffer nearly full',
  2: 'buffer ready',
  16: 'disregarded',
  17: 'invalid command',
};

/** Reads values of one characteristic, of this length or any if none is given. */
interface Format {
  readonly length?: number;
  readonly read: (data: DataView) => readonly SensorMessage[];
}

const reply = (name: string, values: Readonly<Record<string, ReplyValue>>): readonly SensorMessage[] => [
  { type: 'reply', name, values },
];

const bytesOf = (data: DataView): readonly number[] =>
  Array.from({ length: data.byteLength }, (_, index) => data.getUint8(index));

const FORMATS: Readonly<Record<Uuid, Format>> = {
  [RAW_MOTION.characteristic]: { length: 18, read: readRawMotion },
  [BUTTON.characteristic]: { length: 1, read: readButton },
  [TAP.characteristic]: {
    length: 2,
    read: (data) => {
      const direction = data.getUint8(0);
      return reply('tap', {
        direction,
        towards: TAP_DIRECTIONS[direction - 1] ?? null,
        count: data.getUint8(1),
      });
    },
  },
  [ORIENTATION.characteristic]: {
    length: 1,
    read: (data) => named('orientation', 'orientation', ORIENTATIONS[data.getUint8(0)]),
  },
  [QUATERNION.characteristic]: {
    length: 16,
    read: (data) => {
      const [w = 0, x = 0, y = 0, z = 0] = int32s(data, 4, QUATERNION_SCALE);
      return reply('quaternion', { w, x, y, z });
    },
  },
  [STEPS.characteristic]: {
    length: 8,
    read: (data) => reply('steps', { steps: data.getUint32(0, true), timeMs: data.getUint32(4, true) }),
  },
  [EULER_ANGLES.characteristic]: {
    length: 12,
    read: (data) => {
      const [rollDeg = 0, pitchDeg = 0, yawDeg = 0] = int32s(data, 3, DEGREE_SCALE);
      return reply('euler angles', { rollDeg, pitchDeg, yawDeg });
    },
  },
  [ROTATION_MATRIX.characteristic]: {
    length: 18,
    read: (data) =>
      reply('rotation matrix', {
        rowByRow: Array.from({ length: 9 }, (_, index) => data.getInt16(2 * index, true) * MATRIX_SCALE),
      }),
  },
  [HEADING.characteristic]: {
    length: 4,
    read: (data) => reply('heading', { headingDeg: data.getInt32(0, true) * DEGREE_SCALE }),
  },
  [GRAVITY.characteristic]: {
    length: 12,
    read: (data) => {
      const gravity = float32Vec3(data, 0, 1);
      return isFiniteVec3(gravity)
        ? reply('gravity', { metresPerSecondSquared: [gravity.x, gravity.y, gravity.z] })
        : [];
    },
  },
  [MOTION_CONFIGURATION.characteristic]: {
    read: (data) => {
      const configuration = readMotionConfiguration(data);
      return configuration ? reply('motion configuration', { ...configuration }) : [];
    },
  },
  [LIGHT.characteristic]: {
    read: (data) => {
      const light = readLight(bytesOf(data));
      return light ? reply('light', { ...light }) : [];
    },
  },
  [SOUND_CONFIGURATION.characteristic]: {
    length: 2,
    read: (data) =>
      reply('sound configuration', { speakerMode: data.getUint8(0), microphoneMode: data.getUint8(1) }),
  },
  [SPEAKER_STATUS.characteristic]: {
    length: 1,
    read: (data) => named('speaker', 'status', SPEAKER_STATUSES[data.getUint8(0)]),
  },
};

/** Every packet stands for itself: one value in one notification. */
export function decode(frame: Frame): readonly SensorMessage[] {
  const battery = readStandardBattery(frame);
  if (battery) return [battery];
  const format = FORMATS[frame.characteristic];
  const fits = format && (format.length === undefined || format.length === frame.data.byteLength);
  return fits ? format.read(frame.data) : [];
}

function readRawMotion(data: DataView): readonly SensorMessage[] {
  const field = int16Vec3(data, 12, MICROTESLA_SCALE);
  return [
    { type: 'reading', acc: int16Vec3(data, 0, ACC_SCALE), gyr: int16Vec3(data, 6, GYR_SCALE) },
    ...reply('magnetic field', { microtesla: [field.x, field.y, field.z] }),
  ];
}

function readButton(data: DataView): readonly SensorMessage[] {
  const pressed = data.getUint8(0);
  return pressed > 1 ? [] : [{ type: 'button', button: 'main', event: pressed === 1 ? 'down' : 'up' }];
}

const named = (name: string, field: string, value: string | undefined): readonly SensorMessage[] =>
  value === undefined ? [] : reply(name, { [field]: value });

const int32s = (data: DataView, count: number, scale: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => data.getInt32(4 * index, true) * scale);
