import type { Observable } from 'rxjs';
import type { Clock } from '../ports/ports.ts';

export interface SampleClockSources extends Pick<Clock, 'now' | 'running'> {
  /** Time of each sample, as samples come in, ms. */
  readonly sampleTime$: Observable<number>;
  /** Whether the sensor is heard now. */
  readonly heard$: Observable<boolean>;
}

/** The time that a session runs on, ms. */
export interface SampleClock {
  readonly time: () => number;
  /** Until when the sensor has seen: now while it is heard, otherwise its last sample. */
  readonly seenUntil: () => number;
  readonly heard: () => boolean;
  /**
   * How far the wall clock has gone ahead since it was asked last, ms: the computer slept, or somebody set it. None of it
   * is in `time`.
   */
  readonly leapMs: () => number;
  /** Takes up the wall clock again: where a recording was played fast, its time ran ahead. */
  readonly reset: () => void;
}

/**
 * Sample time while samples flow, so that a recording played fast keeps one time. In a silence it goes on from
 * the last sample at the pace of a clock that nobody sets: it neither stands still nor jumps, whatever came before.
 */
export function createSampleClock({ sampleTime$, heard$, now, running }: SampleClockSources): SampleClock {
  const ahead = () => now() - running();
  let heard = false;
  /** Before any sample, the wall clock as it was at the start. */
  let last = { t: now(), at: running() };
  let aheadThen = ahead();

  const inSilence = () => last.t + running() - last.at;
  const time = () => (heard ? last.t : inSilence());

  heard$.subscribe((isHeard) => {
    // The first samples after a silence are dated late: until they come, now is when the sensor is heard again.
    if (isHeard && !heard) last = { t: inSilence(), at: running() };
    heard = isHeard;
  });
  sampleTime$.subscribe((t) => {
    last = { t, at: running() };
  });

  return {
    time,
    seenUntil: () => last.t,
    heard: () => heard,
    leapMs() {
      const before = aheadThen;
      aheadThen = ahead();
      return Math.max(0, aheadThen - before);
    },
    reset() {
      last = { t: now(), at: running() };
    },
  };
}
