import type { Observable } from 'rxjs';

export interface SampleClockSources {
  /** Time of each sample, as samples come in, ms. */
  readonly sampleTime$: Observable<number>;
  /** Whether the sensor is heard now. */
  readonly heard$: Observable<boolean>;
  /** Wall clock, epoch ms. */
  readonly now: () => number;
}

/** The time that a session runs on, ms. */
export interface SampleClock {
  readonly time: () => number;
  /** Until when the sensor has seen: now while it is heard, otherwise its last sample. */
  readonly seenUntil: () => number;
  readonly heard: () => boolean;
  /** Takes up the wall clock again: where a recording was played fast, its time ran ahead. */
  readonly reset: () => void;
}

/**
 * Sample time while samples flow, so that a recording played fast keeps one time. In a silence it goes on from
 * the last sample at the pace of the wall clock: it neither stands still nor jumps, whatever came before.
 */
export function createSampleClock({ sampleTime$, heard$, now }: SampleClockSources): SampleClock {
  let heard = false;
  let last: { readonly t: number; readonly at: number } | null = null;

  const inSilence = () => (last ? last.t + Math.max(0, now() - last.at) : now());
  const time = () => (heard && last ? last.t : inSilence());

  heard$.subscribe((isHeard) => {
    // The first samples after a silence are dated late: until they come, now is when the sensor is heard again.
    if (isHeard && !heard) last = { t: inSilence(), at: now() };
    heard = isHeard;
  });
  sampleTime$.subscribe((t) => {
    last = { t, at: now() };
  });

  return {
    time,
    seenUntil: () => last?.t ?? now(),
    heard: () => heard,
    reset: () => {
      last = null;
    },
  };
}
