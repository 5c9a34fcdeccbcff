import { describe, expect, it } from 'vitest';
import { sigAcceleration } from '../../../sensors/sig-acceleration/sig-acceleration.ts';
import { deedsOf } from '../deeds.ts';
import { frameOf } from '../vector-sheet.ts';

const sig = (number: string) => `0000${number}-0000-1000-8000-00805f9b34fb`;
const hear = (number: string, hex: string) => sigAcceleration.open().decode(frameOf(sig(number), hex));

describe('plain Bluetooth acceleration', () => {
  it('takes the finer of two', () => {
    const start = (...numbers: string[]) =>
      deedsOf(sigAcceleration.open().start(50), { characteristics: numbers.map(sig) }).at(-1);
    expect(start('2c1d', '2c1e')).toBe('subscribe 2c1e');
    expect(start('2c1d')).toBe('subscribe 2c1d');
    expect(start('2c1f')).toBe('gave up');
  });

  it('does without battery and alert', () => {
    for (const refuses of ['write 2a06 00', 'read 2a19', 'subscribe 2a19'])
      expect(
        deedsOf(sigAcceleration.open().start(50), { characteristics: [sig('2c1e')], refuses }).at(-1),
      ).toBe('subscribe 2c1e');
  });

  it('understands what stands beside, and that a value may not be known', () => {
    expect(hear('2c1f', '01')).toEqual([{ type: 'reply', name: 'detection', values: { detected: true } }]);
    expect(hear('2c06', '4a260000')).toEqual([
      { type: 'reply', name: 'acceleration', values: { metresPerSecondSquared: 9.802 } },
    ]);
    expect(hear('2c06', 'ffffff7f')).toEqual([
      { type: 'reply', name: 'acceleration', values: { metresPerSecondSquared: null } },
    ]);
  });

  it.each(['2c1e', '2c1d', '2c1f', '2c06'])('says nothing for bytes of another length at %s', (number) => {
    for (const hex of ['', '0001', '0001020304', '00010203040506'])
      expect(hear(number, hex), hex).toEqual([]);
  });
});
