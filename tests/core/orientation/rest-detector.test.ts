import { describe, expect, it } from 'vitest';
import { createRestDetector } from '../../../src/core/orientation/rest-detector.ts';
import { VQF_DEFAULTS } from '../../../src/core/orientation/vqf.ts';

/** How many still samples make a rest. */
function samplesToRest(sampleSeconds: number): number {
  const detector = createRestDetector(VQF_DEFAULTS, sampleSeconds);
  let samples = 0;
  while (!detector.resting()) {
    detector.takeRate({ x: 0, y: 0, z: 0 });
    detector.takeForce({ x: 0, y: 0, z: 9.81 });
    samples++;
  }
  return samples;
}

describe('createRestDetector', () => {
  it('takes a second and a half of stillness', () => {
    expect([25, 26, 50, 100].map((hz) => samplesToRest(1 / hz))).toEqual([38, 39, 75, 150]);
  });

  it('does not wait for one sample more where a clock tells whole microseconds', () => {
    for (const micros of [38_461, 38_462]) expect(samplesToRest(micros / 1e6)).toBe(39);
  });
});
