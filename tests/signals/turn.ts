import fc from 'fast-check';
import { normalise, type Quaternion } from '../../src/core/imu/quaternion.ts';

/** Any rotation. */
export const anyTurn: fc.Arbitrary<Quaternion> = fc
  .tuple(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: 0.1, max: 1, noNaN: true }),
  )
  .map(([x, y, z, w]) => normalise({ w, x, y, z }));
