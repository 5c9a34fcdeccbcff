import { expect } from 'vitest';
import { esense } from '../../../sensors/esense/esense.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import sheet from '../../fixtures/sensors/earables.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { CHECKED, messagesOf, type Vector, type VectorSheet, writesOf } from '../vector-sheet.ts';

export const vectorSheet: VectorSheet = {
  driver: esense,
  vectors: (sheet as readonly Vector[]).filter(({ device }) => device === 'eSense'),
  judge(vector) {
    if (vector.direction === 'write')
      expect(writesOf((session) => session.stop(), esense)).toContain(vector.hex);
    else if (vector.decoded.index === undefined) judgeRanges(vector);
    else judgeMeasurement(vector);
    return CHECKED;
  },
};

function judgeRanges(vector: Vector): void {
  const { decoded } = vector;
  const values = {
    dps: decoded.gyro_range_dps,
    g: decoded.acc_range_g,
    rotationHz: Number.parseInt(decoded.gyro_lpf, 10),
    forceHz: Number.parseInt(decoded.acc_lpf, 10),
  };
  expect(messagesOf(esense, vector)).toEqual([{ type: 'reply', name: 'ranges', values }]);
}

function judgeMeasurement(vector: Vector): void {
  const { decoded } = vector;
  const [reading] = messagesOf(esense, vector);
  if (reading?.type !== 'reading') throw new Error('no reading');
  const { acc, gyr, stamp } = reading;
  expectPrinted([acc.x, acc.y, acc.z], decoded['acc_g@4g'], STANDARD_GRAVITY);
  expectPrinted([gyr?.x, gyr?.y, gyr?.z], decoded['gyro_dps@500'], RAD_PER_DEG);
  expect(stamp).toBe(decoded.index);
}
