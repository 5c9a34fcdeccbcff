import { expect } from 'vitest';
import { adafruit } from '../../../sensors/adafruit/adafruit.ts';
import sheet from '../../fixtures/sensors/arduino.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { CHECKED, messagesOf, type Vector, type VectorSheet, writesOf } from '../vector-sheet.ts';

export const vectorSheet: VectorSheet = {
  driver: adafruit,
  vectors: (sheet as readonly Vector[]).filter(({ characteristic }) => characteristic?.startsWith('adaf')),
  judge(vector) {
    if (vector.direction === 'write') {
      expect(writesOf((session) => session.nudge?.('sound') ?? session.stop(), adafruit)).toContain(
        vector.hex,
      );
      return CHECKED;
    }
    const [reading] = messagesOf(adafruit, vector);
    if (reading?.type !== 'reading') throw new Error('no reading');
    expectPrinted([reading.acc.x, reading.acc.y, reading.acc.z], vector.decoded.m_s2);
    return CHECKED;
  },
};
