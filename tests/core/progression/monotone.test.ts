import { library } from '../../signals/library.ts';
import { proveMonotone } from './monotone.ts';

// LIVES and SEED widen the search by hand: LIVES=700 SEED=3 npx vitest run <this file>
proveMonotone(library, {
  runs: Number(process.env.LIVES ?? 24),
  seed: Number(process.env.SEED ?? 20_261_122),
});
