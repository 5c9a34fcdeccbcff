import { ACCELEROMETER, CONFIGURATION, GYROSCOPE } from './modules.ts';

/** One of the two chips that a module may have, by what differs between them. */
export interface Chip {
  readonly name: 'BMI160' | 'BMI270';
  readonly module: number;
  /** As the module names it when asked. */
  readonly implementation: number;
  /** Registers of its data: one sample in a packet, and three. */
  readonly plain: number;
  readonly packed: number;
  /** Filter bits beside the code of the rate, from 12.5 Hz on. */
  readonly filter: number;
  /** Full scale by its code, g or °/s. */
  readonly ranges: Readonly<Record<number, number>>;
}

const GYR_RANGES = { 0: 2000, 1: 1000, 2: 500, 3: 250, 4: 125 };

/** Accelerometers: module, implementation, data registers and codes by the maker's unit tests. */
export const ACCELEROMETERS: readonly Chip[] = [
  {
    name: 'BMI160',
    module: ACCELEROMETER,
    implementation: 1,
    plain: 0x04,
    packed: 0x1c,
    filter: 0x20,
    ranges: { 3: 2, 5: 4, 8: 8, 12: 16 },
  },
  {
    name: 'BMI270',
    module: ACCELEROMETER,
    implementation: 4,
    plain: 0x04,
    packed: 0x05,
    filter: 0xa0,
    ranges: { 0: 2, 1: 4, 2: 8, 3: 16 },
  },
];

/** Gyroscopes; the registers of the second by the SDK's header alone. */
export const GYROSCOPES: readonly Chip[] = [
  {
    name: 'BMI160',
    module: GYROSCOPE,
    implementation: 0,
    plain: 0x05,
    packed: 0x07,
    filter: 0x20,
    ranges: GYR_RANGES,
  },
  {
    name: 'BMI270',
    module: GYROSCOPE,
    implementation: 1,
    plain: 0x04,
    packed: 0x05,
    filter: 0x20,
    ranges: GYR_RANGES,
  },
];

/** Code 5 is 12.5 Hz, and each further one doubles it (the maker's tests; another driver is one off from 200 Hz on). */
const codeOf = (rateHz: number): number => 5 + Math.round(Math.log2(rateHz / 12.5));
const rateOf = (configuration: number): number => 12.5 * 2 ** ((configuration & 0x0f) - 5);

/** The command for a rate from 12.5 Hz on and one of the chip's full scales. */
export function configure(chip: Chip, rateHz: number, range: number): readonly number[] {
  const [code = 0] = Object.entries(chip.ranges).find(([, scale]) => scale === range) ?? [];
  return [chip.module, CONFIGURATION, chip.filter | codeOf(rateHz), Number(code)];
}

/** What a chip answers when asked for its configuration; null for a code that it does not have. */
export function readConfiguration(
  chip: Chip,
  configuration: number,
  rangeCode: number,
): { readonly rateHz: number; readonly range: number } | null {
  const range = chip.ranges[rangeCode];
  return range === undefined ? null : { rateHz: rateOf(configuration), range };
}

/** The chip that a module names when asked for its information. */
export const chipIn = (information: DataView, chips: readonly Chip[]): Chip | undefined =>
  chips.find(
    ({ implementation }) => information.byteLength > 3 && information.getUint8(2) === implementation,
  );
