/**
 * Errors are judged over stretches of 1, 2, 4, then always 8 s: a first guess of the rate may be far off, and a learned
 * one must carry over a backlog of minutes. In simulated radios (bursts of 8, jitter of 60 ms) 4 s date the end of
 * 200 s of backlog 0.3 s off, 8 s 0.05 s; 16 s follow a rate that is 1 % off too slowly at first.
 */
const FIRST_BLOCK_MS = 1000;
const BLOCK_MS = 8000;
/** Share of a stretch's error that corrects the rate: while it is guessed, and later. The phase takes all of it. */
const FIRST_RATE_GAIN = 0.8;
const RATE_GAIN = 0.4;
/** Largest slew of the phase, as a share of the time passed: sample times stay in order, and nearly even. */
const LARGEST_SLEW = 0.1;
/** No oscillator is off by more than this; only a wrong guess of the rate is. */
const LARGEST_RATE = 1.3;

/** Where a sensor's own time stands on the sample clock. Times in ms. */
export interface PhaseLock {
  /** Time on the sample clock of the reading taken at `deviceMs`, later than that of any reading before it. */
  readonly date: (deviceMs: number) => number;
  /** What `date` would say, without saying it. */
  readonly foresee: (deviceMs: number) => number;
  /**
   * Takes the arrival of the reading that was dated last.
   *
   * @returns how late it came, beside the least late ones; below 0 it was dated after it came.
   */
  readonly hear: (receivedAt: number) => number;
  /** Moves on by so much at once: readings were lost, and no number says so. */
  readonly skip: (ms: number) => void;
  /** The phase was found to be off by so much, and the rate is not to blame. */
  readonly shift: (ms: number) => void;
  /** Time of the latest reading. */
  readonly latest: () => number;
  /** Length of the sensor's second on the sample clock, s. */
  readonly rate: () => number;
  /** The rate is learned, and no longer a first guess. */
  readonly settled: () => boolean;
}

/**
 * A reading cannot arrive before it was taken, so the least late arrivals (the lower envelope of arrival minus
 * device time) tell phase and rate of a sensor's clock, and the radio's bursts and jitter do not.
 */
export function createPhaseLock(deviceMs: number, t: number, firstRate = 1): PhaseLock {
  let device = deviceMs;
  let latest = t;
  let rate = firstRate;
  /** Phase error still to be slewed away. It is known already: no error of the estimate. */
  let slewMs = 0;
  let blockMs = FIRST_BLOCK_MS;
  let blockFrom = deviceMs;
  let leastLateMs = Number.POSITIVE_INFINITY;

  function restartBlock(): void {
    blockFrom = device;
    leastLateMs = Number.POSITIVE_INFINITY;
  }

  function correct(): void {
    const gain = blockMs < BLOCK_MS ? FIRST_RATE_GAIN : RATE_GAIN;
    const next = rate + (gain * leastLateMs) / (device - blockFrom);
    rate = Math.min(Math.max(next, 1 / LARGEST_RATE), LARGEST_RATE);
    slewMs += leastLateMs;
    blockMs = Math.min(2 * blockMs, BLOCK_MS);
    restartBlock();
  }

  return {
    date(next) {
      const passed = next - device;
      const slew = Math.min(Math.max(slewMs, -LARGEST_SLEW * passed), LARGEST_SLEW * passed);
      slewMs -= slew;
      device = next;
      latest += passed * rate + slew;
      return latest;
    },
    foresee: (next) => latest + (next - device) * rate + slewMs,
    hear(receivedAt) {
      const lateMs = receivedAt - latest - slewMs;
      leastLateMs = Math.min(leastLateMs, lateMs);
      if (device - blockFrom >= blockMs) correct();
      return lateMs;
    },
    skip(ms) {
      latest += ms;
      restartBlock();
    },
    shift(ms) {
      slewMs += ms;
      restartBlock();
    },
    latest: () => latest,
    rate: () => rate,
    settled: () => blockMs === BLOCK_MS,
  };
}
