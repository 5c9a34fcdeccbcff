/** A value that moves, and its rate per second. */
export interface Moving {
  readonly value: number;
  readonly rate: number;
}

export const STILL: Moving = { value: 0, rate: 0 };

/** Time constant of the live figure's angle (LOOK section 4). Seconds. */
export const FIGURE_TAU_SECONDS = 0.35;

/** A critically damped spring toward `target`, exact for any step: it never overshoots from rest. */
export function springStep(from: Moving, target: number, dtSeconds: number, tauSeconds: number): Moving {
  const away = from.value - target;
  const drive = from.rate + away / tauSeconds;
  const decay = Math.exp(-dtSeconds / tauSeconds);
  const left = (away + drive * dtSeconds) * decay;
  return { value: target + left, rate: drive * decay - left / tauSeconds };
}

/** The bob: damping ratio and bound as in LOOK section 4; the period is chosen by eye. */
const BOB = { dampingRatio: 0.25, maxDeg: 2, periodSeconds: 1.7, pushPerRate: 2.4 } as const;
const LONGEST_STEP_SECONDS = 1 / 120;

/** The bob's swing in degrees, pushed by how fast the figure moves (deg/s); it never swings beyond 2 degrees. */
export function bobStep(from: Moving, figureRate: number, dtSeconds: number): Moving {
  const omega = (2 * Math.PI) / BOB.periodSeconds;
  const steps = Math.max(1, Math.ceil(dtSeconds / LONGEST_STEP_SECONDS));
  const step = dtSeconds / steps;
  let { value, rate } = from;
  for (let n = 0; n < steps; n++) {
    rate +=
      (-2 * BOB.dampingRatio * omega * rate - omega * omega * value - BOB.pushPerRate * figureRate) * step;
    value += rate * step;
    if (Math.abs(value) > BOB.maxDeg) {
      value = Math.sign(value) * BOB.maxDeg;
      rate = 0;
    }
  }
  return { value, rate };
}

/** Settled: too little left to be seen. Degrees and degrees per second. */
export const isSettled = (moving: Moving, target: number): boolean =>
  Math.abs(moving.value - target) < 0.02 && Math.abs(moving.rate) < 0.05;
