/** Ten values in a second show every phase of a repetition: phases are told in half seconds (EXERCISES section D). */
export const STEP_MS = 100;
/** In place of an angle that nobody saw. */
export const UNSEEN = -32_768;

/** What the detector saw in a set, at times in ms on the sample clock. */
export type TraceMark =
  | { readonly type: 'hold-started' | 'hold-paused' | 'hold-resumed' | 'hold-ended'; readonly at: number }
  | {
      readonly type: 'rep' | 'rep-partial';
      readonly startedAt: number;
      readonly peakAt: number;
      readonly endedAt: number;
    };
export type RepMark = Extract<TraceMark, { type: 'rep' | 'rep-partial' }>;

/**
 * What the set was judged against: a hold stays between two angles; a repetition sets out from one and is a whole one
 * beyond the other, as far as one line can show what follows the person from one repetition to the next. Deg.
 */
export type TraceTarget =
  | {
      readonly type: 'band';
      readonly fromDeg: number;
      readonly toDeg: number;
      /** Hips that rise make the angle more, 1, or less, -1. */
      readonly rises: 1 | -1;
    }
  | { readonly type: 'threshold'; readonly restDeg: number; readonly wholeDeg: number };

/** The angle that a set was judged by, from a little before it to a little after. */
export interface SetTrace {
  /** Id of the log's `set` record. */
  readonly setId: string;
  /** Time of the first value, ms on the sample clock; one each `STEP_MS` from there. */
  readonly from: number;
  /** Tenths of a degree, or `UNSEEN`: a gap of the sensor is never bridged. */
  readonly tenths: Int16Array;
  readonly marks: readonly TraceMark[];
  readonly target: TraceTarget | null;
  /** Version of the detectors that judged it. */
  readonly detector: number;
}

type Values = Pick<SetTrace, 'from' | 'tenths'>;

/** Time of a value, ms on the sample clock. */
export const timeOf = ({ from }: Values, index: number): number => from + index * STEP_MS;

/** Time of the last value. */
export const endOf = (trace: Values): number => timeOf(trace, Math.max(0, trace.tenths.length - 1));

/** The angle at a place, deg; null where it was not seen. */
export function angleOf({ tenths }: Values, index: number): number | null {
  const value = tenths[index] ?? UNSEEN;
  return value === UNSEEN ? null : value / 10;
}

/** The angle nearest to a time, deg; null where it was not seen, or outside the trace. */
export const angleAt = (trace: Values, t: number): number | null =>
  angleOf(trace, Math.round((t - trace.from) / STEP_MS));

/** Angles as they are stored; null for what was not seen. */
export const toTenths = (anglesDeg: readonly (number | null)[]): Int16Array =>
  Int16Array.from(anglesDeg, (deg) =>
    deg === null ? UNSEEN : Math.max(-32_767, Math.min(32_767, Math.round(10 * deg))),
  );

/** Stretches in which nothing was seen, ms on the sample clock. */
export function gapsOf(trace: Values): readonly { readonly from: number; readonly to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  for (let i = 0; i < trace.tenths.length; i++) {
    if (trace.tenths[i] !== UNSEEN) continue;
    const last = gaps.at(-1);
    const [from, to] = [timeOf(trace, i - 0.5), timeOf(trace, i + 0.5)];
    if (last?.to === from) last.to = to;
    else gaps.push({ from, to });
  }
  return gaps;
}
