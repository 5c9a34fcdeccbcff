import { upInSensor } from '../imu/quaternion.ts';
import { type ImuSample, isGap, type SampleEvent, type SampleGap, type Vec3 } from '../imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../imu/units.ts';
import { scale } from '../imu/vector.ts';
import type { Machine } from '../machine.ts';
import { accelerometerEstimator, type Estimator, gyroscopeEstimator } from './estimator.ts';
import type { Sampling } from './integration.ts';
import type { Orientation } from './orientation.ts';
import { createSamplePeriod, isRegular } from './sample-period.ts';

export interface FusionSettings {
  readonly sampling: Sampling;
  /** The sensor's rate; null learns it from the times of the samples. */
  readonly rateHz: number | null;
}

/** One run's state. It changes in place: a filter in pure values would be mostly garbage. */
export interface FusionRun {
  readonly take: (event: SampleEvent) => readonly (Orientation | SampleGap)[];
}

/** Lost samples are filled in up to here; of what happened in more time nothing is known, ms. */
const LONGEST_FILL_MS = 500;
/** Beyond the range of any clip (±16 g, ±4000 deg/s): a damaged sample. */
const LARGEST_ACC = 20 * STANDARD_GRAVITY;
const LARGEST_GYR = 5000 * RAD_PER_DEG;
/**
 * A rate that jumps by this from one sample to the next, rad/s, is a frame torn apart on its way (1 in 100,000 of
 * the sitting postures recordings, at 1300 deg/s and more), unless the next sample agrees with it.
 */
const TORN_JUMP = 1000 * RAD_PER_DEG;
/** A hand can turn a sensor that much faster within a longer time, ms. */
const TORN_WITHIN_MS = 25;

/**
 * Samples to orientations: one for each sample, at once. Nothing is held back, so a recording may end anywhere.
 *
 * - Lost samples, up to half a second of them, are filled in linearly, since the filter needs even spacing
 *   (ACCURACY section 4c). They come out nowhere.
 * - After a longer silence, or a gap in the stream, the filter starts again from the next sample, keeping the
 *   gyroscope's bias. The gap comes out once.
 * - Damaged, torn, late and doubled samples are left out, as if they had never come. The first sample after a start
 *   says whether the sensor has a gyroscope; samples of the other kind are damaged.
 * - Without a `rateHz`, the first 16 samples go through a new filter with each better estimate of their period.
 */
export function fusion(settings: FusionSettings): Machine<FusionRun, SampleEvent, Orientation | SampleGap> {
  const { sampling, rateHz } = settings;
  if (rateHz !== null && !(Number.isFinite(rateHz) && rateHz > 0)) {
    throw new RangeError(`The sampling rate must be a positive number of Hz, not ${rateHz}.`);
  }
  return {
    start: () => createRun(sampling, rateHz),
    step: (run, event) => [run, run.take(event)],
  };
}

function createRun(sampling: Sampling, rateHz: number | null): FusionRun {
  const period = createSamplePeriod(rateHz);
  let estimator: Estimator | null = null;
  let hasGyroscope = true;
  /** The last sample since the filter started; null before the first. */
  let last: ImuSample | null = null;
  let latestT = Number.NEGATIVE_INFINITY;
  /** Left out as torn, until the next sample tells. */
  let doubted: ImuSample | null = null;
  /** The samples since then, for as long as the period is being learned. */
  let learnedFrom: ImuSample[] = [];

  function createEstimator(): Estimator {
    const seconds = period.ms() / 1000;
    return hasGyroscope ? gyroscopeEstimator(sampling, seconds) : accelerometerEstimator(seconds);
  }

  /** Feeds one sample and, before it, what is missing since the one before. */
  function feedFilled(to: Estimator, before: ImuSample | null, sample: ImuSample): void {
    const periods = before === null ? 1 : (sample.t - before.t) / period.ms();
    if (before === null || isRegular(periods)) {
      to.update(sample.gyr, sample.acc);
      return;
    }
    // The filter turns by rate times period at each step. Where the time passed is no whole number of periods,
    // as when samples come in bursts or at another rate than they did, the rates make up for the difference.
    const steps = Math.max(Math.round(periods), 1);
    const stretch = periods / steps;
    for (let i = 1; i <= steps; i++) {
      const gyr = before.gyr && sample.gyr && scale(between(before.gyr, sample.gyr, i / steps), stretch);
      to.update(gyr, between(before.acc, sample.acc, i / steps));
    }
  }

  /** The filter as it would stand, had the present period been known from its first sample. */
  function relearn(sample: ImuSample): Estimator {
    learnedFrom.push(sample);
    const fresh = createEstimator();
    let before: ImuSample | null = null;
    for (const seen of learnedFrom) {
      feedFilled(fresh, before, seen);
      before = seen;
    }
    return fresh;
  }

  function begin({ gyr }: ImuSample): void {
    const kept = hasGyroscope === (gyr !== null) ? estimator : null;
    hasGyroscope = gyr !== null;
    learnedFrom = [];
    estimator = kept ?? createEstimator();
    estimator.restart();
  }

  function follow(sample: ImuSample): Estimator {
    if (last === null) begin(sample);
    const learning = period.learning();
    const changed = last !== null && period.observe(sample.t - last.t);
    if (learning) return relearn(sample);
    const running = estimator ?? createEstimator();
    if (changed) running.retime(period.ms() / 1000);
    feedFilled(running, last, sample);
    return running;
  }

  function takeSample(sample: ImuSample): readonly (Orientation | SampleGap)[] {
    if (sample.t <= latestT || !isSound(sample)) return [];

    const silent = last !== null && sample.t - last.t > LONGEST_FILL_MS;
    const gap: SampleGap | null = silent ? { type: 'gap', from: latestT, to: sample.t } : null;
    if (silent) last = null;
    if (last !== null && hasGyroscope !== (sample.gyr !== null)) return [];
    const torn = jumps(last, sample) && (doubted === null || jumps(doubted, sample));
    doubted = torn ? sample : null;
    if (torn) return [];

    estimator = follow(sample);
    last = sample;
    latestT = sample.t;
    const orientation = read(estimator, sample);
    return gap ? [gap, orientation] : [orientation];
  }

  function takeGap(gap: SampleGap): readonly SampleGap[] {
    if (!Number.isFinite(gap.from) || !Number.isFinite(gap.to) || gap.to <= latestT) return [];
    last = null;
    return [gap];
  }

  return { take: (event) => (isGap(event) ? takeGap(event) : takeSample(event)) };
}

function read(estimator: Estimator, { t, acc, gyr }: ImuSample): Orientation {
  const q = estimator.quaternion();
  return { t, q, up: upInSensor(q), rate: estimator.rate(gyr), acc, rest: estimator.rest() };
}

/** One comparison for each number: with NaN none of them holds. */
const isWithin = ({ x, y, z }: Vec3, limit: number): boolean =>
  Math.abs(x) <= limit && Math.abs(y) <= limit && Math.abs(z) <= limit;

const isSound = ({ t, acc, gyr }: ImuSample): boolean =>
  Number.isFinite(t) && isWithin(acc, LARGEST_ACC) && (gyr === null || isWithin(gyr, LARGEST_GYR));

function jumps(from: ImuSample | null, to: ImuSample): boolean {
  if (!from?.gyr || !to.gyr || to.t - from.t > TORN_WITHIN_MS) return false;
  const { x, y, z } = from.gyr;
  return !isWithin({ x: to.gyr.x - x, y: to.gyr.y - y, z: to.gyr.z - z }, TORN_JUMP);
}

const between = (a: Vec3, b: Vec3, share: number): Vec3 => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
  z: a.z + (b.z - a.z) * share,
});
