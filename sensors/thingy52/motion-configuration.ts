import { littleEndian } from '../fields.ts';

/** What the sensor keeps in its flash, for every owner and every app. */
export interface MotionConfiguration {
  readonly stepIntervalMs: number;
  readonly temperatureIntervalMs: number;
  readonly magnetometerIntervalMs: number;
  /** Real rate of everything that moves, Hz. */
  readonly motionHz: number;
  /** Whether a movement wakes it: 0 or 1. */
  readonly wakeOnMotion: number;
}

/** As it leaves the factory (firmware 2.2.0, m_motion.h). */
export const FACTORY_CONFIGURATION: MotionConfiguration = {
  stepIntervalMs: 1000,
  temperatureIntervalMs: 500,
  magnetometerIntervalMs: 500,
  motionHz: 10,
  wakeOnMotion: 1,
};

const LENGTH = 9;

/** The configuration in a value of its characteristic; null where it is none that the sensor would take. */
export function readMotionConfiguration(data: DataView): MotionConfiguration | null {
  if (data.byteLength !== LENGTH) return null;
  const configuration = {
    stepIntervalMs: data.getUint16(0, true),
    temperatureIntervalMs: data.getUint16(2, true),
    magnetometerIntervalMs: data.getUint16(4, true),
    motionHz: data.getUint16(6, true),
    wakeOnMotion: data.getUint8(8),
  };
  return isInRange(configuration) ? configuration : null;
}

/** Whether the sensor would take and keep these bytes. */
export const isMotionConfiguration = (bytes: readonly number[]): boolean =>
  readMotionConfiguration(new DataView(Uint8Array.from(bytes).buffer)) !== null;

export const motionConfigurationBytes = (configuration: MotionConfiguration): readonly number[] => [
  ...littleEndian(configuration.stepIntervalMs, 2),
  ...littleEndian(configuration.temperatureIntervalMs, 2),
  ...littleEndian(configuration.magnetometerIntervalMs, 2),
  ...littleEndian(configuration.motionHz, 2),
  configuration.wakeOnMotion,
];

/** Ranges of the firmware's documentation; it refuses everything else. */
const isInRange = (configuration: MotionConfiguration): boolean =>
  isWithin(configuration.stepIntervalMs, 100, 5000) &&
  isWithin(configuration.temperatureIntervalMs, 100, 5000) &&
  isWithin(configuration.magnetometerIntervalMs, 100, 1000) &&
  isWithin(configuration.motionHz, 5, 200) &&
  isWithin(configuration.wakeOnMotion, 0, 1);

const isWithin = (value: number, lowest: number, highest: number): boolean =>
  value >= lowest && value <= highest;
