import { expect } from 'vitest';
import { uprightGo } from '../../../sensors/upright-go/upright-go.ts';
import { DEG_PER_RAD } from '../../../src/core/imu/units.ts';
import vectors from '../../fixtures/sensors/upright.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { CHECKED, messagesOf, type Vector, type VectorSheet, type VectorVerdict } from '../vector-sheet.ts';

/** The sheet is shared with two more devices. */
export const vectorSheet: VectorSheet = {
  driver: uprightGo,
  vectors: (vectors as readonly Vector[]).filter(({ device }) => device?.startsWith('Upright GO (v1)')),
  judge,
};

/** The sheet's meanings are the explorer's first guesses; these are his later findings on the same bytes. */
function judge(vector: Vector): VectorVerdict {
  const [message] = messagesOf(uprightGo, vector);
  const raw: readonly number[] = vector.decoded.raw;
  if (message?.type === 'reading') {
    const [low = 0, high = 0] = raw;
    expectPrinted(Math.atan2(message.acc.z, message.acc.x) * DEG_PER_RAD, (low + 256 * high) / 10);
    expect([vector.decoded.value, vector.decoded.status]).toEqual(raw);
    return CHECKED;
  }
  if (message?.type !== 'reply') throw new Error(`nothing was made of ${vector.hex}`);
  const [baseHigh = 0, baseLow = 0, limitHigh = 0, limitLow = 0] = raw;
  expectPrinted(message.values.baselineDeg, (256 * baseHigh + baseLow) / 10);
  expectPrinted(message.values.thresholdDeg, (256 * limitHigh + limitLow) / 10);
  // As in each record that he saw: the alert begins 12 degrees beyond.
  expectPrinted((message.values.thresholdDeg as number) - (message.values.baselineDeg as number), 12);
  return CHECKED;
}
