import { map, merge, type Observable, share } from 'rxjs';
import type { SampleGap } from '../../core/imu/sample.ts';
import { calibrate } from '../../core/posture/calibrate.ts';
import type { CalibrationEvent } from '../../core/posture/calibration-event.ts';
import { measure } from '../../core/posture/measure.ts';
import type { Neutral } from '../../core/posture/neutral.ts';
import { type FromSensor, type TrunkPosture, twoSensors } from '../../core/posture/two-sensors.ts';
import type { SensorLink } from '../../ports/ports.ts';
import { run } from '../operators/run.ts';
import { sight } from '../pipeline.ts';
import type { SensorLine } from './sensor-line.ts';

/** What a sensor at the pelvis is seen to do. */
export interface PelvisLine {
  /** How setting its tall goes, in a sitting that begins when this is listened to. */
  readonly tall$: Observable<CalibrationEvent>;
  /** With the first sensor, measured from this tall. */
  readonly withFirst: (neutral: Neutral) => Observable<TrunkPosture | SampleGap>;
}

export function pelvisLine(link: SensorLink, first: SensorLine): PelvisLine {
  const { orientation$ } = sight(link);
  return {
    tall$: orientation$.pipe(run(calibrate(link.faceOut, 'pelvis'))),
    // Both as they speak: the first as it is judged.
    withFirst: (neutral) =>
      merge(
        first
          .select((line) => line.posture$)
          .pipe(map((posture): FromSensor => ({ sensor: 'upper', posture }))),
        orientation$.pipe(
          run(measure(neutral)),
          map((posture): FromSensor => ({ sensor: 'pelvis', posture })),
        ),
      ).pipe(run(twoSensors), share()),
  };
}
