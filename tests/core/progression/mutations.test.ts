import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aScript, type Script } from './invariants/any-script.ts';
import { live } from './invariants/history.ts';
import { breachesIn, INVARIANTS } from './invariants/invariants.ts';
import { mutated } from './invariants/mutated.ts';
import { MUTATIONS } from './invariants/mutations.ts';

/** The first histories of `every-history.test.ts`: a mutation that none of them shows is not caught. */
const SCRIPTS = fc.sample(aScript, { numRuns: 1000, seed: 20_261_126 });

/** The first history that breaks an invariant, from 1, and what it breaks. */
function firstCaught(
  scripts: readonly Script[],
  engine: Awaited<ReturnType<typeof mutated>>,
  invariant: number,
) {
  const prefixes = new Map();
  for (const [index, script] of scripts.entries()) {
    const breaches = breachesIn(live(script, engine, prefixes), invariant);
    if (breaches.length > 0) return { history: index + 1, breaches };
  }
  return null;
}

describe('each invariant of R-9 bites', { timeout: 60_000 }, () => {
  it('has a mutation for each', () => {
    const caught = MUTATIONS.map(({ caughtBy }) => caughtBy);
    expect(caught).toEqual(Object.keys(INVARIANTS).map(Number));
  });

  it.each(MUTATIONS)('$name: the source has it once', ({ file, from }) => {
    const source = readFileSync(new URL(`../../../src/core/${file}`, import.meta.url), 'utf8');
    expect(source.split(from)).toHaveLength(2);
  });

  it.each(MUTATIONS)('$name: caught by INV-$caughtBy', async (mutation) => {
    const found = firstCaught(SCRIPTS, await mutated(mutation), mutation.caughtBy);
    expect(found?.breaches[0]).toMatch(`INV-${mutation.caughtBy} `);
  });
});
