import { WHOLE_SHARE } from '../detection/rep.ts';
import type { Detector } from '../exercise/detector.ts';
import { angleAt, type SetTrace, type TraceMark, type TraceTarget } from './trace.ts';

/** Without the detector's own word, a hold is compared with the mean of its first second (EXERCISES section D). */
const REFERENCE_MS = 1000;

type Seen = Pick<SetTrace, 'from' | 'tenths' | 'marks'>;

/**
 * What a set was judged against.
 *
 * @param centreDeg the angle that was held, as the detector told at the end; null where it told none.
 * @param startedAt when the set began, ms on the sample clock.
 */
export function targetOf(
  detector: Detector,
  trace: Seen,
  centreDeg: number | null,
  startedAt: number,
): TraceTarget | null {
  return detector.kind === 'hold'
    ? bandOf(detector, centreDeg ?? meanOf(trace, startedAt, startedAt + REFERENCE_MS))
    : thresholdOf(detector.direction === 0, trace);
}

function bandOf(detector: Extract<Detector, { kind: 'hold' }>, centreDeg: number | null): TraceTarget {
  const { windowDeg, sinks, lowerDeg, higherDeg } = detector;
  const rises = sinks === 'more' ? -1 : 1;
  if (centreDeg === null) return { type: 'band', fromDeg: windowDeg[0], toDeg: windowDeg[1], rises };
  const [less, more] = sinks === 'more' ? [higherDeg, lowerDeg] : [lowerDeg, higherDeg];
  return { type: 'band', fromDeg: centreDeg - less, toDeg: centreDeg + more, rises };
}

/** From where the repetitions began and how far they went. A swing to both sides has no one line to cross. */
function thresholdOf(swings: boolean, trace: Seen): TraceTarget | null {
  const reps = trace.marks.filter((mark): mark is Extract<TraceMark, { type: 'rep' }> => mark.type === 'rep');
  const rests = seen(reps.map(({ startedAt }) => angleAt(trace, startedAt)));
  const peaks = seen(reps.map(({ peakAt }) => angleAt(trace, peakAt)));
  if (swings || rests.length === 0 || peaks.length === 0) return null;
  const restDeg = median(rests);
  return { type: 'threshold', restDeg, wholeDeg: restDeg + WHOLE_SHARE * (median(peaks) - restDeg) };
}

function meanOf(trace: Seen, from: number, to: number): number | null {
  const times = Array.from({ length: 11 }, (_, i) => from + ((to - from) * i) / 10);
  const angles = seen(times.map((t) => angleAt(trace, t)));
  return angles.length > 0 ? angles.reduce((sum, deg) => sum + deg, 0) / angles.length : null;
}

const seen = (angles: readonly (number | null)[]): number[] => angles.filter((deg) => deg !== null);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
