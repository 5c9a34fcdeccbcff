import { describe, expect, it } from 'vitest';
import { createDecode } from '../../../sensors/witmotion/decode.ts';
import { witmotion } from '../../../sensors/witmotion/witmotion.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import vectors from '../../fixtures/witmotion.vectors.json' with { type: 'json' };
import { decodeAll, fromHex } from './bytes.ts';

/** The values in the fixture are rounded to the sixth decimal. */
const DIGITS = 4;

const motion = vectors.filter((vector) => vector.accG !== undefined);
const replies = vectors.filter((vector) => vector.startRegister !== undefined);
const commands = vectors.filter((vector) => vector.what.startsWith('command'));

describe('witmotion, against known frames', () => {
  it('leaves no vector aside', () => {
    expect(motion.length + replies.length + commands.length).toBe(vectors.length);
  });

  it.each(motion)('reads the $what ($hex)', ({ hex, readings, accG = [], gyrDegPerS = [] }) => {
    const decode = createDecode();
    const bytes = fromHex(hex);
    expect(decodeAll(decode, [bytes])).toHaveLength(readings ?? Number.NaN);

    const missing = (20 - (bytes.length % 20)) % 20;
    const all = readings ? decodeAll(createDecode(), [bytes]) : decodeAll(decode, [Array(missing).fill(0)]);
    for (const message of all) {
      if (message.type !== 'reading' || !message.gyr) throw new Error('not a reading with a gyroscope');
      const { acc, gyr } = message;
      [acc.x, acc.y, acc.z].forEach((value, axis) => {
        expect(value).toBeCloseTo((accG[axis] ?? Number.NaN) * STANDARD_GRAVITY, DIGITS);
      });
      [gyr.x, gyr.y, gyr.z].forEach((value, axis) => {
        expect(value).toBeCloseTo((gyrDegPerS[axis] ?? Number.NaN) * RAD_PER_DEG, DIGITS);
      });
    }
    expect(all.length).toBeGreaterThan(0);
  });

  it.each(replies)('takes only the battery from the $what', ({ hex, batteryPercent }) => {
    const expected = batteryPercent === undefined ? [] : [{ type: 'battery', percent: batteryPercent }];
    expect(decodeAll(createDecode(), [fromHex(hex)])).toEqual(expected);
  });

  it('asks for 50 Hz and for the battery in the documented words', () => {
    const documented = new Map(commands.map(({ what, hex }) => [what, fromHex(hex)]));
    expect(witmotion.start.at(-1)?.bytes).toEqual(documented.get('command: return rate 50 Hz'));
    expect(witmotion.battery?.ask.bytes).toEqual(documented.get('command: read battery'));
  });
});
