import { describe, expect, it } from 'vitest';
import { infinitime } from '../../../sensors/infinitime/infinitime.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { deedsOf } from '../deeds.ts';
import { frameOf } from '../vector-sheet.ts';

const uuid = (number: string) => `${number}-78fc-48fe-8e23-433b3a1942d0`;
const hear = (number: string, hex: string) => infinitime.open().decode(frameOf(uuid(number), hex));

describe('infinitime', () => {
  it('has 1024 counts to 1 g, of either sign', () => {
    expect(hear('00030002', '00fc00020000')).toEqual([
      { type: 'reading', acc: { x: -STANDARD_GRAVITY, y: STANDARD_GRAVITY / 2, z: 0 }, gyr: null },
    ]);
    expect(hear('00030002', '00fc0002')).toEqual([]);
  });

  it('counts steps', () => {
    expect(hear('00030001', '39040000')).toEqual([{ type: 'reply', name: 'steps', values: { count: 1081 } }]);
  });

  it.each(['subscribe 2a19', 'read 0001', 'subscribe 0001'])('does without "%s"', (refuses) => {
    expect(deedsOf(infinitime.open().start(10), { refuses }).at(-1)).toBe('subscribe 0002');
  });

  it('buzzes once: an alert of "none" would buzz again', () => {
    const session = infinitime.open();
    expect(deedsOf(session.nudge?.('vibrate') ?? session.stop())).toEqual(['write 2a06 01', 'pause']);
  });
});
