import type { ImuReading } from '../../src/core/imu/sample.ts';
import { type ForceSign, type MotionFields, readForce, readRates } from './motion-event.ts';
import { type AxesVerdict, createAxesCheck, rateAbout } from './rate-axes.ts';

/** What one event came to. */
export interface MotionReading extends ImuReading {
  /** The gyroscope is used from this reading on, and was not before it. */
  readonly gyroscopeFrom?: true;
}

export interface MotionReader {
  /** @param t ms on one clock. Null where the event tells no force. */
  readonly read: (fields: MotionFields, t: number) => MotionReading | null;
  /** What was found out about the axes; null while it is not known. */
  readonly axes: () => AxesVerdict | null;
}

/**
 * Reads the events of one phone. Browsers differ in the axes of the gyroscope, so it is left out until turns of the
 * phone have shown which they are.
 *
 * @param known the axes, where they were found out before in this browser.
 */
export function createMotionReader(sign: ForceSign, known: AxesVerdict | null = null): MotionReader {
  const check = createAxesCheck();
  let axes = known;

  return {
    axes: () => axes,
    read(fields, t) {
      const acc = readForce(fields, sign);
      if (!acc) return null;
      const rates = readRates(fields);
      const knownBefore = axes !== null;
      if (rates && axes === null) axes = check({ t, acc, rates });
      if (!rates || axes === null || axes === 'neither') return { acc, gyr: null };
      return { acc, gyr: rateAbout(rates, axes), ...(!knownBefore && { gyroscopeFrom: true }) };
    },
  };
}
