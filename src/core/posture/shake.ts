/** How much of the past counts, ms: 63 % of the weight lies in this. Two seconds of it are what POSTURE section 3 asks for. */
const MEMORY_MS = 700;

/** How strongly the trunk is shaken now: mean and variance of |a| with a fading memory. It changes in place. */
export interface Shake {
  t: number;
  /** Samples since the start; the first ones weigh as much as each other. */
  seen: number;
  /** Mean of |a|, m/s²: the sensor's own gravity, whatever its scale. */
  mean: number;
  variance: number;
}

export const createShake = (): Shake => ({ t: 0, seen: 0, mean: 0, variance: 0 });

/** Takes the magnitude of the specific force at `t`, m/s² and ms. */
export function feelShake(shake: Shake, t: number, magnitude: number): void {
  shake.seen += 1;
  const share = Math.max(1 - Math.exp((shake.t - t) / MEMORY_MS), 1 / shake.seen);
  const difference = magnitude - shake.mean;
  shake.mean += share * difference;
  shake.variance = (1 - share) * (shake.variance + share * difference ** 2);
  shake.t = t;
}

/** Standard deviation of |a| as a share of gravity. */
export const shakeShare = ({ mean, variance }: Shake): number => (mean > 0 ? Math.sqrt(variance) / mean : 0);
