import type { Vec3 } from '../../src/core/imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { SensorMessage } from '../driver.ts';
import { int16Vec3 } from '../fields.ts';
import { ACCELEROMETERS, type Chip, chipIn, GYROSCOPES, readConfiguration } from './chips.ts';
import { CONFIGURATION, INFORMATION, READ } from './modules.ts';

/** Full scales that the driver configures, g and °/s; a module that tells another one is believed. */
export const ACC_RANGE = 8;
export const GYR_RANGE = 1000;

/** A module that measures, as one connection came to know it. */
export interface Measuring {
  /** The samples of a packet, SI; none where it is no packet of samples. */
  readonly samples: (register: number, data: DataView) => readonly Vec3[];
  /** What it tells of itself and of each sample. */
  readonly replies: (register: number, data: DataView) => readonly SensorMessage[];
}

interface MeasuringOptions {
  readonly name: string;
  readonly unit: string;
  readonly chips: readonly Chip[];
  /** SI for one count at a full scale of one. */
  readonly scale: number;
  /** Full scale until one is told. */
  readonly range: number;
}

/** A packet holds one sample or three, and its length tells which: so no chip's registers are taken for another's. */
const PLAIN_LENGTH = 2 + 6;
const PACKED_LENGTH = 2 + 18;
const OFFSETS: Readonly<Record<number, readonly number[]>> = {
  [PLAIN_LENGTH]: [2],
  [PACKED_LENGTH]: [2, 8, 14],
};

const list = ({ x, y, z }: Vec3): readonly number[] => [x, y, z];

function createMeasuring({ name, unit, chips, scale, range }: MeasuringOptions): Measuring {
  let fullScale = range;
  let chip: Chip | null = null;

  const offsets = (register: number, data: DataView): readonly number[] => {
    const isPacket = chips.some(
      ({ plain, packed }) => register === (data.byteLength === PLAIN_LENGTH ? plain : packed),
    );
    return isPacket ? (OFFSETS[data.byteLength] ?? []) : [];
  };

  function learnChip(data: DataView): readonly SensorMessage[] {
    if (data.byteLength < 4) return [];
    chip = chipIn(data, chips) ?? chip;
    const [module, implementation, revision] = [data.getUint8(0), data.getUint8(2), data.getUint8(3)];
    const values = { module, implementation, revision, chip: chipIn(data, chips)?.name ?? null };
    return [{ type: 'reply', name: 'module', values }];
  }

  /** The codes of full scales mean something else on each chip. */
  function learnRange(data: DataView): readonly SensorMessage[] {
    if (data.byteLength !== 4 || !chip) return [];
    const told = readConfiguration(chip, data.getUint8(2), data.getUint8(3));
    if (!told) return [];
    fullScale = told.range;
    return [{ type: 'reply', name: `${name} configuration`, values: told }];
  }

  return {
    samples: (register, data) =>
      offsets(register, data).map((offset) => int16Vec3(data, offset, scale * fullScale)),
    replies(register, data) {
      if (register === (INFORMATION | READ)) return learnChip(data);
      if (register === (CONFIGURATION | READ)) return learnRange(data);
      return offsets(register, data).map((offset) => ({
        type: 'reply',
        name,
        values: {
          [unit]: list(int16Vec3(data, offset, scale * fullScale)),
          counts: list(int16Vec3(data, offset, 1)),
        },
      }));
    },
  };
}

/** 16384 counts are 1 g at 2 g, and so on (MetaWear-SDK-Cpp). */
export const createAccelerometer = (): Measuring =>
  createMeasuring({
    name: 'acceleration',
    unit: 'metresPerSecondSquared',
    chips: ACCELEROMETERS,
    scale: STANDARD_GRAVITY / (16384 * 2),
    range: ACC_RANGE,
  });

/** 16.4 counts are 1 °/s at 2000 °/s, and so on (MetaWear-SDK-Cpp). */
export const createGyroscope = (): Measuring =>
  createMeasuring({
    name: 'angular rate',
    unit: 'radiansPerSecond',
    chips: GYROSCOPES,
    scale: RAD_PER_DEG / (16.4 * 2000),
    range: GYR_RANGE,
  });
