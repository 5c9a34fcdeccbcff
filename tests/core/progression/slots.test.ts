import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/core/exercise/library.ts';
import { fold } from '../../../src/core/progression/fold.ts';
import { slotsFor } from '../../../src/core/progression/slots.ts';
import type { Standing } from '../../../src/core/progression/standing.ts';
import { bridge, dose } from '../../signals/exercise.ts';
import { person } from '../../signals/log.ts';

const CHAINS = ['SIDE', 'BRACE', 'HINGE', 'SQUAT'];

/** Four ladders of two items; the lower ones have two rungs, the first of them mastery where `mastered`. */
const library = (mastered: boolean) =>
  createLibrary(
    CHAINS.flatMap((chain) => {
      const name = chain.toLowerCase();
      const rungs = [dose(1, 8), dose(2, 8)];
      return [
        bridge({ id: `${name}_a`, chain, level: 1, rungs, masteryRung: mastered ? 0 : 1 }),
        bridge({ id: `${name}_b`, chain, level: 2 }),
      ];
    }),
  );

const ITEMS = CHAINS.map((chain) => ({ exerciseId: `${chain.toLowerCase()}_a`, dose: dose(1, 8) }));

/** Someone with one green session behind them on every ladder. */
function standing(
  mastered: boolean,
  change: (chain: string) => Partial<Standing['chains'][string]> = () => ({}),
) {
  const somebody = person().screened('2026-11-15');
  const [begun] = fold(somebody.records, library(mastered), somebody.at('2026-11-15', 12), 'UTC');
  const chains = Object.values(begun.chains).map((chain) => [
    chain.chain,
    { ...chain, streak: 1, ...change(chain.chain) },
  ]);
  return { ...begun, chains: Object.fromEntries(chains) } as Standing;
}
const slots = (mastered: boolean, change?: Parameters<typeof standing>[1]) =>
  slotsFor(standing(mastered, change), library(mastered), ITEMS, { activeNumber: 7, usual: 1 });

describe('R-7 slots', () => {
  it('are three, in order of the chains', () => {
    expect(slots(false)).toEqual({ SIDE: 'rung', BRACE: 'rung', HINGE: 'rung' });
  });

  it('lead to another item at most twice', () => {
    expect(slots(true)).toEqual({ SIDE: 'item', BRACE: 'item', HINGE: 'rung' });
  });

  it('go first to those longest without a rise', () => {
    const risen = { SIDE: '2026-11-14', BRACE: '2026-11-12', HINGE: '2026-11-13', SQUAT: '2026-11-01' };
    const chosen = slots(false, (chain) => ({ lastRise: risen[chain as keyof typeof risen] }));
    expect(Object.keys(chosen)).toEqual(['SQUAT', 'BRACE', 'HINGE']);
  });

  it('pass over chains on hold, on the way back, or without a green session', () => {
    expect(Object.keys(slots(false, (chain) => (chain === 'SIDE' ? { hold: 1 } : {})))).not.toContain('SIDE');
    expect(Object.keys(slots(false, (chain) => (chain === 'SIDE' ? { streak: 0 } : {})))).not.toContain(
      'SIDE',
    );
    const comeback = { sessionId: 'x', stage: 1, capSeconds: 10, leftOut: false } as const;
    expect(Object.keys(slots(false, (chain) => (chain === 'SIDE' ? { comeback } : {})))).not.toContain(
      'SIDE',
    );
  });
});
