import { littleEndian, only } from '../fields.ts';
import { ACCELEROMETERS, type Chip, configure, GYROSCOPES } from './chips.ts';
import { ACC_RANGE, GYR_RANGE } from './measuring.ts';
import {
  ACCELEROMETER,
  BATTERY,
  CONFIGURATION,
  FUSION,
  GYROSCOPE,
  HAPTIC,
  INFORMATION,
  LED,
  MAGNETOMETER,
  POWER,
  READ,
  SAMPLING,
  SETTINGS,
  SILENT,
  SWITCH,
} from './modules.ts';

/** Every command that the driver knows, by what it does (MetaWear-SDK-Cpp, its unit tests). */

/** Real rates that both chips have and a link carries, Hz. */
export const RATES_HZ = [25, 50, 100] as const;

const power = (module: number, on: boolean) => [module, POWER, on ? 1 : 0];
const sampling = (module: number, on: boolean) => [module, SAMPLING, on ? 1 : 0, on ? 0 : 1];
const telling = (module: number, register: number, on: boolean) => [module, register, on ? 1 : 0];

export const askInformation = (module: number) => [module, INFORMATION | READ];
export const askConfiguration = (module: number) => [module, CONFIGURATION | READ];
/** The silent read: answered though no app of the maker's subscribed. */
export const ASK_BATTERY = [SETTINGS, BATTERY | READ | SILENT];

export const tellSwitch = (on: boolean) => telling(SWITCH, 0x01, on);
export const tellPlain = ({ module, plain }: Chip, on: boolean) => telling(module, plain, on);
export const tellPacked = ({ module, packed }: Chip, on: boolean) => telling(module, packed, on);

export const configureAccelerometer = (chip: Chip, rateHz: number) => configure(chip, rateHz, ACC_RANGE);
export const configureGyroscope = (chip: Chip, rateHz: number) => configure(chip, rateHz, GYR_RANGE);

/** What gives samples, in the order that the maker asserts. */
export const BEGIN = [
  sampling(ACCELEROMETER, true),
  sampling(GYROSCOPE, true),
  power(ACCELEROMETER, true),
  power(GYROSCOPE, true),
] as const;

export const CLEAR_LED = [LED, 0x02, 0x01];

/** Ends all that measures or shines, whoever began it. */
export const END = [
  [FUSION, 0x01, 0x00],
  [FUSION, 0x03, 0x00, 0x7f],
  power(ACCELEROMETER, false),
  power(GYROSCOPE, false),
  power(MAGNETOMETER, false),
  sampling(ACCELEROMETER, false),
  sampling(GYROSCOPE, false),
  CLEAR_LED,
] as const;

/** Red, full, once for half a second of a second; 0 for all the others of the pattern's times. */
export const FLASH = [
  ...[LED, 0x03, 0x01, 0x02, 31, 0],
  ...littleEndian(0, 2),
  ...littleEndian(500, 2),
  ...littleEndian(0, 2),
  ...littleEndian(1000, 2),
  ...littleEndian(0, 2),
  1,
];
export const PLAY_LED = [LED, 0x01, 0x01];

/** Full strength (248) for half a second; it ends by itself. */
export const VIBRATE = [HAPTIC, 0x01, 248, ...littleEndian(500, 2), 0x00];

const CHIPS = [...ACCELEROMETERS, ...GYROSCOPES];

export const isCommand = only(
  ...[...BEGIN, ...END, FLASH, PLAY_LED, VIBRATE, ASK_BATTERY],
  ...[true, false].flatMap((on) => [
    tellSwitch(on),
    ...CHIPS.flatMap((chip) => [tellPlain(chip, on), tellPacked(chip, on)]),
  ]),
  ...[ACCELEROMETER, GYROSCOPE].flatMap((module) => [askInformation(module), askConfiguration(module)]),
  ...RATES_HZ.flatMap((rateHz) => [
    ...ACCELEROMETERS.map((chip) => configureAccelerometer(chip, rateHz)),
    ...GYROSCOPES.map((chip) => configureGyroscope(chip, rateHz)),
  ]),
);
