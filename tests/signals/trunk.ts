import type { SampleGap } from '../../src/core/imu/sample.ts';
import { scale } from '../../src/core/imu/vector.ts';
import type { Posture } from '../../src/core/posture/posture.ts';
import { random } from '../../src/core/simulation/random.ts';
import { gravityAt } from './posture.ts';

interface Manner {
  readonly lateralDeg?: number;
  /** How long the change from the pose before takes. */
  readonly overSeconds?: number;
  /** Breathing at 0.25 Hz to both sides of the pose, degrees; also the sensor's noise. 0: a table's stillness. */
  readonly breathDeg?: number;
}

/** A trunk before anybody judged it, with breath and the noise of a sensor: `trunk(50).be(0, 3).walk(5)`. */
export interface Trunk {
  readonly signal: readonly (Posture | SampleGap)[];
  readonly be: (flexionDeg: number, seconds: number, manner?: Manner) => Trunk;
  /** Steps that shake the trunk by 0.2 g, each with its echo. */
  readonly walk: (seconds: number, manner?: { readonly stepsPerMinute?: number }) => Trunk;
  /** Shaking without a rhythm. */
  readonly fidget: (seconds: number) => Trunk;
  readonly silence: (seconds: number) => Trunk;
}

interface Sensor {
  /** What it reads of each true m/s². */
  readonly scale?: number;
}

const NOISE = 0.02;

export function trunk(rateHz: number, sensor: Sensor = {}): Trunk {
  const chance = random(1, 'trunk');
  const stepMs = 1000 / rateHz;

  function extend(
    signal: readonly (Posture | SampleGap)[],
    now: number,
    at: readonly [number, number],
  ): Trunk {
    function sway(
      seconds: number,
      pose: (s: number) => readonly [flexionDeg: number, lateralDeg: number],
      shake: (s: number) => number,
    ): Trunk {
      const steps = Math.round((seconds * 1000) / stepMs);
      const added: Posture[] = [];
      let before = at;
      for (let i = 0; i < steps; i++) {
        const s = (i * stepMs) / 1000;
        const angles = pose(s);
        const { up, force } = gravityAt(...angles);
        const extra = shake(s);
        added.push({
          t: now + i * stepMs,
          flexionDeg: angles[0],
          lateralDeg: angles[1],
          inclinationDeg: (Math.acos(Math.min(1, up.z)) * 180) / Math.PI,
          rateDegPerSecond: (Math.hypot(angles[0] - before[0], angles[1] - before[1]) * 1000) / stepMs,
          turnDegPerSecond: 0,
          dynamicAcc: Math.abs(extra),
          up,
          force: scale(force, (sensor.scale ?? 1) * (1 + extra / 9.81)),
        });
        before = angles;
      }
      return extend([...signal, ...added], now + steps * stepMs, before);
    }

    return {
      signal,
      be(flexionDeg, seconds, { lateralDeg = 0, overSeconds = 0, breathDeg = 0.5 } = {}) {
        const from = signal.length > 0 ? at : ([flexionDeg, lateralDeg] as const);
        return sway(
          seconds,
          (s) => {
            const share = overSeconds > 0 ? Math.min(1, s / overSeconds) : 1;
            const breath = breathDeg * Math.sin(2 * Math.PI * 0.25 * (s + now / 1000));
            return [
              from[0] + (flexionDeg - from[0]) * share + breath,
              from[1] + (lateralDeg - from[1]) * share,
            ];
          },
          () => (breathDeg > 0 ? NOISE * chance.normal() : 0),
        );
      },
      walk(seconds, { stepsPerMinute = 110 } = {}) {
        const phase = (s: number) => (2 * Math.PI * s * stepsPerMinute) / 60;
        return sway(
          seconds,
          (s) => [at[0] + Math.sin(phase(s) / 2), at[1] + 2 * Math.sin(phase(s) / 2)],
          (s) => 2 * Math.sin(phase(s)) + 0.8 * Math.sin(2 * phase(s)) + NOISE * chance.normal(),
        );
      },
      fidget: (seconds) =>
        sway(
          seconds,
          (s) => [at[0] + Math.sin(9 * s), at[1]],
          () => 0.8 * chance.normal(),
        ),
      silence: (seconds) =>
        extend(
          [...signal, { type: 'gap', from: now - stepMs, to: now + seconds * 1000 }],
          now + seconds * 1000,
          at,
        ),
    };
  }

  return extend([], 0, [0, 0]);
}
