import { expect } from 'vitest';
import { espruino } from '../../../sensors/espruino/espruino.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import sheet from '../../fixtures/sensors/espruino.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { CHECKED, messagesOf, type Vector, type VectorSheet, writesOf } from '../vector-sheet.ts';

export const vectorSheet: VectorSheet = {
  driver: espruino,
  vectors: sheet,
  judge: (vector) => (vector.direction === 'write' ? judgeStatement(vector) : judgeMeasurement(vector)),
};

function judgeMeasurement(vector: Vector) {
  const { decoded } = vector;
  const [reading] = messagesOf(espruino, vector);
  if (reading?.type !== 'reading') throw new Error('no reading');
  const { x, y, z } = reading.acc;
  // A Bangle.js counts z into the watch, and we out of it: half a turn about y.
  const told = decoded.device === 'Bangle.js' ? [-x, y, -z] : [x, y, z];
  expectPrinted(told, decoded.g ?? decoded.acc_g, STANDARD_GRAVITY);
  if (decoded['gyro_dps_8.75mdps']) {
    const { x: gx, y: gy, z: gz } = reading.gyr ?? {};
    expectPrinted([gx, gy, gz], decoded['gyro_dps_8.75mdps'], RAD_PER_DEG);
  }
  return CHECKED;
}

function judgeStatement({ hex, decoded }: Vector) {
  if (decoded.meaning.includes('toggle'))
    return {
      type: 'not applicable',
      why: 'A toggled light stays as it is; a pulse ends by itself.',
    } as const;
  if (decoded.meaning.includes('reset'))
    return {
      type: 'not applicable',
      why: 'It would end the owner’s program; our script ends only itself.',
    } as const;
  const typed = writesOf((session) => session.nudge?.('light') ?? session.stop(), espruino).join('');
  expect(typed).toContain(hex);
  return CHECKED;
}
