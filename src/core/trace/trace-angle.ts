import { holdAngles } from '../detection/hold-signal.ts';
import { repDetector } from '../detection/rep.ts';
import type { Detector } from '../exercise/detector.ts';
import type { SampleGap } from '../imu/sample.ts';
import type { Posture } from '../posture/posture.ts';

/** The angle that an exercise is judged by. It changes in place. */
export interface TraceAngle {
  /** @returns the angle now, deg. */
  readonly take: (posture: Posture) => number;
  readonly gap: (gap: SampleGap) => void;
  /** Whether it may pass 180 degrees, and goes on from -180 then. */
  readonly winds: boolean;
}

/** For a hold the angle along the position; for repetitions what a detector of its own follows, start and all. */
export function traceAngle(detector: Detector): TraceAngle {
  const winds = detector.signal === 'pitch' || detector.signal === 'force-pitch';
  if (detector.kind === 'hold') {
    const { signal } = detector;
    return { take: (posture) => holdAngles(signal, posture).alongDeg, gap: () => {}, winds };
  }
  const run = repDetector(detector).start();
  return {
    take(posture) {
      run.take(posture);
      return run.deg();
    },
    gap: (gap) => void run.take(gap),
    winds,
  };
}
