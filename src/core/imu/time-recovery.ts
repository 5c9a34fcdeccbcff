import type { Machine } from '../machine.ts';
import { arrivalClock } from './arrival-clock.ts';
import { deviceClock } from './device-clock.ts';
import type { ClockRun, ReadingBatch, SampleEvent } from './sample.ts';
import type { TimeSource } from './time-source.ts';

/** Readings to samples: dates them by the best that the sensor offers. */
export const timeRecovery = (
  source: TimeSource,
  ratesHz: readonly number[],
): Machine<ClockRun, ReadingBatch, SampleEvent> =>
  source.kind === 'arrival' ? arrivalClock(ratesHz) : deviceClock(source, ratesHz);
