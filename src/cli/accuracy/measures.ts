import type { Measure } from './measure.ts';
import { activity } from './measures/activity.ts';
import { calibration } from './measures/calibration.ts';
import { clip } from './measures/clip.ts';
import { falseNudges } from './measures/false-nudges.ts';
import { orientation } from './measures/orientation.ts';
import { practice } from './measures/practice.ts';
import { repetitions } from './measures/repetitions.ts';
import { slouch } from './measures/slouch.ts';
import { spineAndTrunk } from './measures/spine-and-trunk.ts';
import { staticHolds } from './measures/static-holds.ts';

/** Everything that `npm run -s accuracy` measures, in the order of the line. */
export const MEASURES: readonly Measure[] = [
  orientation,
  calibration,
  clip,
  spineAndTrunk,
  activity,
  slouch,
  falseNudges,
  repetitions,
  staticHolds,
  practice,
];
