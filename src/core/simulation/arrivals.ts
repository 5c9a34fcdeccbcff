import type { ImuReading, ImuSample } from '../imu/sample.ts';
import { random } from './random.ts';

/** How a radio brings samples: late, in bursts, and not always. */
export interface Radio {
  readonly seed: number;
  /** Readings in one notification. */
  readonly burst?: number;
  /** The way from sensor to page: at least, and mean of what jitter adds, ms. */
  readonly latencyMs?: number;
  readonly jitterMs?: number;
  /** Share of notifications that never arrive. */
  readonly loss?: number;
  /** How much longer than it says the sensor's second is, parts per million. */
  readonly clockErrorPpm?: number;
  /** Stretches, ms since the first sample, in which nothing comes through; what waits comes at their end. */
  readonly stalls?: readonly { readonly from: number; readonly to: number }[];
}

/** Readings that came together, with the time of their arrival and, beside them, when each was truly taken. */
export interface SimulatedArrival {
  readonly receivedAt: number;
  readonly readings: readonly ImuReading[];
  readonly takenAt: readonly number[];
}

/** Sends samples over a radio. Order is kept, as on a BLE link. */
export function* arrivals(
  samples: Iterable<ImuSample>,
  { seed, burst = 1, latencyMs = 15, jitterMs = 8, loss = 0, clockErrorPpm = 0, stalls = [] }: Radio,
): Generator<SimulatedArrival, void> {
  const chance = random(seed, 'radio');
  let origin: number | null = null;
  let latest = Number.NEGATIVE_INFINITY;
  let waiting: { reading: ImuReading; takenAt: number }[] = [];

  for (const { t, acc, gyr } of samples) {
    origin ??= t;
    const takenAt = origin + (t - origin) * (1 + clockErrorPpm / 1e6);
    waiting.push({ reading: { acc, gyr }, takenAt });
    if (waiting.length < burst) continue;

    const bundle = waiting;
    waiting = [];
    const lost = chance.uniform() < loss;
    // Exponential: mostly a little late, sometimes much.
    let receivedAt = takenAt + latencyMs - jitterMs * Math.log(1 - chance.uniform());
    if (lost) continue;
    for (const stall of stalls) {
      if (receivedAt >= origin + stall.from && receivedAt < origin + stall.to) receivedAt = origin + stall.to;
    }
    latest = Math.max(latest, receivedAt);
    yield {
      receivedAt: latest,
      readings: bundle.map(({ reading }) => reading),
      takenAt: bundle.map((taken) => taken.takenAt),
    };
  }
}
