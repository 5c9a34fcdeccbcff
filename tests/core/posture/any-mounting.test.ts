import { describe, expect, it } from 'vitest';
import {
  conjugate,
  fromAxisAngle,
  IDENTITY,
  multiply,
  normalise,
  type Quaternion,
  rotate,
} from '../../../src/core/imu/quaternion.ts';
import type { SampleGap } from '../../../src/core/imu/sample.ts';
import { DEG_PER_RAD } from '../../../src/core/imu/units.ts';
import { angleBetween } from '../../../src/core/imu/vector.ts';
import type { Machine } from '../../../src/core/machine.ts';
import { fusion } from '../../../src/core/orientation/fusion.ts';
import type { Orientation } from '../../../src/core/orientation/orientation.ts';
import { calibrate } from '../../../src/core/posture/calibrate.ts';
import { calibrateBow } from '../../../src/core/posture/calibrate-bow.ts';
import { calibrateRange } from '../../../src/core/posture/calibrate-range.ts';
import type { CalibrationEvent } from '../../../src/core/posture/calibration-event.ts';
import type { Placement } from '../../../src/core/posture/posture.ts';
import { FACE_OUT, MOUNTINGS } from '../../../src/core/simulation/mounting.ts';
import { desk } from '../../../src/core/simulation/scenes.ts';
import { simulatedBody } from '../../../src/core/simulation/simulated-body.ts';

describe('a simulated body that is asked to calibrate', () => {
  /** What a calibration finds when the body does each step as it is asked. */
  function calibrated(placement: Placement, turn: Quaternion, part: 'slump' | 'bow', seed = 1) {
    const mounting = multiply(MOUNTINGS[placement], turn);
    let asked: string | null = 'tall';
    const body = simulatedBody({ seed, placement, mounting, from: 'seated' }).follow(desk(() => asked));
    const fuse = fusion({ sampling: 'interval', rateHz: 50 });
    let fused = fuse.start();
    let machine: Machine<unknown, Orientation | SampleGap, CalibrationEvent> = calibrate(
      FACE_OUT,
      placement,
    ) as never;
    let state = machine.start();
    for (const sample of body.samples()) {
      if (sample.t > 90_000) break;
      const [later, orientations] = fuse.step(fused, sample);
      fused = later;
      for (const orientation of orientations) {
        const [after, events] = machine.step(state, orientation);
        state = after;
        for (const event of events) {
          if (event.type === 'settling') asked = event.step;
          else if (asked !== 'tall' && event.type === 'calibrated') return event.neutral;
          else {
            asked = part;
            machine = next(event, part, placement) as never;
            state = machine.start();
          }
        }
      }
    }
    throw new Error('not calibrated in 90 s');
  }

  /** The step after tall: a case that lies flat or face in needs the bow. */
  function next(event: CalibrationEvent, part: 'slump' | 'bow', placement: Placement) {
    if (event.type === 'calibrated') {
      return part === 'bow' ? calibrateBow(event.neutral) : calibrateRange(event.neutral);
    }
    if (event.type !== 'refused' || !event.tall || part === 'slump') throw new Error(JSON.stringify(event));
    return calibrateBow({ up: event.tall, placement });
  }

  const mountings = [
    ['as the picture shows', IDENTITY, ['slump', 'bow']],
    ['upside down', fromAxisAngle(FACE_OUT, Math.PI), ['slump', 'bow']],
    ['sideways', fromAxisAngle(FACE_OUT, Math.PI / 2), ['slump', 'bow']],
    ['face in', fromAxisAngle({ x: 1, y: 0, z: 0 }, Math.PI), ['bow']],
    ['face up, as on the shoulder', fromAxisAngle({ x: 0, y: 1, z: 0 }, (61 * Math.PI) / 180), ['bow']],
    ['askew', normalise({ w: 0.6, x: -0.3, y: 0.5, z: 0.55 }), ['bow']],
  ] as const;

  it.each(mountings)('gives the same axes with the clip %s (P6)', (_, turn, parts) => {
    for (const placement of ['upper-back', 'sternum'] as const) {
      for (const part of parts) {
        const neutral = calibrated(placement, turn, part);
        const mounting = multiply(MOUNTINGS[placement], turn);
        // Where the body's own axes lie in the sensor: what the calibration ought to find.
        const anterior = rotate(conjugate(mounting), { x: 1, y: 0, z: 0 });
        const up = rotate(conjugate(mounting), { x: 0, y: 0, z: 1 });
        expect(angleBetween(neutral.up, up) * DEG_PER_RAD, `${placement} ${part}`).toBeLessThan(4);
        expect(angleBetween(neutral.anterior, anterior) * DEG_PER_RAD, `${placement} ${part}`).toBeLessThan(
          12,
        );
        if (part === 'slump') expect(neutral.slumpDeg).toBeGreaterThan(14);
      }
    }
  });
});
