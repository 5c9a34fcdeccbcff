import type { ImuReading } from '../../../src/core/imu/sample.ts';
import type { Peripheral } from '../bluez/peripheral.ts';
import { dropFor, type EmulatedSensor } from './emulated-sensor.ts';
import { type Motion, readMotion } from './motion.ts';
import { createScriptedBody } from './scripted-body.ts';
import { tickSteadily } from './steady-ticks.ts';

export interface StreamerOptions {
  readonly motion?: Motion | undefined;
  readonly clockError?: number | undefined;
  /** Asked at each start, Hz. */
  readonly rateHz: () => number;
  /**
   * Puts a reading into the sensor's packets, at these seconds of the sensor's own clock; gives how many readings
   * went out with it.
   */
  readonly send: (reading: ImuReading, seconds: number) => number;
}

/** An emulated sensor's measuring: readings at its rate from what it feels, until it is stopped. */
export interface Streamer {
  /** Starts, or starts anew at the present rate; the motion goes on where it is. */
  readonly start: () => void;
  readonly stop: () => void;
  readonly running: () => boolean;
  readonly readingsSent: () => number;
  /** Measures, but nothing goes out. */
  readonly silence: () => void;
  readonly speak: () => void;
  readonly silent: () => boolean;
}

export function createStreamer({ motion, clockError = 0, rateHz, send }: StreamerOptions): Streamer {
  const reader = readMotion(motion ?? createScriptedBody([{ seconds: 0, flexionDeg: 0 }]).at);
  let motionBegan: number | null = null; // performance.now(), once it was started
  let streaming: AbortController | null = null;
  let silent = false;
  let readingsSent = 0;

  const stop = () => {
    streaming?.abort();
    streaming = null;
  };

  return {
    start() {
      stop();
      const run = new AbortController();
      streaming = run;
      const began = performance.now();
      motionBegan ??= began;
      const offsetMs = began - motionBegan;
      const periodMs = 1000 / (rateHz() * (1 + clockError));
      void tickSteadily(periodMs, run.signal, async (index) => {
        const seconds = (offsetMs + index * periodMs) / 1000;
        const reading = await reader(seconds);
        if (reading === null || run.signal.aborted) return false;
        if (!silent) readingsSent += send(reading, seconds * (1 + clockError));
        return true;
      });
    },
    stop,
    running: () => streaming !== null,
    readingsSent: () => readingsSent,
    silence() {
      silent = true;
    },
    speak() {
      silent = false;
    },
    silent: () => silent,
  };
}

/** What an emulated sensor with a streamer does as every other. */
export const streaming = (
  peripheral: Peripheral,
  { readingsSent, silence, speak }: Streamer,
): Pick<EmulatedSensor, 'peripheral' | 'readingsSent' | 'silence' | 'speak' | 'drop'> => ({
  peripheral,
  readingsSent,
  silence,
  speak,
  drop: (backAfterSeconds = 0) => dropFor(peripheral, backAfterSeconds),
});
