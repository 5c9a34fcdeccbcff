import { describe, expect, it } from 'vitest';
import { createVqf, type Vqf, type VqfParameters } from '../../../src/core/orientation/vqf.ts';
import { largestDifference, type Row, readVectors, rowOf, toVec3, type VqfVectors } from './vectors.ts';

/** Agreement asked for with the reference, in each number of its double-precision output. */
const AGREEMENT = 1e-9;

function runOver(
  vectors: VqfVectors,
  parameters: Partial<VqfParameters>,
  read: (vqf: Vqf) => Row,
): readonly Row[] {
  const vqf = createVqf({ sampleSeconds: vectors.Ts, ...parameters });
  return vectors.gyr.map((gyr, i) => {
    vqf.update(toVec3(gyr), toVec3(vectors.acc[i]));
    return read(vqf);
  });
}

const column = (values: readonly number[]): readonly Row[] => values.map((value) => [value]);

describe.each([
  ['rest and slow rotation at 26 Hz', 'vqf-a-slow-rotation-26hz'],
  ['rest and fast translation at 95 Hz', 'vqf-b-fast-translation-95hz'],
  ['fast rotation from the first sample at 286 Hz', 'vqf-c-fast-rotation-286hz'],
])('the filter through %s', (_, name) => {
  const vectors = readVectors<VqfVectors>(name);

  it('gives the orientation of the reference', () => {
    const actual = runOver(vectors, {}, (vqf) => rowOf(vqf.quaternion()));
    expect(largestDifference(actual, vectors.quat6D)).toBeLessThan(AGREEMENT);
  });

  it('gives the orientation of the basic filter when no bias is estimated', () => {
    const off = { motionBiasEst: false, restBiasEst: false };
    const actual = runOver(vectors, off, (vqf) => rowOf(vqf.quaternion()));
    expect(largestDifference(actual, vectors.basicQuat6D)).toBeLessThan(AGREEMENT);
  });

  it('gives the bias of the reference', () => {
    const actual = runOver(vectors, {}, (vqf) => rowOf(vqf.bias()));
    expect(largestDifference(actual, vectors.bias)).toBeLessThan(AGREEMENT);
  });

  it('is as sure of the bias as the reference', () => {
    const actual = runOver(vectors, {}, (vqf) => [vqf.biasSigma()]);
    expect(largestDifference(actual, column(vectors.biasSigma))).toBeLessThan(AGREEMENT);
  });

  it('rests when the reference rests', () => {
    const actual = runOver(vectors, {}, (vqf) => [vqf.rest() ? 1 : 0]);
    expect(actual).toEqual(column(vectors.rest));
  });
});

describe('the vectors', () => {
  it('hold both rest and motion', () => {
    const { rest } = readVectors<VqfVectors>('vqf-a-slow-rotation-26hz');
    expect(new Set(rest)).toEqual(new Set([0, 1]));
  });
});
