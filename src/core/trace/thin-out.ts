import type { SampleGap } from '../imu/sample.ts';
import { STEP_MS } from './trace.ts';

/** A sensor that is slower than the trace leaves steps empty; over more than this of them nothing is drawn, ms. */
const LONGEST_STEP_MS = 500;

/** An angle at ten values in a second, from a time on. It changes in place. */
export interface ThinnedAngle {
  readonly take: (t: number, deg: number) => void;
  readonly gap: (gap: SampleGap) => void;
  /** The values from one time to another, null for what was not seen, and the time of the first; none before a sample. */
  readonly cut: (
    from: number,
    to: number,
  ) => { readonly from: number; readonly anglesDeg: (number | null)[] };
  /** Time of the newest sample; before any, minus infinity. */
  readonly latest: () => number;
}

/**
 * Means over steps of 100 ms, each dated at its middle, on a grid of the sample clock so that a trace never depends on
 * when it began. A mean over a step takes off 19 dB and more of what would fold onto the slowest hertz (9 to 11 Hz, by
 * the sinc of a box), and tremor of 8 to 12 Hz with it.
 *
 * @param winds an angle that may pass 180 degrees goes on instead of jumping.
 * @param keptMs older values are let go.
 */
export function thinOut(winds: boolean, keptMs: number): ThinnedAngle {
  const most = Math.ceil(keptMs / STEP_MS);
  let first = 0;
  let values: (number | null)[] = [];
  let step: number | null = null;
  let sum = 0;
  let count = 0;
  let latest = Number.NEGATIVE_INFINITY;
  let lastDeg: number | null = null;
  let broken = false;

  function put(at: number, deg: number | null): void {
    if (values.length === 0) first = at;
    values.push(deg);
    if (values.length <= 2 * most) return;
    first += values.length - most;
    values = values.slice(-most);
  }

  /** Fills up to a step that was seen: across a slow sensor's empty steps, never across a gap. */
  function close(): void {
    if (step === null || count === 0) return;
    const deg = sum / count;
    const next = values.length > 0 ? first + values.length : step;
    const before = values.at(-1) ?? null;
    const missing = step - next;
    const bridged = !broken && before !== null && missing * STEP_MS <= LONGEST_STEP_MS;
    for (let i = 1; i <= missing; i++)
      put(next + i - 1, bridged ? before + ((deg - before) * i) / (missing + 1) : null);
    put(step, deg);
    broken = false;
    sum = count = 0;
    step = null;
  }

  return {
    take(t, deg) {
      if (!(t > latest)) return;
      latest = t;
      const turn = winds && lastDeg !== null ? Math.round((lastDeg - deg) / 360) * 360 : 0;
      lastDeg = deg + turn;
      const at = Math.floor(t / STEP_MS);
      if (at !== step) close();
      step = at;
      sum += lastDeg;
      count++;
    },
    gap() {
      close();
      broken = true;
    },
    cut(from, to) {
      const begin = Math.max(first, Math.floor(from / STEP_MS));
      const length = values.length > 0 ? Math.max(0, Math.floor(to / STEP_MS) - begin + 1) : 0;
      const anglesDeg = Array.from({ length }, (_, i) => values[begin - first + i] ?? null);
      return { from: (begin + 0.5) * STEP_MS, anglesDeg };
    },
    latest: () => latest,
  };
}
