/** Spacings that make a first estimate of the period. */
export const LEARNING_SPACINGS = 15;
/** A longer spacing, in periods, means that samples are missing between; a shorter one, that they came in a burst. */
const LONGEST_REGULAR_SPACING = 1.5;
const SHORTEST_REGULAR_SPACING = 2 / 3;
/** No clip sends faster than 1 kHz: a bound on what odd times can ask for, ms. */
const SHORTEST_PERIOD_MS = 1;

/** Spacings that are judged together. */
const BLOCK_SPACINGS = 16;
/** A block off by more than this share is another rate: the arrival clock slews by 10 % at most. */
const SUDDEN_CHANGE = 0.2;
/** Off by more than this share for longer than any slew of that clock lasts is another rate too. */
const STEADY_CHANGE = 0.05;
const STEADY_MS = 4000;

/** The sampling period of a stream, from the times of its samples. */
export interface SamplePeriod {
  /** Takes the time between two samples, in ms; true where the period is now another. */
  readonly observe: (spacingMs: number) => boolean;
  readonly ms: () => number;
  /** The first estimate still changes with every spacing. */
  readonly learning: () => boolean;
}

interface Stretch {
  readonly ms: number;
  readonly spacings: number;
}

const NOTHING: Stretch = { ms: 0, spacings: 0 };
const join = (a: Stretch, b: Stretch): Stretch => ({ ms: a.ms + b.ms, spacings: a.spacings + b.spacings });
const meanMs = ({ ms, spacings }: Stretch): number => Math.max(ms / spacings, SHORTEST_PERIOD_MS);

/** Whether a spacing of so many periods is one period, more or less. */
export const isRegular = (periods: number): boolean =>
  periods >= SHORTEST_REGULAR_SPACING && periods <= LONGEST_REGULAR_SPACING;

/** Leaves out the spacings that span lost samples, and those within a burst. */
function regular(spacings: Float64Array): Stretch {
  const sorted = spacings.toSorted();
  // The lower median: among few spacings, a lost sample must not pass for the period.
  const median = sorted[(sorted.length - 1) >> 1] ?? 0;
  let ms = 0;
  let near = 0;
  for (const spacing of sorted) {
    if (spacing < SHORTEST_REGULAR_SPACING * median || spacing > LONGEST_REGULAR_SPACING * median) continue;
    ms += spacing;
    near++;
  }
  return { ms, spacings: near };
}

/**
 * The period given with `rateHz`, or learned: the mean of the spacings near the median, for a median of times
 * in whole milliseconds would be up to 5 % off. A learned period is made finer whenever twice as much was
 * seen. Either kind gives way to a stream that keeps another rate.
 */
export function createSamplePeriod(rateHz: number | null): SamplePeriod {
  let ms = rateHz === null ? 20 : Math.max(1000 / rateHz, SHORTEST_PERIOD_MS);
  let learning = rateHz === null;
  let refining = learning;
  /** The latest spacings, and how many there are. */
  const recent = new Float64Array(BLOCK_SPACINGS);
  let count = 0;
  /** Their sum, for as long as each of them is about one period. */
  let evenMs = 0;
  let steady = NOTHING;
  let seen = NOTHING;
  let refineAt = 2 * LEARNING_SPACINGS;

  function set(next: number): boolean {
    const changed = next !== ms;
    ms = next;
    return changed;
  }

  function learn(): boolean {
    const block = regular(recent.subarray(0, count));
    if (count >= LEARNING_SPACINGS) {
      learning = false;
      count = 0;
      seen = block;
    }
    return set(meanMs(block));
  }

  const isOff = (stretch: Stretch, share: number): boolean => Math.abs(meanMs(stretch) / ms - 1) > share;

  function startAnew(stretch: Stretch): boolean {
    steady = NOTHING;
    seen = stretch;
    refining = true;
    refineAt = 2 * stretch.spacings;
    return set(meanMs(stretch));
  }

  function judge(block: Stretch): boolean {
    if (isOff(block, SUDDEN_CHANGE)) return startAnew(block);
    steady = join(steady, block);
    if (steady.ms >= STEADY_MS) {
      const stretch = steady;
      steady = NOTHING;
      if (isOff(stretch, STEADY_CHANGE)) return startAnew(stretch);
    }
    seen = join(seen, block);
    if (!refining || seen.spacings < refineAt) return false;
    refineAt = 2 * seen.spacings;
    return set(meanMs(seen));
  }

  return {
    observe(spacingMs) {
      recent[count] = spacingMs;
      count++;
      if (learning) return learn();
      evenMs = isRegular(spacingMs / ms) ? evenMs + spacingMs : Number.NaN;
      if (count < BLOCK_SPACINGS) return false;
      const block = Number.isNaN(evenMs) ? regular(recent) : { ms: evenMs, spacings: count };
      count = 0;
      evenMs = 0;
      return judge(block);
    },
    ms: () => ms,
    learning: () => learning,
  };
}
