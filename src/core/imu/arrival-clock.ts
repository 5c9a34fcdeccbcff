import type { Machine, Step } from '../machine.ts';
import type { ImuReading, ImuSample, SampleEvent } from './sample.ts';

/** Readings that came together, with the time of their arrival in ms. */
export interface ReadingBatch {
  readonly receivedAt: number;
  readonly readings: readonly ImuReading[];
}

/** How long arrivals are watched before the first sample is dated, ms. */
const ACQUIRE_MS = 1000;
/** The first arrivals may be a backlog; pace is measured after them, ms. */
const CLUMP_MS = 250;
/** Silence after which what arrives next can no longer be dated from what came before, ms. */
const STALL_MS = 1000;
/** A measured rate this near to one that the sensor offers is that rate (log ratio, about 20 %). */
const SNAP_LOG_RATIO = 0.2;
/** Arrivals later than predicted by this much for `LATE_MS` mean that samples were lost on the way, ms. */
const LOST_MS = 250;
const LATE_MS = 1000;
/** The estimate of phase and period is corrected once in this time, ms. */
const BLOCK_MS = 4000;
/** Share of a block's error that corrects the period; the phase takes all of it, slewed. */
const PERIOD_GAIN = 0.4;
/** Largest slew of the phase for each sample, as a share of the period: sample times stay in order. */
const SLEW = 0.1;

interface Acquiring {
  readonly phase: 'acquiring';
  readonly batches: readonly ReadingBatch[];
  /** Time of the last sample before the silence, if there was one. */
  readonly gapFrom: number | null;
}

interface Locked {
  readonly phase: 'locked';
  readonly periodMs: number;
  /** Time of the latest sample. */
  readonly t: number;
  readonly lastArrival: number;
  /** Phase error still to be slewed away, ms. */
  readonly slewMs: number;
  readonly block: { readonly start: number; readonly samples: number; readonly leastErrorMs: number };
  /** Arrivals of the last second and how late each was. */
  readonly recent: readonly { readonly at: number; readonly errorMs: number }[];
}

export type ArrivalClockState = Acquiring | Locked;

/**
 * Recovers sample times from arrival times alone, for sensors whose frames bear no time. A sample cannot
 * arrive before it was taken, so the earliest arrivals (the lower envelope) tell phase and period, and
 * radio bursts and jitter do not. After a silence of a second, as from a page that was frozen, nothing
 * tells when a queued sample was taken: readings that come faster than real time are left out, and the
 * stretch is declared a gap.
 *
 * @param ratesHz rates that the sensor offers; the first estimate snaps to the nearest.
 */
export function arrivalClock(
  ratesHz: readonly number[],
): Machine<ArrivalClockState, ReadingBatch, SampleEvent> {
  return {
    start: () => ({ phase: 'acquiring', batches: [], gapFrom: null }),
    step(state, batch): Step<ArrivalClockState, SampleEvent> {
      if (batch.readings.length === 0) return [state, []];
      return state.phase === 'acquiring' ? acquire(state, batch, ratesHz) : follow(state, batch);
    },
  };
}

function acquire(
  state: Acquiring,
  batch: ReadingBatch,
  ratesHz: readonly number[],
): Step<ArrivalClockState, SampleEvent> {
  const last = state.batches.at(-1);
  const silent = last && batch.receivedAt - last.receivedAt > STALL_MS;
  const batches = silent ? [batch] : [...state.batches, batch];
  const first = batches[0] ?? batch;
  if (batch.receivedAt - first.receivedAt < ACQUIRE_MS) return [{ ...state, batches }, []];

  const clump = batches.filter(({ receivedAt }) => receivedAt - first.receivedAt <= CLUMP_MS);
  const paced = batches.slice(clump.length);
  const anchor = clump.at(-1) ?? first;
  const measuredHz = (1000 * count(paced)) / (batch.receivedAt - anchor.receivedAt);
  const rateHz = snap(measuredHz, ratesHz);
  const periodMs = 1000 / rateHz;

  // A clump of more readings than its time can hold was queued somewhere: its age is unknown.
  const queued = count(clump) > 1.5 * rateHz * (CLUMP_MS / 1000) + 8;
  const dated = date(queued ? paced : batches, periodMs, state.gapFrom);
  const final = dated.at(-1);
  const head = dated[0];
  if (!final || !head) return [{ ...state, batches: [] }, []];

  const gap: SampleEvent[] = state.gapFrom === null ? [] : [{ type: 'gap', from: state.gapFrom, to: head.t }];
  const locked: Locked = {
    phase: 'locked',
    periodMs,
    t: final.t,
    lastArrival: batch.receivedAt,
    slewMs: 0,
    block: { start: batch.receivedAt, samples: 0, leastErrorMs: Number.POSITIVE_INFINITY },
    recent: [],
  };
  return [locked, [...gap, ...dated]];
}

function follow(state: Locked, batch: ReadingBatch): Step<ArrivalClockState, SampleEvent> {
  const { receivedAt, readings } = batch;
  if (receivedAt - state.lastArrival > STALL_MS) {
    return [{ phase: 'acquiring', batches: [batch], gapFrom: state.t }, []];
  }

  const slewPerSample = clamp(state.slewMs / readings.length, SLEW * state.periodMs);
  const spacing = state.periodMs + slewPerSample;
  let t = state.t;
  const samples: ImuSample[] = readings.map((reading) => {
    t += spacing;
    return { t, acc: reading.acc, gyr: reading.gyr };
  });

  const slewMs = state.slewMs - slewPerSample * readings.length;
  // What is still to be slewed is known already: it is not an error of the estimate.
  const errorMs = receivedAt - t - slewMs;
  const recent = [...state.recent.filter(({ at }) => receivedAt - at < LATE_MS), { at: receivedAt, errorMs }];
  const next: Locked = { ...state, t, lastArrival: receivedAt, slewMs, recent };

  const oldest = recent[0]?.at ?? receivedAt;
  const steadilyLate = receivedAt - oldest > LATE_MS / 2 && recent.every((late) => late.errorMs > LOST_MS);
  if (steadilyLate) {
    const lostMs = Math.min(...recent.map((late) => late.errorMs));
    return [{ ...next, t: t + lostMs, recent: [], block: emptyBlock(receivedAt) }, samples];
  }
  if (errorMs < -LOST_MS) {
    // Faster than the estimate can explain: these readings were queued, or the rate has changed.
    return [{ phase: 'acquiring', batches: [], gapFrom: state.t }, []];
  }
  return [correct(next, errorMs, readings.length), samples];
}

/** Learns phase and period from the least late arrival of each block. */
function correct(state: Locked, errorMs: number, samples: number): Locked {
  const block = {
    ...state.block,
    samples: state.block.samples + samples,
    leastErrorMs: Math.min(state.block.leastErrorMs, errorMs),
  };
  if (state.lastArrival - block.start < BLOCK_MS) return { ...state, block };
  return {
    ...state,
    periodMs: state.periodMs + (PERIOD_GAIN * block.leastErrorMs) / block.samples,
    slewMs: state.slewMs + block.leastErrorMs,
    recent: [],
    block: emptyBlock(state.lastArrival),
  };
}

/** Dates readings on an even grid, as late as their arrivals allow. */
function date(batches: readonly ReadingBatch[], periodMs: number, after: number | null): ImuSample[] {
  let index = -1;
  let origin = Number.POSITIVE_INFINITY;
  for (const batch of batches) {
    index += batch.readings.length;
    origin = Math.min(origin, batch.receivedAt - index * periodMs);
  }
  return batches
    .flatMap((batch) => batch.readings)
    .map((reading, position) => ({ t: origin + position * periodMs, acc: reading.acc, gyr: reading.gyr }))
    .filter((sample) => after === null || sample.t > after);
}

function snap(measuredHz: number, ratesHz: readonly number[]): number {
  let best = measuredHz;
  let bestRatio = SNAP_LOG_RATIO;
  for (const rate of ratesHz) {
    const ratio = Math.abs(Math.log(measuredHz / rate));
    if (ratio < bestRatio) {
      best = rate;
      bestRatio = ratio;
    }
  }
  return best;
}

const count = (batches: readonly ReadingBatch[]) =>
  batches.reduce((total, batch) => total + batch.readings.length, 0);

const emptyBlock = (start: number) => ({ start, samples: 0, leastErrorMs: Number.POSITIVE_INFINITY });

const clamp = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value));
