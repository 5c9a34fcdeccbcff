import { isGap, type SampleGap, type Vec3 } from '../../core/imu/sample.ts';
import { feed } from '../../core/machine.ts';
import type { Orientation } from '../../core/orientation/orientation.ts';
import { measure } from '../../core/posture/measure.ts';
import type { Neutral } from '../../core/posture/neutral.ts';
import type { Placement, Posture } from '../../core/posture/posture.ts';
import { play } from '../../core/recording/play.ts';
import { neutralOf, orientations } from '../offline-line.ts';
import type { LabelledRecording, Segment } from './dataset.ts';

/** Calibration: the first ten seconds of the first trial of its posture, which is not scored (DATA.md section 2). */
const CALIBRATION_MS = 10_000;
/** The start of a trial, left out; and the length of a window, ms (DATA.md section 2). */
const SETTLING_MS = 2000;
const WINDOW_MS = 2000;

/** A person who sits as told, as one sensor saw it: trials of 30 s (IMU Sitting Postures Dataset). */
export interface Posed {
  readonly neutral: Neutral;
  readonly orientations: readonly (Orientation | SampleGap)[];
  readonly postures: readonly (Posture | SampleGap)[];
  /** Trials that the calibration did not see. */
  readonly trials: readonly Segment[];
}

/** How a sensor of the dataset is worn: all lie on the back, with z out of it. */
export interface Wearing {
  readonly placement: Placement;
  readonly faceOut: Vec3;
}

export const ON_UPPER_BACK: Wearing = { placement: 'upper-back', faceOut: { x: 0, y: 0, z: 1 } };
export const ON_NECK: Wearing = { placement: 'neck', faceOut: { x: 0, y: 0, z: 1 } };
/** Plumbline's pelvis sensor sits on the front waistband; this one sits behind, so its face points the other way. */
export const ON_LOWER_BACK: Wearing = { placement: 'pelvis', faceOut: { x: 0, y: 0, z: -1 } };

/** @param twoPoint the first slouch is shown as well, and is not scored either. */
export function posed(
  recording: LabelledRecording,
  { placement, faceOut }: Wearing,
  twoPoint = false,
): Posed {
  const tall = first(recording, 'sit_upright');
  const slump = twoPoint ? first(recording, 'sit_slouch') : null;
  const recorded = orientations(play(recording, 0), recording.rateHz);
  const neutral = neutralOf(recorded, placement, faceOut, begin(tall), slump && begin(slump));
  return {
    neutral,
    orientations: recorded,
    postures: feed(measure(neutral), recorded),
    trials: recording.segments.filter((trial) => trial !== tall && trial !== slump),
  };
}

function first({ name, segments }: LabelledRecording, label: string): Segment {
  const found = segments.find((each) => each.label === label);
  if (!found) throw new Error(`${name} has no ${label}`);
  return found;
}

const begin = ({ from }: Segment) => ({ from, to: from + CALIBRATION_MS });

/** The means of a figure over the windows of 2 s of trials with this label. */
export function windowMeans<Seen extends { readonly t: number }>(
  seen: readonly (Seen | SampleGap)[],
  trials: readonly Segment[],
  label: string,
  figure: (seen: Seen) => number,
): number[] {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const each of seen) {
    if (isGap(each)) continue;
    const trial = trials.find(({ from, to }) => each.t >= from + SETTLING_MS && each.t <= to);
    if (trial?.label !== label) continue;
    const key = `${trial.from} ${Math.floor((each.t - trial.from) / WINDOW_MS)}`;
    const window = sums.get(key) ?? { sum: 0, count: 0 };
    window.sum += figure(each);
    window.count += 1;
    sums.set(key, window);
  }
  return [...sums.values()].map(({ sum, count }) => sum / count);
}
