import type { Machine } from '../machine.ts';
import { offeredRate } from './pace.ts';
import { createPhaseLock, type PhaseLock } from './phase-lock.ts';
import type { ClockRun, ImuReading, ImuSample, ReadingBatch, SampleEvent } from './sample.ts';
import type { DeviceTimeSource } from './time-source.ts';

/** Arrivals are watched until for this long none came less late, ms: a backlog has then run dry. */
const SETTLED_MS = 1000;
/** Less late by more than this is news, ms: above the jitter of a link. */
const LESS_LATE_MS = 50;
/** They are watched no longer than this, ms: a clock that runs twice too slow never settles. */
const LONGEST_WATCH_MS = 10_000;
/** The first arrivals may be a backlog; a counter's pace is measured after them, ms. */
const CLUMP_MS = 250;
/** Silence after which the sensor may have started anew, ms. */
const STALL_MS = 1000;
/** After a silence, a reading that comes this near to when it was foreseen is fresh, and of the same clock, ms. */
const FRESH_MS = 100;
/** A stamp that dates a reading later than its arrival by more than this is of another clock, ms. */
const AHEAD_MS = 250;
/** So is, after a silence, one whose arrivals are all late by more than this, ms. */
const LATE_MS = 250;
/** After so many such stamps, one after another, the sensor has started anew. */
const MOST_STRAYS = 5;

interface Held {
  readonly reading: ImuReading;
  /** Its stamp without wraps. */
  readonly ticks: number;
  readonly receivedAt: number;
}

const NOTHING: readonly SampleEvent[] = [];

/**
 * Dates readings by the sensor's own counter or clock. Arrivals only tell where that clock stands on the sample
 * clock, so a backlog of minutes keeps its true times, and lost readings leave their true space. Doubled and
 * disordered readings are left out. Where the sensor has started anew, the time between is a gap.
 *
 * After a silence longer than a wrap, a stamp stands for the latest of its possible times that is not after its
 * arrival. A loss of whole wraps within a second cannot be seen.
 *
 * @param ratesHz rates that the sensor offers; a counter's first estimate snaps to the nearest.
 */
export function deviceClock(
  source: DeviceTimeSource,
  ratesHz: readonly number[],
): Machine<ClockRun, ReadingBatch, SampleEvent> {
  return {
    start: () => createRun(source, ratesHz),
    step: (run, batch) => [run, run.take(batch)],
  };
}

function createRun(source: DeviceTimeSource, ratesHz: readonly number[]): ClockRun {
  const { wrapsAt } = source;
  /** Null where a counter's period is still to be learned. */
  let tickMs = source.kind === 'timestamp' ? source.tickMs : null;
  /** Null while nothing tells where the sensor's clock stands. */
  let lock: PhaseLock | null = null;
  let rate = 1;
  let latest: number | null = null;
  /** The last stamp, null before the first; and the same without wraps. */
  let stamp: number | null = null;
  let ticks = 0;
  let strays = 0;
  let heardAt = Number.NEGATIVE_INFINITY;
  /** Readings whose time is not sure yet; null while the lock can be trusted. */
  let held: Held[] | null = null;
  let watchedFrom = 0;
  let settlingFrom = 0;
  let leastLateMs = 0;

  function watch(receivedAt: number): void {
    held = [];
    watchedFrom = receivedAt;
    settlingFrom = receivedAt;
    leastLateMs = Number.POSITIVE_INFINITY;
    strays = 0;
  }

  /** The sensor has started anew: of its clock, only the rate is still known. */
  function forget(receivedAt: number): void {
    rate = source.kind === 'timestamp' && lock ? lock.rate() : 1;
    if (source.kind === 'counter') tickMs = null;
    lock = null;
    stamp = null;
    watch(receivedAt);
  }

  /** Ticks from the last stamp to this one, if less than a wrap lies between. */
  function stepTo(next: number): number {
    if (stamp === null) return 0;
    return next >= stamp ? next - stamp : next - stamp + wrapsAt;
  }

  /** More than half a wrap on is a little way back, unless that much time has passed. */
  const isBehind = (step: number, silentMs: number): boolean =>
    step > wrapsAt / 2 && (tickMs === null || step * tickMs > silentMs + AHEAD_MS);

  /** Follows the sensor's clock to the stamp; false where a reading is doubled, disordered or of another clock. */
  function tick(next: number | undefined, silentMs: number, receivedAt: number | null): boolean {
    if (next === undefined || !Number.isSafeInteger(next) || next < 0 || next >= wrapsAt) return false;
    const step = stepTo(next);
    if (step === 0 && stamp !== null) return false;
    const ahead =
      receivedAt !== null && lock !== null && lock.foresee(msOf(ticks + step)) > receivedAt + AHEAD_MS;
    if (step === Number.POSITIVE_INFINITY || isBehind(step, silentMs) || ahead) {
      strays++;
      return false;
    }
    strays = 0;
    stamp = next;
    ticks += step;
    return true;
  }

  const msOf = (at: number): number => at * (tickMs ?? 0);

  function follow(running: PhaseLock, batch: ReadingBatch, silentMs: number): readonly SampleEvent[] {
    const { receivedAt } = batch;
    const samples: ImuSample[] = [];
    for (const { acc, gyr, stamp: next } of batch.readings) {
      if (!tick(next, samples.length === 0 ? silentMs : 0, receivedAt)) continue;
      samples.push({ t: running.date(msOf(ticks)), acc, gyr });
    }
    if (samples.length > 0) running.hear(receivedAt);
    latest = running.latest();
    if (strays >= MOST_STRAYS) forget(receivedAt);
    return samples;
  }

  function hold(waiting: Held[], batch: ReadingBatch, silentMs: number): readonly SampleEvent[] {
    const { receivedAt } = batch;
    // After a silence nothing is known of the first stamp.
    let unseenMs = waiting.length === 0 ? Number.POSITIVE_INFINITY : silentMs;
    for (const reading of batch.readings) {
      if (!tick(reading.stamp, unseenMs, null)) continue;
      waiting.push({ reading, ticks, receivedAt });
      unseenMs = 0;
    }
    if (strays >= MOST_STRAYS) {
      forget(receivedAt);
      return NOTHING;
    }
    if (waiting.length === 0) return NOTHING;
    if (tickMs === null) {
      tickMs = measured(waiting, receivedAt);
      settlingFrom = receivedAt;
      return NOTHING;
    }
    if (lock && Math.abs(receivedAt - lock.foresee(msOf(ticks))) <= FRESH_MS) return resume(lock, waiting);

    const lateMs = receivedAt - msOf(ticks);
    if (lateMs < leastLateMs - LESS_LATE_MS) {
      leastLateMs = lateMs;
      settlingFrom = receivedAt;
    }
    const settled = receivedAt - settlingFrom >= SETTLED_MS || receivedAt - watchedFrom >= LONGEST_WATCH_MS;
    return settled ? settle(waiting) : NOTHING;
  }

  /** A counter's period, from how its readings came in the first second; null before that. */
  function measured(waiting: readonly Held[], receivedAt: number): number | null {
    if (receivedAt - watchedFrom < SETTLED_MS) return null;
    const anchor = waiting.findLast((each) => each.receivedAt - watchedFrom <= CLUMP_MS) ?? waiting[0];
    if (!anchor || anchor.ticks === ticks || anchor.receivedAt === receivedAt) return null;
    return 1000 / offeredRate((1000 * (ticks - anchor.ticks)) / (receivedAt - anchor.receivedAt), ratesHz);
  }

  function settle(waiting: readonly Held[]): readonly SampleEvent[] {
    if (!lock) return anchor(waiting);
    const running = lock;
    const lateMs = least(waiting, (each) => each.receivedAt - running.foresee(msOf(each.ticks)));
    const wraps = Math.max(0, Math.round(lateMs / msOf(wrapsAt)));
    const unseen = wraps > 0 ? wraps * wrapsAt : 0;
    const offMs = lateMs - msOf(unseen);
    if (offMs < -AHEAD_MS || offMs > LATE_MS) return anchor(waiting);
    ticks += unseen;
    running.shift(offMs);
    return resume(
      running,
      waiting.map((each) => ({ ...each, ticks: each.ticks + unseen })),
    );
  }

  /** Goes on with the clock as it was known. */
  function resume(running: PhaseLock, waiting: readonly Held[]): readonly SampleEvent[] {
    const samples = waiting.map(
      ({ reading: { acc, gyr }, ticks: at }): ImuSample => ({ t: running.date(msOf(at)), acc, gyr }),
    );
    running.hear(waiting.at(-1)?.receivedAt ?? running.latest());
    latest = running.latest();
    held = null;
    return samples;
  }

  /** Learns anew where the sensor's clock stands: as late as the arrivals allow. */
  function anchor(waiting: readonly Held[]): readonly SampleEvent[] {
    if (lock) rate = lock.rate();
    const origin = least(waiting, (each) => each.receivedAt - msOf(each.ticks) * rate);
    const before = latest;
    const samples: ImuSample[] = [];
    for (const { reading, ticks: at } of waiting) {
      const t = origin + msOf(at) * rate;
      const after = samples.at(-1)?.t ?? before ?? Number.NEGATIVE_INFINITY;
      if (t > after) samples.push({ t, acc: reading.acc, gyr: reading.gyr });
    }
    const [first, last] = [samples[0], samples.at(-1)];
    latest = last?.t ?? before ?? origin + msOf(ticks) * rate;
    lock = createPhaseLock(msOf(ticks), latest, rate);
    held = null;
    return first && before !== null ? [{ type: 'gap', from: before, to: first.t }, ...samples] : samples;
  }

  return {
    take(batch) {
      const { receivedAt, readings } = batch;
      if (readings.length === 0 || !(receivedAt >= heardAt)) return NOTHING;
      const silentMs = receivedAt - heardAt;
      heardAt = receivedAt;
      if (batch.anew && source.kind === 'counter') forget(receivedAt);
      if (held === null && (lock === null || silentMs > STALL_MS)) watch(receivedAt);
      return held ? hold(held, batch, silentMs) : lock ? follow(lock, batch, silentMs) : NOTHING;
    },
  };
}

const least = (waiting: readonly Held[], of: (each: Held) => number): number =>
  waiting.reduce((lowest, each) => Math.min(lowest, of(each)), Number.POSITIVE_INFINITY);
