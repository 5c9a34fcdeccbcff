import { describe, it } from 'vitest';
import { proveEveryHistory } from './invariants/prove.ts';

// RUNS=5000 SEED=3 npx vitest run <this file> widens the search by hand; 100,000 are in tests/soak.
const RUNS = Number(process.env.RUNS ?? 1000);
const SEED = Number(process.env.SEED ?? 20_261_126);

describe('R-9', () => {
  it(`holds in each of ${RUNS} small histories, all thirty of it`, { timeout: 240 * RUNS }, () => {
    proveEveryHistory({ runs: RUNS, seed: SEED });
  });
});
