import { expect } from 'vitest';
import { bluest } from '../../../sensors/bluest/bluest.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import vectors from '../../fixtures/sensors/bluest.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { CHECKED, messagesOf, type Vector, type VectorSheet } from '../vector-sheet.ts';

/** Of an advertisement a page sees nothing; its first two bytes are what the chooser filters by. */
function checkFilter({ hex }: Vector): void {
  const company = Number.parseInt(hex.slice(2, 4) + hex.slice(0, 2), 16);
  expect(bluest.filters).toContainEqual({ company });
}

function checkPacket(vector: Vector): void {
  const { decoded } = vector;
  const [reading, field] = messagesOf(bluest, vector);
  if (reading?.type !== 'reading') throw new Error('no reading');
  const { acc, gyr, stamp } = reading;
  expectPrinted([acc.x, acc.y, acc.z], decoded.acc_mg, STANDARD_GRAVITY / 1000);
  if (decoded.gyro_dps) expectPrinted(gyr && [gyr.x, gyr.y, gyr.z], decoded.gyro_dps, Math.PI / 180);
  if (decoded.mag_mGa) expect(field).toMatchObject({ values: { milligauss: decoded.mag_mGa } });
  expect(stamp).toBe(decoded.ts);
  if (bluest.timeSource.kind !== 'timestamp') throw new Error('no timestamps');
  const { tickMs, wrapsAt } = bluest.timeSource;
  expect((stamp ?? 0) * tickMs).toBe(decoded.ts_ms_if_8ms_tick);
  if (decoded.ts_unwrapped_after_65530) expect((stamp ?? 0) + wrapsAt).toBe(decoded.ts_unwrapped_after_65530);
}

export const vectorSheet: VectorSheet = {
  driver: bluest,
  vectors,
  judge(vector) {
    if (vector.characteristic?.startsWith('(advertising)')) checkFilter(vector);
    else checkPacket(vector);
    return CHECKED;
  },
};
