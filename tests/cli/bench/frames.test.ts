import { describe, expect, it } from 'vitest';
import { witmotion } from '../../../sensors/witmotion/witmotion.ts';
import { motionFrame } from '../../../src/cli/bench/frames.ts';

describe('motionFrame', () => {
  it('is read by the driver as the sample that it was made of, to one count', () => {
    const sample = { t: 0, acc: { x: 9.81, y: -0.5, z: 3 }, gyr: { x: -1.2, y: 0.01, z: 30 } };
    const data = motionFrame(sample);
    const [message] = witmotion.open().decode({ characteristic: '', data, receivedAt: 0 });
    if (message?.type !== 'reading') throw new Error('the frame is no reading');
    for (const axis of ['x', 'y', 'z'] as const) {
      expect(Math.abs(message.acc[axis] - sample.acc[axis])).toBeLessThan(0.003);
      expect(Math.abs((message.gyr?.[axis] ?? 0) - sample.gyr[axis])).toBeLessThan(0.001);
    }
  });
});
