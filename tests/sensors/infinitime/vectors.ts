import { infinitime } from '../../../sensors/infinitime/infinitime.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import sheet from '../../fixtures/sensors/standards.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { CHECKED, messagesOf, type Vector, type VectorSheet } from '../vector-sheet.ts';

/** Its own row of the sheet of standards, and those that no sensor of ours has. */
export const vectorSheet: VectorSheet = {
  driver: infinitime,
  vectors: (sheet as readonly Vector[]).filter(({ device }) => !device?.startsWith('SIG')),
  judge(vector) {
    const { device = '', decoded } = vector;
    if (/phone/i.test(device)) {
      return { type: 'not applicable', why: 'An event of a phone, and no bytes: see the phone as sensor.' };
    }
    if (device.startsWith('KBZ')) {
      return { type: 'not applicable', why: 'Two axes of a device of which one source knows no service.' };
    }
    const [reading] = messagesOf(infinitime, vector);
    if (reading?.type !== 'reading') throw new Error('no reading');
    expectPrinted([reading.acc.x, reading.acc.y, reading.acc.z], decoded.g, STANDARD_GRAVITY);
    return CHECKED;
  },
};
