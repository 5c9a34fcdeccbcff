/** A 3×3 matrix in rows. A tuple, so that a filter can overwrite it in place and make no garbage. */
export type Matrix3 = [number, number, number, number, number, number, number, number, number];

export const identity3 = (): Matrix3 => [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** into = a b. `into` must be neither `a` nor `b`. */
export function multiplyInto(into: Matrix3, a: Readonly<Matrix3>, b: Readonly<Matrix3>): void {
  into[0] = a[0] * b[0] + a[1] * b[3] + a[2] * b[6];
  into[1] = a[0] * b[1] + a[1] * b[4] + a[2] * b[7];
  into[2] = a[0] * b[2] + a[1] * b[5] + a[2] * b[8];
  into[3] = a[3] * b[0] + a[4] * b[3] + a[5] * b[6];
  into[4] = a[3] * b[1] + a[4] * b[4] + a[5] * b[7];
  into[5] = a[3] * b[2] + a[4] * b[5] + a[5] * b[8];
  into[6] = a[6] * b[0] + a[7] * b[3] + a[8] * b[6];
  into[7] = a[6] * b[1] + a[7] * b[4] + a[8] * b[7];
  into[8] = a[6] * b[2] + a[7] * b[5] + a[8] * b[8];
}

/** into = a bᵀ. `into` must be neither `a` nor `b`. */
export function multiplyTransposedInto(into: Matrix3, a: Readonly<Matrix3>, b: Readonly<Matrix3>): void {
  into[0] = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  into[1] = a[0] * b[3] + a[1] * b[4] + a[2] * b[5];
  into[2] = a[0] * b[6] + a[1] * b[7] + a[2] * b[8];
  into[3] = a[3] * b[0] + a[4] * b[1] + a[5] * b[2];
  into[4] = a[3] * b[3] + a[4] * b[4] + a[5] * b[5];
  into[5] = a[3] * b[6] + a[4] * b[7] + a[5] * b[8];
  into[6] = a[6] * b[0] + a[7] * b[1] + a[8] * b[2];
  into[7] = a[6] * b[3] + a[7] * b[4] + a[8] * b[5];
  into[8] = a[6] * b[6] + a[7] * b[7] + a[8] * b[8];
}

/** into = aᵀ b. `into` must be neither `a` nor `b`. */
export function transposedMultiplyInto(into: Matrix3, a: Readonly<Matrix3>, b: Readonly<Matrix3>): void {
  into[0] = a[0] * b[0] + a[3] * b[3] + a[6] * b[6];
  into[1] = a[0] * b[1] + a[3] * b[4] + a[6] * b[7];
  into[2] = a[0] * b[2] + a[3] * b[5] + a[6] * b[8];
  into[3] = a[1] * b[0] + a[4] * b[3] + a[7] * b[6];
  into[4] = a[1] * b[1] + a[4] * b[4] + a[7] * b[7];
  into[5] = a[1] * b[2] + a[4] * b[5] + a[7] * b[8];
  into[6] = a[2] * b[0] + a[5] * b[3] + a[8] * b[6];
  into[7] = a[2] * b[1] + a[5] * b[4] + a[8] * b[7];
  into[8] = a[2] * b[2] + a[5] * b[5] + a[8] * b[8];
}

/** from = from - a b. `from` must be neither `a` nor `b`. */
export function subtractProduct(from: Matrix3, a: Readonly<Matrix3>, b: Readonly<Matrix3>): void {
  from[0] -= a[0] * b[0] + a[1] * b[3] + a[2] * b[6];
  from[1] -= a[0] * b[1] + a[1] * b[4] + a[2] * b[7];
  from[2] -= a[0] * b[2] + a[1] * b[5] + a[2] * b[8];
  from[3] -= a[3] * b[0] + a[4] * b[3] + a[5] * b[6];
  from[4] -= a[3] * b[1] + a[4] * b[4] + a[5] * b[7];
  from[5] -= a[3] * b[2] + a[4] * b[5] + a[5] * b[8];
  from[6] -= a[6] * b[0] + a[7] * b[3] + a[8] * b[6];
  from[7] -= a[6] * b[1] + a[7] * b[4] + a[8] * b[7];
  from[8] -= a[6] * b[2] + a[7] * b[5] + a[8] * b[8];
}

/** into = a⁻¹, by the adjugate; all zero where `a` has no inverse. `into` must not be `a`. */
export function invertInto(into: Matrix3, a: Readonly<Matrix3>): void {
  const c0 = a[4] * a[8] - a[5] * a[7];
  const c1 = a[5] * a[6] - a[3] * a[8];
  const c2 = a[3] * a[7] - a[4] * a[6];
  const determinant = a[0] * c0 + a[1] * c1 + a[2] * c2;
  const factor = Math.abs(determinant) > Number.EPSILON ? 1 / determinant : 0;
  into[0] = c0 * factor;
  into[1] = (a[2] * a[7] - a[1] * a[8]) * factor;
  into[2] = (a[1] * a[5] - a[2] * a[4]) * factor;
  into[3] = c1 * factor;
  into[4] = (a[0] * a[8] - a[2] * a[6]) * factor;
  into[5] = (a[2] * a[3] - a[0] * a[5]) * factor;
  into[6] = c2 * factor;
  into[7] = (a[1] * a[6] - a[0] * a[7]) * factor;
  into[8] = (a[0] * a[4] - a[1] * a[3]) * factor;
}
