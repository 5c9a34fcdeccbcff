import type { Machine } from '../machine.ts';
import { offeredRate } from './pace.ts';
import { createPhaseLock, type PhaseLock } from './phase-lock.ts';
import type { ClockRun, ImuSample, ReadingBatch, SampleEvent } from './sample.ts';

/** How long arrivals are watched before the first sample is dated, ms. */
const ACQUIRE_MS = 1000;
/** The first arrivals may be a backlog; pace is measured after them, ms. */
const CLUMP_MS = 250;
/** Silence after which what arrives next can no longer be dated from what came before, ms. */
const STALL_MS = 1000;
/** Arrivals later than predicted by this much for `LATE_MS` mean that samples were lost on the way, ms. */
const LOST_MS = 250;
const LATE_MS = 500;
/**
 * Readings that come faster than the sensor sends, by this factor, were queued: their age is unknown. Slower than
 * the first guess of the rate by as much, the guess was wrong, as where the sensor changed its rate while it was made.
 */
const QUEUED_PACE = 1.3;
/** A pace kept for this long is the sensor's own, whatever it sent at before, ms. */
const NEW_PACE_MS = 5000;
/** No sensor sends faster, Hz. */
const FASTEST_HZ = 1000;

const NOTHING: readonly SampleEvent[] = [];

/**
 * Recovers sample times from arrival times alone, for sensors whose frames bear no time: the readings are
 * counted, and a phase lock learns when and how fast. After a silence of a second, as from a page that was
 * frozen, nothing tells when a queued sample was taken: readings that come faster than real time are left out,
 * and the stretch is declared a gap.
 *
 * @param ratesHz rates that the sensor offers; the first estimate snaps to the nearest.
 */
export function arrivalClock(ratesHz: readonly number[]): Machine<ClockRun, ReadingBatch, SampleEvent> {
  return {
    start: () => createRun(ratesHz),
    step: (run, batch) => [run, run.take(batch)],
  };
}

function createRun(ratesHz: readonly number[]): ClockRun {
  /** Null while acquiring. */
  let lock: PhaseLock | null = null;
  let periodMs = 0;
  let lockedAt = 0;
  /** Readings dated by the lock, in periods: the time of a sensor that has no clock. */
  let deviceMs = 0;
  let heardAt = Number.NEGATIVE_INFINITY;
  let held: ReadingBatch[] = [];
  let holdingFrom = 0;
  /** Time of the last sample before the silence, if there was one. */
  let gapFrom: number | null = null;
  /** The arrivals that were too late, one after another: since when, and the least late of them. */
  let lateFrom: number | null = null;
  let leastLateMs = 0;

  function hold(batches: ReadingBatch[], receivedAt: number): void {
    if (lock) {
      gapFrom = lock.latest();
      if (lock.settled()) periodMs *= lock.rate();
    }
    lock = null;
    lateFrom = null;
    held = batches;
    holdingFrom = receivedAt;
  }

  function acquire(batch: ReadingBatch): readonly SampleEvent[] {
    if (held.length === 0) holdingFrom = batch.receivedAt;
    held.push(batch);
    const first = held[0] ?? batch;
    if (batch.receivedAt - first.receivedAt < ACQUIRE_MS) return NOTHING;

    const clump = held.filter(({ receivedAt }) => receivedAt - first.receivedAt <= CLUMP_MS);
    const paced = held.slice(clump.length);
    const anchor = clump.at(-1) ?? first;
    const measuredHz = (1000 * count(paced)) / (batch.receivedAt - anchor.receivedAt);
    const knownHz = periodMs > 0 ? 1000 / periodMs : Math.max(FASTEST_HZ / QUEUED_PACE, ...ratesHz);
    const isNew = batch.receivedAt - holdingFrom > NEW_PACE_MS;
    if (measuredHz > QUEUED_PACE * knownHz && !isNew) {
      held = held.filter(({ receivedAt }) => batch.receivedAt - receivedAt < ACQUIRE_MS);
      return NOTHING;
    }

    const rateHz = offeredRate(measuredHz, periodMs > 0 ? [1000 / periodMs, ...ratesHz] : ratesHz);
    periodMs = 1000 / rateHz;
    // A clump of more readings than its time can hold was queued somewhere: its age is unknown.
    const queued = count(clump) > 1.5 * rateHz * (CLUMP_MS / 1000) + 8;
    return dateHeld(queued ? paced : held);
  }

  /** Dates readings on an even grid, as late as their arrivals allow. */
  function dateHeld(batches: readonly ReadingBatch[]): readonly SampleEvent[] {
    let index = -1;
    let origin = Number.POSITIVE_INFINITY;
    for (const batch of batches) {
      index += batch.readings.length;
      origin = Math.min(origin, batch.receivedAt - index * periodMs);
    }
    const after = gapFrom ?? Number.NEGATIVE_INFINITY;
    const samples: ImuSample[] = batches
      .flatMap((batch) => batch.readings)
      .map(({ acc, gyr }, position) => ({ t: origin + position * periodMs, acc, gyr }))
      .filter(({ t }) => t > after);
    const [first, last] = [samples[0], samples.at(-1)];
    held = [];
    if (!first || !last) return NOTHING;

    deviceMs = 0;
    lockedAt = heardAt;
    lock = createPhaseLock(deviceMs, last.t);
    return gapFrom === null ? samples : [{ type: 'gap', from: gapFrom, to: first.t }, ...samples];
  }

  function follow(running: PhaseLock, { receivedAt, readings }: ReadingBatch): readonly SampleEvent[] {
    const before = running.latest();
    const samples: ImuSample[] = [];
    for (const { acc, gyr } of readings) {
      deviceMs += periodMs;
      samples.push({ t: running.date(deviceMs), acc, gyr });
    }
    const lateMs = running.hear(receivedAt);
    if (lateMs < -LOST_MS) {
      // Faster than the estimate can explain: these readings were queued, or the rate has changed.
      hold([], receivedAt);
      gapFrom = before;
      return NOTHING;
    }
    stepOverLoss(running, receivedAt, lateMs);
    return samples;
  }

  function stepOverLoss(running: PhaseLock, receivedAt: number, lateMs: number): void {
    if (lateMs <= LOST_MS) {
      lateFrom = null;
      return;
    }
    leastLateMs = lateFrom === null ? lateMs : Math.min(leastLateMs, lateMs);
    lateFrom ??= receivedAt;
    if (receivedAt - lateFrom < LATE_MS) return;
    lateFrom = null;
    if (running.settled()) running.skip(leastLateMs);
    else if (deviceMs * QUEUED_PACE < receivedAt - lockedAt) guessAnew(receivedAt);
    // Before the rate is learned, a smaller lateness is rather its error.
  }

  function guessAnew(receivedAt: number): void {
    hold([], receivedAt);
    periodMs = 0;
  }

  return {
    take(batch) {
      const { receivedAt, readings } = batch;
      if (readings.length === 0 || !(receivedAt >= heardAt)) return NOTHING;
      const silent = receivedAt - heardAt > STALL_MS;
      heardAt = receivedAt;
      if (batch.anew) guessAnew(receivedAt);
      else if (silent) hold([], receivedAt);
      return lock ? follow(lock, batch) : acquire(batch);
    },
  };
}

const count = (batches: readonly ReadingBatch[]) =>
  batches.reduce((total, batch) => total + batch.readings.length, 0);
