import { angleOf, endOf, type SetTrace, timeOf } from '../../core/trace/trace.ts';

/** A stretch of a trace, ms on the sample clock. */
export interface TraceView {
  readonly from: number;
  readonly to: number;
}

/** Where times and angles of a trace lie in a drawing, px. */
export interface TraceScale {
  readonly x: (t: number) => number;
  readonly t: (x: number) => number;
  readonly y: (deg: number) => number;
  /** Whether an angle lies inside the drawing: a hold's way in and out may not. */
  readonly isInside: (deg: number) => boolean;
  /** What counts as further out is drawn further up: degrees from rest, or from the middle of a hold. */
  readonly outDeg: (deg: number) => number;
  readonly degOf: (outDeg: number) => number;
  /** The degrees that are drawn, counted as `outDeg`. */
  readonly leastDeg: number;
  readonly mostDeg: number;
}

/** Less of a trace than this is never shown, ms. */
export const SHORTEST_VIEW_MS = 3000;
/** Less than this is never spread over the height, deg: breath would look like a movement. */
const LEAST_RANGE_DEG = 12;
const MARGIN = 0.08;

export const wholeOf = (trace: SetTrace): TraceView => ({ from: trace.from, to: endOf(trace) });

/** `factor` below 1 shows less, around a time. */
export function zoomed(view: TraceView, whole: TraceView, factor: number, around: number): TraceView {
  const length = Math.min(whole.to - whole.from, Math.max(SHORTEST_VIEW_MS, (view.to - view.from) * factor));
  const share = (around - view.from) / (view.to - view.from);
  return kept(around - share * length, length, whole);
}

/** Moves by a time, ms, and stays on the trace. */
export const panned = (view: TraceView, whole: TraceView, byMs: number): TraceView =>
  kept(view.from + byMs, view.to - view.from, whole);

/** Moves as little as shows a time. */
export function showing(view: TraceView, whole: TraceView, t: number): TraceView {
  if (t < view.from) return panned(view, whole, t - view.from);
  return t > view.to ? panned(view, whole, t - view.to) : view;
}

function kept(from: number, length: number, whole: TraceView): TraceView {
  const start = Math.max(whole.from, Math.min(from, whole.to - length));
  return { from: start, to: Math.min(whole.to, start + length) };
}

/** Where the angle is drawn from: rest, or the middle of the band. */
function middleOf({ target, tenths }: SetTrace): { readonly zeroDeg: number; readonly up: 1 | -1 } {
  if (target?.type === 'band') return { zeroDeg: (target.fromDeg + target.toDeg) / 2, up: target.rises };
  if (target) return { zeroDeg: target.restDeg, up: target.wholeDeg < target.restDeg ? -1 : 1 };
  const first = Array.from(tenths, (_, i) => angleOf({ from: 0, tenths }, i)).find((deg) => deg !== null);
  return { zeroDeg: first ?? 0, up: 1 };
}

/** All angles of the trace fit, so that a zoom never changes heights; of a hold, what leads in and out may be cut off. */
export function scaleOf(trace: SetTrace, view: TraceView, width: number, height: number): TraceScale {
  const { zeroDeg, up } = middleOf(trace);
  const outDeg = (deg: number) => up * (deg - zeroDeg);
  const outs = outsOf(trace, outDeg);
  let [least, most] = [Math.min(...outs), Math.max(...outs)];
  const missing = Math.max(0, LEAST_RANGE_DEG - (most - least)) / 2;
  const margin = MARGIN * (most - least + 2 * missing);
  least -= missing + margin;
  most += missing + margin;
  const clipped = (out: number) => Math.max(least, Math.min(most, out));
  return {
    x: (t) => ((t - view.from) / (view.to - view.from)) * width,
    t: (x) => view.from + (x / width) * (view.to - view.from),
    y: (deg) => height * (1 - (clipped(outDeg(deg)) - least) / (most - least)),
    isInside: (deg) => clipped(outDeg(deg)) === outDeg(deg),
    outDeg,
    degOf: (out) => zeroDeg + up * out,
    leastDeg: least,
    mostDeg: most,
  };
}

/** Beyond this many widths of its band a hold's trace is getting in or out, and no more is told by its height. */
const BANDS_SHOWN = 1.2;

function outsOf(trace: SetTrace, outDeg: (deg: number) => number): number[] {
  const { target } = trace;
  const angles = Array.from(trace.tenths, (_, i) => angleOf(trace, i)).filter((deg) => deg !== null);
  if (target?.type !== 'band') return angles.length > 0 ? angles.map(outDeg) : [0];
  const half = BANDS_SHOWN * (target.toDeg - target.fromDeg);
  return [...angles.map(outDeg).map((out) => Math.max(-half, Math.min(half, out))), -half / 2, half / 2];
}

/** The line of an angle, broken where nothing was seen. */
export function pathOf(
  trace: SetTrace,
  { x, y, isInside }: Pick<TraceScale, 'x' | 'y' | 'isInside'>,
): string {
  let path = '';
  let drawn = false;
  for (let i = 0; i < trace.tenths.length; i++) {
    const deg = angleOf(trace, i);
    // The last step out of the drawing and the first one into it are drawn to its edge.
    const near = [i - 1, i, i + 1].map((each) => angleOf(trace, each));
    const shown = deg !== null && near.some((each) => each !== null && isInside(each));
    if (shown) path += `${drawn ? 'L' : 'M'}${x(timeOf(trace, i)).toFixed(1)} ${y(deg).toFixed(1)}`;
    drawn = shown;
  }
  return path;
}

/** Steps of an axis: about so many round numbers between two. */
export function ticks(from: number, to: number, about: number): number[] {
  const rough = (to - from) / about;
  const step = [0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120].find((each) => each >= rough) ?? 300;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i) => (first + i) * step);
}
