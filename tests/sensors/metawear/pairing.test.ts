import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPairing, type Half } from '../../../sensors/metawear/pairing.ts';

/** Packets that bear their number as x, such as `a1 g1`; three samples each where packed. */
const half = (name: string, receivedAt: number, samples = 1): Half => ({
  kind: name.startsWith('a') ? 'acc' : 'gyr',
  samples: Array.from({ length: samples }, (_, index) => ({
    x: Number(name.slice(1)) + index / 10,
    y: 0,
    z: 0,
  })),
  receivedAt,
});

type Timed = readonly [name: string, receivedAt: number];

/** The pairs that come out, as `1-1`. */
function pairsOf(packets: readonly Timed[], samples = 1): readonly string[] {
  const pair = createPairing();
  return packets.flatMap(([name, at]) =>
    pair(half(name, at, samples)).map(({ acc, gyr }) => `${acc.x}-${gyr?.x}`),
  );
}

const atOnce = (names: string): readonly Timed[] => names.split(' ').map((name) => [name, 0]);

describe('pairing accelerations with angular rates', () => {
  it.each([
    ['in order', 'a1 g1 a2 g2 a3 g3', '1-1 2-2 3-3'],
    ['with the rate first', 'g1 a1 g2 a2', '1-1 2-2'],
    ['while the gyroscope is still starting', 'a1 a2 a3 g3 a4 g4', '3-3 4-4'],
    ['after a lost rate', 'a1 g1 a2 a3 g3 a4 g4', '1-1 3-3 4-4'],
    ['after a lost acceleration', 'a1 g1 g2 a3 g3 a4 g4', '1-1 3-3 4-4'],
    ['after a lost pair', 'a1 g1 a3 g3', '1-1 3-3'],
    ['with the rate first, after a lost rate', 'g1 a1 a2 g3 a3', '1-1 3-3'],
  ])('pairs them %s', (_, names, pairs) => {
    expect(pairsOf(atOnce(names)).join(' ')).toBe(pairs);
  });

  it('pairs the samples of packed packets one by one', () => {
    expect(pairsOf(atOnce('a1 g1'), 3)).toEqual(['1-1', '1.1-1.1', '1.2-1.2']);
  });

  it('makes nothing of a packed and a plain packet', () => {
    const pair = createPairing();
    expect([...pair(half('a1', 0, 3)), ...pair(half('g1', 0))]).toEqual([]);
  });

  it('makes nothing of an acceleration from before a silence and a rate from after it', () => {
    expect(
      pairsOf([
        ['a1', 0],
        ['g9', 2000],
        ['a10', 2001],
        ['g10', 2002],
      ]),
    ).toEqual(['10-10']);
  });

  it('learns from the gaps which kind leads, though the other came first', () => {
    // Rate and acceleration of one moment come together, but the very first packet was an acceleration.
    const moments = Array.from({ length: 40 }, (_, index) => index + 1);
    const packets: readonly Timed[] = [
      ['a0', 0],
      ...moments.flatMap((moment): Timed[] => [
        [`g${moment}`, 20 * moment],
        [`a${moment}`, 20 * moment + 1],
      ]),
    ];
    const pairs = pairsOf(packets);
    expect(pairs[0]).toBe('0-1');
    expect(pairs.slice(-10)).toEqual(moments.slice(-10).map((moment) => `${moment}-${moment}`));
  });

  it('keeps its leader while gaps tell nothing', () => {
    const packets = Array.from({ length: 400 }, (_, index): Timed => {
      const moment = Math.floor(index / 2) + 1;
      return [`${index % 2 ? 'g' : 'a'}${moment}`, index * 10];
    });
    expect(pairsOf(packets)).toHaveLength(200);
  });

  it('pairs every moment of which both packets came, whatever else was lost', () => {
    const moments = 60;
    const loss = fc.uniqueArray(fc.nat({ max: 2 * moments - 1 }), { maxLength: 40 });
    fc.assert(
      fc.property(loss, (lost) => {
        const packets = Array.from({ length: 2 * moments }, (_, index): Timed => {
          const moment = Math.floor(index / 2);
          return [`${index % 2 ? 'g' : 'a'}${moment}`, 20 * moment + (index % 2)];
        }).filter((_, index) => !lost.includes(index));
        // The first packet of a connection is taken for a leader.
        fc.pre(packets[0]?.[0].startsWith('a') === true);
        const whole = Array.from({ length: moments }, (_, moment) => moment).filter(
          (moment) => !lost.includes(2 * moment) && !lost.includes(2 * moment + 1),
        );
        const pairs = pairsOf(packets);
        expect(pairs).toEqual(expect.arrayContaining(whole.map((moment) => `${moment}-${moment}`)));
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
    );
  });
});
