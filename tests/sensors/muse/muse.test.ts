import { describe, expect, it } from 'vitest';
import type { SensorMessage } from '../../../sensors/driver.ts';
import { muse } from '../../../sensors/muse/muse.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { deedsOf } from '../deeds.ts';
import { frameOf } from '../vector-sheet.ts';

const uuid = (number: string) => `273e${number}-4c4d-454d-96be-f03bac821358`;
const [ROTATION, FORCE, ATHENA] = [uuid('0009'), uuid('000a'), uuid('0013')];

const word = (value: number) => (value & 0xffff).toString(16).padStart(4, '0');
/** Three equal samples under a number: one of 1 g along x, or a turn about z of so many counts. */
const force = (number: number) => word(number) + `${word(16384)}00000000`.repeat(3);
const turn = (number: number, counts = 100) => word(number) + `00000000${word(counts)}`.repeat(3);

function listen() {
  const { decode } = muse.open();
  const stamps = (messages: readonly SensorMessage[]) =>
    messages.flatMap((message) => (message.type === 'reading' ? [message.stamp] : []));
  return {
    hear: (characteristic: string, hex: string) => decode(frameOf(characteristic, hex)),
    stampsOf: (characteristic: string, hex: string) => stamps(decode(frameOf(characteristic, hex))),
  };
}

describe('an older Muse', () => {
  it('has force and rotation of one number together, whichever comes first', () => {
    const { hear, stampsOf } = listen();
    hear(ROTATION, turn(7));
    expect(stampsOf(FORCE, force(7))).toEqual([21, 22, 23]);
    expect(stampsOf(FORCE, force(8))).toEqual([]);
    expect(stampsOf(ROTATION, turn(8))).toEqual([24, 25, 26]);
  });

  it('goes without a lost rotation, with the last that was heard', () => {
    const { hear, stampsOf } = listen();
    hear(ROTATION, turn(7, 100));
    hear(FORCE, force(7));
    expect(stampsOf(FORCE, force(8))).toEqual([]);
    hear(ROTATION, turn(9, 300));
    const given = hear(FORCE, force(9));
    expect(given.map((message) => message.type === 'reading' && message.stamp)).toEqual([
      24, 25, 26, 27, 28, 29,
    ]);
    expect(given.every((message) => message.type === 'reading' && message.gyr !== null)).toBe(true);
  });

  it('still gives readings where force and rotation count differently', () => {
    const { hear, stampsOf } = listen();
    hear(ROTATION, turn(500));
    const given = [1, 2, 3].flatMap((number) => {
      const late = stampsOf(FORCE, force(number));
      return [...late, ...stampsOf(ROTATION, turn(500 + number))];
    });
    expect(given).toEqual([3, 4, 5, 6, 7, 8]);
  });

  it('counts three numbers a packet, up to the last of 3 · 65536', () => {
    expect(listen().stampsOf(FORCE, force(0xffff))).toEqual([196_605, 196_606, 196_607]);
    expect(muse.timeSource).toEqual({ kind: 'counter', wrapsAt: 196_608 });
  });

  it.each([0, 2, 18, 19, 21])('says nothing for a packet of %i bytes', (length) => {
    expect(listen().hear(FORCE, 'ff'.repeat(length))).toEqual([]);
  });

  it('is halted first, and resumed when somebody listens', () => {
    const older = [FORCE, ROTATION];
    const deeds = deedsOf(muse.open().start(52), { characteristics: older }).filter(
      (deed) => deed !== 'pause',
    );
    expect(deeds).toEqual([
      'discover fe8d',
      'subscribe 0001',
      'write 0001 02680a',
      'subscribe 000b',
      'subscribe 0009',
      'subscribe 000a',
      'write 0001 0376310a',
      'write 0001 047032310a',
      'write 0001 02730a',
      'write 0001 02640a',
    ]);
    expect(deedsOf(muse.open().start(52), { characteristics: [] }).at(-1)).toBe('gave up');
  });
});

describe('a Muse S Athena', () => {
  const SAMPLES = 'd3bf9cfdcd023a000e00dbffdebfbbfdf80235000800ddffdcbf96fdd4023c000300ddff';
  const block = (number: number) => `47${number.toString(16).padStart(2, '0')}000000${SAMPLES}`;
  const packet = (blocks: string) => {
    const length = (9 + blocks.length / 2).toString(16).padStart(2, '0');
    return `${length}0900f8e7d1899301${blocks}`;
  };
  const light = `3401000000${'55'.repeat(30)}`;

  it('has several packets in a notification, and several blocks in a packet', () => {
    const { stampsOf } = listen();
    const notification = packet(block(6) + light + block(7)) + packet(light + block(8));
    expect(stampsOf(ATHENA, notification)).toEqual([18, 19, 20, 21, 22, 23, 24, 25, 26]);
  });

  it('carries its byte of number on over the round of 256', () => {
    const { stampsOf } = listen();
    expect(stampsOf(ATHENA, packet(block(255)))).toEqual([765, 766, 767]);
    expect(stampsOf(ATHENA, packet(block(0)))).toEqual([768, 769, 770]);
    expect(stampsOf(ATHENA, packet(block(2)))).toEqual([774, 775, 776]);
  });

  it('weighs 1 g at rest, as captured', () => {
    for (const message of listen().hear(ATHENA, packet(block(6)))) {
      if (message.type !== 'reading') throw new Error('no reading');
      const { x, y, z } = message.acc;
      expect(Math.hypot(x, y, z) / STANDARD_GRAVITY).toBeCloseTo(1.005, 2);
    }
  });

  it('tells its battery, in a block of its own length or of the rest', () => {
    const old = `9801000000${'0096'}${'00'.repeat(18)}`;
    expect(listen().hear(ATHENA, packet(old))).toEqual([{ type: 'battery', percent: 75 }]);
    expect(listen().hear(ATHENA, packet(`8801000000009600${'11'.repeat(60)}`))).toEqual([
      { type: 'battery', percent: 75 },
    ]);
  });

  it('is read up to what is cut off, or to a tag that nobody knows', () => {
    const { stampsOf } = listen();
    const cut = packet(block(6) + block(7)).slice(0, -20);
    expect(stampsOf(ATHENA, cut)).toEqual([18, 19, 20]);
    expect(stampsOf(ATHENA, packet(`${block(7)}990100000011${block(8)}`))).toEqual([21, 22, 23]);
  });
});
