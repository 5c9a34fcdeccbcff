import type { ImuReading, ImuSample } from '../../../src/core/imu/sample.ts';

/**
 * What an emulated sensor feels: a function of the seconds since the motion began, asked in order of time, or
 * readings one by one, as many as the sensor's rate asks for (it falls silent after the last).
 */
export type Motion = ((seconds: number) => ImuReading) | Iterable<ImuReading> | AsyncIterable<ImuReading>;

/** The next reading, at these seconds of the motion; null after the last. */
export type MotionReader = (seconds: number) => Promise<ImuReading | null>;

export function readMotion(motion: Motion): MotionReader {
  if (typeof motion === 'function') return async (seconds) => motion(seconds);
  const readings =
    Symbol.asyncIterator in motion ? motion[Symbol.asyncIterator]() : motion[Symbol.iterator]();
  return async () => {
    const { done, value } = await readings.next();
    return done ? null : value;
  };
}

/**
 * Samples with times of their own (a recording, a simulated body) as a function of time: each holds until the next,
 * the last for ever. Seconds count from the first sample, so that any sensor rate plays them at their own speed.
 */
export function playSamples(samples: Iterable<ImuSample>): (seconds: number) => ImuReading {
  const iterator = samples[Symbol.iterator]();
  let held = iterator.next();
  if (held.done) throw new Error('there is no sample to play');
  let current = held.value;
  const first = current.t;
  let next = iterator.next();
  return (seconds) => {
    while (!next.done && next.value.t - first <= seconds * 1000) {
      held = next;
      current = next.value;
      next = iterator.next();
    }
    return current;
  };
}
