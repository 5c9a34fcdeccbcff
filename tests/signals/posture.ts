import type { SampleGap } from '../../src/core/imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import { scale } from '../../src/core/imu/vector.ts';
import type { Activity, JudgedPosture, Posture, Zone } from '../../src/core/posture/posture.ts';

const RATE_HZ = 50;
const STEP_MS = 1000 / RATE_HZ;

interface Manner {
  /** Shaking, degrees and hertz. */
  readonly tremorDeg?: number;
  readonly tremorHz?: number;
  readonly lateralDeg?: number;
  readonly activity?: Activity;
  readonly confidence?: number;
  /** How long the change from the pose before takes. */
  readonly overSeconds?: number;
}

/** A trunk in words: `body().lean(0, 2).lean(30, 6)` sits tall for 2 s, then leans 30 degrees for 6 s. */
export interface Body {
  readonly lean: (flexionDeg: number, seconds: number, manner?: Manner) => Body;
  readonly silence: (seconds: number) => Body;
  readonly signal: readonly (JudgedPosture | SampleGap)[];
  readonly postures: readonly JudgedPosture[];
}

export function body(startMs = 0): Body {
  return extend([], startMs);
}

function extend(signal: readonly (JudgedPosture | SampleGap)[], now: number): Body {
  const postures = signal.filter((each): each is JudgedPosture => !('type' in each));
  const from = postures.at(-1)?.flexionDeg;
  return {
    signal,
    postures,
    lean(flexionDeg, seconds, manner = {}) {
      const {
        tremorDeg = 0,
        tremorHz = 9,
        lateralDeg = 0,
        activity = 'still-upright',
        confidence = 1,
        overSeconds = 0,
      } = manner;
      const added: JudgedPosture[] = [];
      const steps = Math.round((seconds * 1000) / STEP_MS);
      for (let step = 0; step < steps; step++) {
        const elapsed = (step * STEP_MS) / 1000;
        const share = overSeconds > 0 && from !== undefined ? Math.min(1, elapsed / overSeconds) : 1;
        const phase = 2 * Math.PI * tremorHz * elapsed;
        const flexion = (from ?? flexionDeg) * (1 - share) + flexionDeg * share + tremorDeg * Math.sin(phase);
        const moving = share < 1 ? Math.abs(flexionDeg - (from ?? flexionDeg)) / overSeconds : 0;
        added.push({
          t: now + step * STEP_MS,
          flexionDeg: flexion,
          lateralDeg,
          inclinationDeg: Math.hypot(flexion, lateralDeg),
          rateDegPerSecond: moving + Math.abs(tremorDeg * 2 * Math.PI * tremorHz * Math.cos(phase)),
          turnDegPerSecond: 0,
          dynamicAcc: 0.05,
          ...gravityAt(flexion, lateralDeg),
          zone: activity === 'still-upright' ? zoneOf(flexion) : null,
          activity,
          confidence,
          cadencePerMinute: null,
        });
      }
      return extend([...signal, ...added], now + steps * STEP_MS);
    },
    silence(seconds) {
      const last = postures.at(-1)?.t ?? now;
      const gap: SampleGap = { type: 'gap', from: last, to: now + seconds * 1000 };
      return extend([...signal, gap], gap.to);
    },
  };
}

/** Up and the specific force of a trunk at rest at these angles, body frame. */
export function gravityAt(flexionDeg: number, lateralDeg: number): Pick<Posture, 'up' | 'force'> {
  const pitch = flexionDeg * RAD_PER_DEG;
  const lean = lateralDeg * RAD_PER_DEG;
  const up = {
    x: -Math.sin(pitch) * Math.cos(lean),
    y: -Math.sin(lean),
    z: Math.cos(pitch) * Math.cos(lean),
  };
  return { up, force: scale(up, STANDARD_GRAVITY) };
}

const zoneOf = (flexionDeg: number): Zone =>
  flexionDeg > 12 ? 'slumped' : flexionDeg > 6 ? 'relaxed' : 'tall';
