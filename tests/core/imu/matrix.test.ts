import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  identity3,
  invertInto,
  type Matrix3,
  multiplyInto,
  multiplyTransposedInto,
} from '../../../src/core/imu/matrix.ts';

const entry = fc.double({ min: -5, max: 5, noNaN: true });
const matrix: fc.Arbitrary<Matrix3> = fc.tuple(entry, entry, entry, entry, entry, entry, entry, entry, entry);

const transposed = (m: Matrix3): Matrix3 => [m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]];

describe('3×3 matrices', () => {
  it('give the identity when multiplied by their inverse', () => {
    fc.assert(
      fc.property(matrix, (m) => {
        // Diagonally dominant, so that it has an inverse and a well-conditioned one.
        const regular: Matrix3 = [m[0] + 20, m[1], m[2], m[3], m[4] + 20, m[5], m[6], m[7], m[8] + 20];
        const [inverse, product] = [identity3(), identity3()];
        invertInto(inverse, regular);
        multiplyInto(product, regular, inverse);
        for (const [i, value] of product.entries()) expect(value).toBeCloseTo(i % 4 === 0 ? 1 : 0, 12);
      }),
    );
  });

  it('have a zero for an inverse where there is none', () => {
    const inverse = identity3();
    invertInto(inverse, [1, 2, 3, 2, 4, 6, 0, 1, 1]);
    expect(inverse.every((value) => value === 0)).toBe(true);
  });

  it('multiply by a transpose as by the transposed', () => {
    fc.assert(
      fc.property(matrix, matrix, (a, b) => {
        const [direct, plain] = [identity3(), identity3()];
        multiplyTransposedInto(direct, a, b);
        multiplyInto(plain, a, transposed(b));
        expect(direct).toEqual(plain);
      }),
    );
  });
});
