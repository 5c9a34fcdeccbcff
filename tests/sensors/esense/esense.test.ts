import { describe, expect, it } from 'vitest';
import { esense } from '../../../sensors/esense/esense.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { deedsOf } from '../deeds.ts';
import { frameOf } from '../vector-sheet.ts';

const uuid = (number: string) => `0000${number}-0000-1000-8000-00805f9b34fb`;
const [DATA, BUTTON, RANGES] = [uuid('ff08'), uuid('ff09'), uuid('ff0e')];

/** Number 7: 10 and -2 °/s, -1 and 0.5 g, at the factory's ranges. */
const MEASUREMENT = '5507090c028fff7d00000000e0001000';
/** ±2000 °/s and ±8 g. */
const WIDE = '59380406181006';

const hear = (hex: string, characteristic = DATA, session = esense.open()) =>
  session.decode(frameOf(characteristic, hex));

describe('eSense', () => {
  it('passes over whatever its checksum does not fit', () => {
    expect(hear(MEASUREMENT)).toHaveLength(1);
    for (let at = 4; at < 16; at++) {
      const bytes = Buffer.from(MEASUREMENT, 'hex');
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      expect(hear(bytes.toString('hex')), `byte ${at}`).toEqual([]);
    }
    expect(hear(MEASUREMENT.slice(0, -2))).toEqual([]);
    expect(hear(`${MEASUREMENT}00`)).toEqual([]);
  });

  it('scales by the ranges that were read, and by the factory’s until then', () => {
    const session = esense.open();
    expect(hear(WIDE, RANGES, session)).toMatchObject([{ values: { dps: 2000, g: 8 } }]);
    const [before] = hear(MEASUREMENT);
    const [after] = hear(MEASUREMENT, DATA, session);
    if (before?.type !== 'reading' || after?.type !== 'reading') throw new Error('no reading');
    expect(before.acc.y).toBeCloseTo(-STANDARD_GRAVITY, 9);
    expect(after.acc.y).toBeCloseTo(-2 * STANDARD_GRAVITY, 9);
    expect((after.gyr?.x ?? 0) / (before.gyr?.x ?? 1)).toBeCloseTo(4, 9);
  });

  it('hears the button', () => {
    expect([hear('54020101', BUTTON), hear('54010100', BUTTON)].flat()).toEqual([
      { type: 'button', button: 'main', event: 'down' },
      { type: 'button', button: 'main', event: 'up' },
    ]);
    expect(hear('54030101', BUTTON)).toEqual([]);
  });

  it('is stopped before it is started at the rate that is wanted', () => {
    expect(deedsOf(esense.open().start(100))).toEqual([
      'write ff07 5302020000',
      'read ff0e',
      'subscribe ff09',
      'subscribe ff08',
      'write ff07 5367020164',
    ]);
    expect(deedsOf(esense.open().start(50), { refuses: 'read ff0e' }).at(-1)).toBe('write ff07 5335020132');
  });
});
