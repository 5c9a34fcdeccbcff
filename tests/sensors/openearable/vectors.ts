import { expect } from 'vitest';
import { openEarable } from '../../../sensors/openearable/openearable.ts';
import { RAD_PER_DEG } from '../../../src/core/imu/units.ts';
import sheet from '../../fixtures/sensors/earables.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { CHECKED, messagesOf, type Vector, type VectorSheet, writesOf } from '../vector-sheet.ts';

export const vectorSheet: VectorSheet = {
  driver: openEarable,
  vectors: (sheet as readonly Vector[]).filter(({ device }) => device?.startsWith('OpenEarable')),
  judge(vector) {
    if (vector.direction === 'write') expect(writesAt(vector)).toContain(vector.hex);
    else judgeData(vector);
    return CHECKED;
  },
};

function writesAt({ decoded, characteristic = '' }: Vector): readonly string[] {
  return writesOf((session) => session.start(decoded.rate_hz), openEarable, [], [characteristic]);
}

function judgeData(vector: Vector): void {
  const { decoded } = vector;
  const [reading, field] = messagesOf(openEarable, vector);
  if (reading?.type !== 'reading' || field?.type !== 'reply') throw new Error('no reading, or no field');
  const { acc, gyr, stamp } = reading;
  expectPrinted([acc.x, acc.y, acc.z], decoded.acc_m_s2 ?? decoded.acc);
  expectPrinted([gyr?.x, gyr?.y, gyr?.z], decoded.gyro_dps ?? decoded.gyro, RAD_PER_DEG);
  expectPrinted(field.values.microtesla, decoded.mag_uT ?? decoded.mag);
  expect(stamp).toBe(decoded.t_us ?? 1000 * decoded.t_ms);
}
