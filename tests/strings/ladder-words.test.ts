import { expect, it } from 'vitest';
import { LADDER_WORDS } from '../../src/strings/ladder-words.ts';
import { library } from '../signals/library.ts';

it('gives every ladder a name and says what it trains, and no other', () => {
  expect(Object.keys(LADDER_WORDS).sort()).toEqual(library.chains.map(({ id }) => id).sort());
  const names = Object.values(LADDER_WORDS).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
