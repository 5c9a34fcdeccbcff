import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { espruino } from '../../../sensors/espruino/espruino.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';

const PRINTED = '6e400003-b5a3-f393-e0a9-e50e24dcca9e';

function listen() {
  const { decode } = espruino.open();
  return (text: string) => {
    const data = new DataView(Uint8Array.from(Buffer.from(text, 'latin1')).buffer);
    return decode({ characteristic: PRINTED, data, receivedAt: 0 });
  };
}

const PUCK_LINE = 'A,7,16777215,-525,-112,8160,154,-152,-34\r\n';

describe('lines of an Espruino', () => {
  it('bear counts of 8192 to 1 g and 8.75 m°/s', () => {
    const [reading] = listen()(PUCK_LINE);
    if (reading?.type !== 'reading') throw new Error('no reading');
    expect(reading.stamp).toBe(16_777_215);
    expect(reading.acc.z).toBeCloseTo((8160 / 8192) * STANDARD_GRAVITY, 9);
    expect(reading.gyr?.x).toBeCloseTo(154 * 0.00875 * RAD_PER_DEG, 9);
  });

  it('are the same however they are cut, and wherever flow control stands in them', () => {
    const lines = `${PUCK_LINE}>A,8,4,100,0,8000\r\n=undefined\r\nB,87,1\r\nN,1\r\nN,0\r\n`;
    const whole = listen()(lines);
    expect(whole.map(({ type }) => type)).toEqual(['reading', 'reading', 'battery', 'button', 'button']);
    const cuts = fc.array(fc.tuple(fc.nat(lines.length), fc.constantFrom('', '\x11', '\x13')), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(cuts, (places) => {
        const hear = listen();
        const sorted = [...places].sort(([a], [b]) => a - b);
        const bounds = [0, ...sorted.map(([at]) => at), lines.length];
        const pieces = bounds
          .slice(1)
          .map((end, index) => lines.slice(bounds[index], end) + (sorted[index]?.[1] ?? ''));
        expect(pieces.flatMap((piece) => [...hear(piece)])).toEqual(whole);
      }),
    );
  });

  it.each([
    'A,1,2,3,4',
    'A,1,2,3,4,5,6',
    'A,1,2,3,4,x',
    'A,1,2,3,4,',
    'A,1,2,3,4,99999',
    'A,1,16777216,3,4,5',
    'A,1,-2,3,4,5',
    'A,90000,90000,90000',
    'A,1e9,0,0',
    'B,101',
    'B,',
    'N,2',
    'P,BANGLEJS2,2v25,',
    'P,,,12.5',
    'Uncaught ReferenceError: "A" is not defined',
    '>',
    '',
  ])('that are not ours say nothing: "%s"', (line) => {
    expect(listen()(`${line}\r\n`)).toEqual([]);
  });

  it('without an end are not kept, and the line after them is read', () => {
    const hear = listen();
    for (let index = 0; index < 1000; index++) expect(hear('x'.repeat(20))).toEqual([]);
    expect(hear(`A,1,2,3,4,5\r\n${PUCK_LINE}`)).toHaveLength(1);
  });

  it('are told from the bytes of a program of one’s own only where no line has begun', () => {
    const bytes = Buffer.from('f3fd90ffe01f9a0068ffdeff', 'hex').toString('latin1');
    expect(listen()(bytes)).toHaveLength(1);
    const hear = listen();
    hear('A,1,2');
    expect(hear(bytes)).toEqual([]);
    expect(listen()('A,1,2,3,4,5\n')).toHaveLength(1); // twelve bytes of text
  });
});
