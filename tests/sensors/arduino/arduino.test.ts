import { afterEach, describe, expect, it } from 'vitest';
import { arduino } from '../../../sensors/arduino/arduino.ts';
import { type ArduinoOptions, createArduino } from '../../e2e/peripherals/arduino.ts';
import { waitUntil } from '../../e2e/wait-until.ts';
import { type Air, meet } from '../air.ts';
import { converse } from '../converse.ts';
import { frameOf } from '../vector-sheet.ts';

const LEANING = { acc: { x: 8.5, y: 0.4, z: -4.9 }, gyr: { x: 0.25, y: -0.5, z: 1 } };
const SKETCHES = ['6fbe1da7', 'e905de3e', '555a0002', '19b10000', '81c30e5c'] as const;

describe('arduino', () => {
  let air: Air | null = null;
  afterEach(() => air?.close());

  it.each(SKETCHES)('reads the sketch %s in SI units', async (sketch: ArduinoOptions['sketch'] & string) => {
    const board = createArduino({ sketch, motion: () => LEANING });
    air = await meet(arduino, board.peripheral);
    const { session, messages, carryOut } = air;
    await carryOut(session.start(100));
    const reading = await waitUntil(
      () => messages.findLast((each) => each.type === 'reading' && each.gyr !== null),
      {
        what: 'a reading with its rate',
      },
    );
    if (reading.type !== 'reading') throw new Error('no reading');
    for (const axis of ['x', 'y', 'z'] as const) {
      expect(reading.acc[axis]).toBeCloseTo(LEANING.acc[axis], 4);
      expect(reading.gyr?.[axis]).toBeCloseTo(LEANING.gyr[axis], 4);
    }
  });

  it('says which sketch has no light to nudge by', () => {
    const session = arduino.open();
    const journal = '555a0002-0000-467a-9538-01f0652c74e8';
    converse(session, session.start(100), (operation) =>
      operation.do === 'discover' && operation.service === journal ? ['any'] : [],
    );
    const { refusal } = converse(session, session.nudge?.('light') ?? session.stop(), () => undefined);
    expect(refusal?.reason).toBe('not-able');
    expect(refusal?.message).toContain('Science Journal');
  });

  it('is missing where no sketch is known', () => {
    const session = arduino.open();
    expect(converse(session, session.start(100), () => []).refusal?.reason).toBe('missing');
  });

  it.each([
    ['6fbe1da7-3001-44de-92c4-bb6e04fb0212', '00000000000000000000'],
    ['6fbe1da7-3001-44de-92c4-bb6e04fb0212', '0000c07f0000000000000000'],
    ['6fbe1da7-3003-44de-92c4-bb6e04fb0212', '0000807f0000000000000000'],
    ['81c30e5c-1001-4f7d-a886-de3e90749161', '00'.repeat(12)],
    ['81c30e5c-1001-4f7d-a886-de3e90749161', `ffff7f7f${'00'.repeat(20)}`],
    ['4798e0f2-300a-4d68-af64-8a8f5258404e', '00'.repeat(12)],
  ])('passes over what is cut, no number or unknown: %s %s', (characteristic, hex) => {
    expect(arduino.open().decode(frameOf(characteristic, hex))).toEqual([]);
  });
});
