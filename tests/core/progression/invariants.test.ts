import { library } from '../../signals/library.ts';
import { proveInvariants } from './invariants.ts';

// LIVES and SEED widen the search by hand: LIVES=700 SEED=3 npx vitest run <this file>
proveInvariants(library, {
  runs: Number(process.env.LIVES ?? 30),
  seed: Number(process.env.SEED ?? 20_261_122),
  floor: 3 * 6 * 42,
});
