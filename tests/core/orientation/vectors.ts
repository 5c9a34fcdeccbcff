import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Quaternion } from '../../../src/core/imu/quaternion.ts';
import type { Vec3 } from '../../../src/core/imu/sample.ts';

export type Row = readonly number[];

/** Inputs and outputs of the reference filter, one row for each sample (tests/fixtures/orientation). */
export interface VqfVectors {
  readonly Ts: number;
  readonly gyr: readonly Row[];
  readonly acc: readonly Row[];
  readonly quat6D: readonly Row[];
  readonly basicQuat6D: readonly Row[];
  readonly bias: readonly Row[];
  readonly biasSigma: readonly number[];
  readonly rest: readonly number[];
}

export interface IntegrationVectors {
  readonly Ts: number;
  readonly gyr: readonly Row[];
  readonly acc: readonly Row[];
  readonly gyrCorrected: readonly Row[];
  readonly accCorrected: readonly Row[];
  readonly quat6D: readonly Row[];
}

const FOLDER = join(import.meta.dirname, '../../fixtures/orientation');

export const readFixtureBytes = (name: string): Buffer => readFileSync(join(FOLDER, name));

export const readVectors = <Vectors extends VqfVectors | IntegrationVectors>(name: string): Vectors =>
  JSON.parse(gunzipSync(readFixtureBytes(`${name}.json.gz`)).toString()) as Vectors;

export function toVec3(row: Row | undefined): Vec3 {
  const [x = Number.NaN, y = Number.NaN, z = Number.NaN] = row ?? [];
  return { x, y, z };
}

export const rowOf = (v: Vec3 | Quaternion): Row => ('w' in v ? [v.w, v.x, v.y, v.z] : [v.x, v.y, v.z]);

/** The largest distance between two numbers at the same place; infinite where the shapes differ. */
export function largestDifference(actual: readonly Row[], expected: readonly Row[]): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const [i, row] of actual.entries()) {
    for (const [j, value] of row.entries()) {
      const difference = Math.abs(value - (expected[i]?.[j] ?? Number.NaN));
      if (!(difference <= largest)) largest = difference;
    }
  }
  return Number.isNaN(largest) ? Number.POSITIVE_INFINITY : largest;
}
