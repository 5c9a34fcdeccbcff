import { sigAcceleration } from '../../../sensors/sig-acceleration/sig-acceleration.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import sheet from '../../fixtures/sensors/standards.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { CHECKED, messagesOf, type Vector, type VectorSheet } from '../vector-sheet.ts';

export const vectorSheet: VectorSheet = {
  driver: sigAcceleration,
  vectors: (sheet as readonly Vector[]).filter(({ device }) => device?.startsWith('SIG')),
  judge(vector) {
    const [reading] = messagesOf(sigAcceleration, vector);
    if (reading?.type !== 'reading') throw new Error('no reading');
    expectPrinted([reading.acc.x, reading.acc.y, reading.acc.z], vector.decoded.g, STANDARD_GRAVITY);
    return CHECKED;
  },
};
