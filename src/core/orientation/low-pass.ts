/** The coefficients of one second-order section, a0 = 1. */
interface Coefficients {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** Several channels smoothed alike. `Channels` is a tuple, such as `[number, number, number]`. */
export interface LowPass<Channels extends number[]> {
  /** Takes one sample of all channels. The answer is the filter's own array, overwritten by the next step. */
  readonly step: (input: Readonly<Channels>) => Readonly<Channels>;
  /** Goes on at another sampling period from where each channel stands, without a jump. */
  readonly retime: (sampleSeconds: number) => void;
  /** Forgets everything. */
  readonly restart: () => void;
}

/** The time constant that gives a cut-off in Hz: the inverse of fc = √2 / (2π τ), VQF_SPEC section 5. */
export const timeConstantOf = (cutOffHz: number): number => Math.SQRT2 / (2 * Math.PI * cutOffHz);

/** Second-order Butterworth by its time constant (VQF_SPEC section 5). */
function butterworth(timeConstant: number, sampleSeconds: number): Coefficients {
  if (timeConstant < sampleSeconds / 2) return { b0: 1, b1: 0, b2: 0, a1: 0, a2: 0 };
  const cutOffHz = Math.SQRT2 / (2 * Math.PI * timeConstant);
  const c = Math.tan(Math.PI * cutOffHz * sampleSeconds);
  const d = c * c + Math.SQRT2 * c + 1;
  const b0 = (c * c) / d;
  return { b0, b1: 2 * b0, b2: b0, a1: (2 * (c * c - 1)) / d, a2: (1 - Math.SQRT2 * c + c * c) / d };
}

/**
 * A causal second-order low-pass (VQF_SPEC section 5). For the first `timeConstant` seconds it gives the
 * running mean, so that it starts without a transient; from then on it filters.
 */
export function createLowPass<Channels extends number[]>(
  channels: Channels['length'],
  timeConstant: number,
  sampleSeconds: number,
): LowPass<Channels> {
  let period = sampleSeconds;
  let section = butterworth(timeConstant, period);
  let averaging = true;
  let count = 0;
  const sum = new Float64Array(channels);
  const first = new Float64Array(channels);
  const second = new Float64Array(channels);
  const output = Array.from(sum) as Channels;

  /** Leaves the averaging as if every channel had always stood at its mean. */
  function settle(): void {
    averaging = false;
    const { b0, b2, a2 } = section;
    for (let i = 0; i < channels; i++) {
      const level = output[i] as number;
      first[i] = level * (1 - b0);
      second[i] = level * (b2 - a2);
    }
  }

  function average(input: Readonly<Channels>): void {
    count++;
    for (let i = 0; i < channels; i++) {
      const total = (sum[i] as number) + (input[i] as number);
      sum[i] = total;
      output[i] = total / count;
    }
    // A product, not a running sum of periods: rounding must not move the end of the phase.
    if (count * period >= timeConstant) settle();
  }

  return {
    step(input) {
      if (averaging) {
        average(input);
        return output;
      }
      const { b0, b1, b2, a1, a2 } = section;
      for (let i = 0; i < channels; i++) {
        const x = input[i] as number;
        const y = b0 * x + (first[i] as number);
        first[i] = b1 * x - a1 * y + (second[i] as number);
        second[i] = b2 * x - a2 * y;
        output[i] = y;
      }
      return output;
    },

    retime(nextSampleSeconds) {
      const ratio = nextSampleSeconds / period;
      const old = section;
      period = nextSampleSeconds;
      section = butterworth(timeConstant, period);
      const { b0, b2, a2 } = section;
      if (averaging) return;
      for (let i = 0; i < channels; i++) {
        const level = output[i] as number;
        // What the next output would move by of itself: the slope, to be kept in time, not in steps.
        const drift = old.b0 * level + (first[i] as number) - level;
        // The last input, which the section still holds: a period that is hardly another must hardly change anything.
        const held = old.b2 === 0 ? level : ((second[i] as number) + old.a2 * level) / old.b2;
        first[i] = level * (1 - b0) + drift * ratio;
        second[i] = b2 * held - a2 * level;
      }
    },

    restart() {
      averaging = true;
      count = 0;
      sum.fill(0);
      output.fill(0);
    },
  };
}
