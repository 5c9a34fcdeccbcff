import { describe, expect, it } from 'vitest';
import type { Handshake } from '../../../sensors/handshake.ts';
import { microbit } from '../../../sensors/microbit/microbit.ts';
import type { Vec3 } from '../../../src/core/imu/sample.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { dot } from '../../../src/core/imu/vector.ts';
import { createMicrobit } from '../../e2e/peripherals/microbit.ts';
import { meet } from '../air.ts';
import { deedsOf } from '../deeds.ts';
import { bytesOf, messagesOf } from '../vector-sheet.ts';

const at = (short: string) => `e95d${short}-251d-470a-a062-fa1922dfa9a8`;
const DARK = '0000000000';
const ALL_ON = '1f1f1f1f1f';
const HEART = '0a1f1f0e04';

const shine = (): Handshake => {
  const steps = microbit.open().nudge?.('light');
  if (!steps) throw new Error('no nudge');
  return steps;
};

const accelerationOf = (...counts: readonly number[]): Vec3 => {
  const packet = Buffer.alloc(6);
  counts.forEach((count, index) => {
    packet.writeInt16LE(count, 2 * index);
  });
  const [reading] = messagesOf(microbit, { hex: packet.toString('hex'), characteristic: at('ca4b') });
  if (reading?.type !== 'reading') throw new Error('no reading');
  return reading.acc;
};

describe('microbit', () => {
  it('asks for nothing where its program has 20 ms already', () => {
    expect(deedsOf(microbit.open().start(50), { answers: [DARK, '1400'] })).toEqual([
      ...['read 7b77', 'read fb24', 'subscribe da90', 'subscribe da91', 'subscribe ca4b'],
    ]);
  });

  it('asks for 20 ms otherwise, reads what the board made of it, and gives the program its own back', () => {
    const session = microbit.open();
    expect(deedsOf(session.start(50), { answers: [DARK, '5000', '1400'] }).slice(1, 4)).toEqual([
      ...['read fb24', 'write fb24 1400', 'read fb24'],
    ]);
    expect(deedsOf(session.stop())).toEqual(['unsubscribe ca4b', 'write fb24 5000']);
  });

  it.each(['0000', '0100', '0200', '1234', ''])('never gives a board a period such as %s back', (owners) => {
    const session = microbit.open();
    deedsOf(session.start(50), { answers: [DARK, owners, '1400'] });
    expect(deedsOf(session.stop())).toEqual(['unsubscribe ca4b']);
  });

  it('does without lights and buttons where its program has neither', () => {
    const deeds = deedsOf(microbit.open().start(50), { answers: ['1400'], refuses: 'read 7b77' });
    expect(deeds.at(-1)).toBe('subscribe ca4b');
  });

  it('shows all lights, then what its program showed', () => {
    expect(deedsOf(shine(), { answers: [HEART] })).toEqual([
      ...['read 7b77', `write 7b77 ${ALL_ON}`, 'pause', `write 7b77 ${HEART}`],
    ]);
  });

  it.each(['', ALL_ON, 'ffffffffff'])('goes dark where what was shown makes no sense (%s)', (before) => {
    expect(deedsOf(shine(), { answers: [before] }).at(-1)).toBe(`write 7b77 ${DARK}`);
  });

  it('goes dark though shining was refused', () => {
    const deeds = deedsOf(shine(), { answers: [DARK], refuses: `write 7b77 ${ALL_ON}` });
    expect(deeds.slice(-2)).toEqual([`write 7b77 ${DARK}`, 'gave up']);
  });

  it('puts out lights that a lost link left on', () => {
    const deeds = deedsOf(microbit.open().start(50), { answers: [ALL_ON, '1400'] });
    expect(deeds[1]).toBe(`write 7b77 ${DARK}`);
  });

  it.each([
    ['with the lights up', [-50, -50, -1024], { x: 0, y: 0, z: -1 }],
    ['upright with its logo up', [-28, 1000, -56], { x: 0, y: 1, z: 0 }],
    ['on its right edge', [1000, 60, 0], { x: 1, y: 0, z: 0 }],
  ] as const)('reads the force that holds it up, %s', (_, counts, up) => {
    const acc = accelerationOf(...counts);
    expect(dot(acc, up) / STANDARD_GRAVITY).toBeCloseTo(1, 1);
  });

  it('has its lights out when they face away from the body', () => {
    expect(dot(accelerationOf(0, 0, -1024), microbit.faceOut)).toBeCloseTo(STANDARD_GRAVITY, 9);
  });

  it.each([
    ['da90', '00', 'A', 'up'],
    ['da90', '01', 'A', 'down'],
    ['da91', '02', 'B', 'long'],
  ])('hears its buttons (%s %s)', (short, hex, button, event) => {
    expect(messagesOf(microbit, { hex, characteristic: at(short) })).toEqual([
      { type: 'button', button, event },
    ]);
  });

  it('reads how slowly a text scrolls', () => {
    expect(messagesOf(microbit, { hex: '7800', characteristic: at('0d2d') })).toEqual([
      { type: 'reply', name: 'scrolling', values: { delayMs: 120 } },
    ]);
  });

  it.each([
    ['a cut packet', 'ca4b', 'e4ffcc03c8'],
    ['a long one', 'ca4b', 'e4ffcc03c8ff00'],
    ['a fourth state of a button', 'da90', '03'],
    ['half a period', 'fb24', '14'],
    ['six rows', '7b77', '000000000000'],
  ])('says nothing of %s', (_, short, hex) => {
    expect(messagesOf(microbit, { hex, characteristic: at(short) })).toEqual([]);
  });

  it('can write no period that crashes a board', () => {
    const mayWrite = (hex: string) => microbit.mayWrite[at('fb24')]?.([...bytesOf(hex)]) ?? false;
    expect(mayWrite('1400')).toBe(true);
    for (const hex of ['0000', '0100', '0200', '0300', '00', '14', '140000'])
      expect(mayWrite(hex)).toBe(false);
  });

  it('streams from the first board as well, and leaves it as it was', async () => {
    const board = createMicrobit({ board: 'V1', periodMs: 80, picture: [4, 4, 4, 4, 4] });
    const { session, carryOut, close } = await meet(microbit, board.peripheral);
    await carryOut(session.start(50));
    expect(board.periodMs()).toBe(20);
    await carryOut(shine(), { haste: 0.05 });
    await carryOut(session.stop());
    close();
    expect([board.periodMs(), board.picture(), board.crashes()]).toEqual([80, [4, 4, 4, 4, 4], 0]);
  });
});
