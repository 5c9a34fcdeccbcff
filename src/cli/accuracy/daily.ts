import { isGap, type SampleGap, type Vec3 } from '../../core/imu/sample.ts';
import { norm } from '../../core/imu/vector.ts';
import { feed } from '../../core/machine.ts';
import type { Orientation } from '../../core/orientation/orientation.ts';
import { judge } from '../../core/posture/judge.ts';
import { zoneLimits } from '../../core/posture/limits.ts';
import { measure } from '../../core/posture/measure.ts';
import type { Neutral } from '../../core/posture/neutral.ts';
import type { JudgedPosture, Placement } from '../../core/posture/posture.ts';
import { createShake, feelShake, shakeShare } from '../../core/posture/shake.ts';
import { play } from '../../core/recording/play.ts';
import { neutralOf, orientations, type Span } from '../offline-line.ts';
import type { LabelledRecording } from './dataset.ts';

/** The first second as still as this, as a share of gravity, is taken for standing tall. */
const STILL = 0.01;
const STILL_MS = 1000;

/** Daily activities of one person, as one sensor saw them. */
export interface Daily {
  readonly neutral: Neutral;
  readonly judged: readonly (JudgedPosture | SampleGap)[];
}

/** One-point calibration on the first second in which the person stands still, in whatever trial it is. */
export function daily(recording: LabelledRecording, placement: Placement, faceOut: Vec3): Daily {
  const recorded = orientations(play(recording, 0), recording.rateHz);
  const neutral = neutralOf(recorded, placement, faceOut, firstStillSecond(recorded), null);
  return { neutral, judged: feed(judge(zoneLimits(neutral)), feed(measure(neutral), recorded)) };
}

function firstStillSecond(recorded: readonly (Orientation | SampleGap)[]): Span {
  let shake = createShake();
  let since = Number.NaN;
  for (const each of recorded) {
    if (isGap(each)) shake = createShake();
    else {
      if (shake.seen === 0) since = each.t;
      feelShake(shake, each.t, norm(each.acc));
      if (shakeShare(shake) > STILL) shake = createShake();
      else if (each.t - since >= STILL_MS) return { from: since, to: each.t };
    }
  }
  throw new Error('nobody stands still in this recording');
}
