import type { Random } from './random.ts';

const WAVES = 5;

/**
 * A wandering signal that is smooth in every derivative, so that speed and acceleration follow from it:
 * a few sine waves of log-uniform frequency in the band. Root mean square 1.
 */
export function smoothNoise(chance: Random, lowHz: number, highHz: number): (seconds: number) => number {
  const waves = Array.from({ length: WAVES }, () => ({
    pulse: 2 * Math.PI * lowHz * (highHz / lowHz) ** chance.uniform(),
    phase: chance.between(0, 2 * Math.PI),
  }));
  const amplitude = Math.sqrt(2 / WAVES);
  return (seconds) => {
    let sum = 0;
    for (const { pulse, phase } of waves) sum += Math.sin(pulse * seconds + phase);
    return amplitude * sum;
  };
}
