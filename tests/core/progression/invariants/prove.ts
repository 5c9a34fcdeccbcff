import fc from 'fast-check';
import { expect } from 'vitest';
import { aScript } from './any-script.ts';
import * as engine from './engine.ts';
import { live } from './history.ts';
import { breachesIn } from './invariants.ts';

/** Generates small histories, and holds each to all invariants of R-9; a breach is shrunk to the smallest history. */
export function proveEveryHistory({ runs, seed }: { readonly runs: number; readonly seed: number }): void {
  const prefixes = new Map();
  fc.assert(
    fc.property(aScript, (script) => {
      expect(breachesIn(live(script, engine, prefixes))).toEqual([]);
    }),
    { numRuns: runs, seed },
  );
}
