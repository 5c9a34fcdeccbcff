import { describe, expect, it } from 'vitest';
import { BOUGHT } from '../../src/core/exercise/equipment.ts';
import type { Circumstances } from '../../src/core/exercise/library.ts';
import { library } from '../signals/library.ts';
import { climbed, endOf } from './climb.ts';
import { LEFT_OPEN } from './left-open.ts';

/** Everything is open, and the optional items are asked for. */
const EVERYTHING: Circumstances = {
  flags: [],
  floor: true,
  chosen: library.exercises.filter(({ optIn }) => optIn).map(({ id }) => id),
};
const flags = [
  ...new Set(
    library.exercises.flatMap(({ flags, changes }) => [...flags, ...changes.map(({ flag }) => flag)]),
  ),
];
const circumstances: readonly (readonly [string, Circumstances])[] = [
  ['without the floor', { ...EVERYTHING, floor: false }],
  ['without equipment', { ...EVERYTHING, without: BOUGHT }],
  ...flags.map((flag) => [flag, { ...EVERYTHING, flags: [flag] }] as const),
];

/** The ladders that end before their top, and what closes them. */
function ends(circumstances: Circumstances): Record<string, string> {
  const spots = climbed(library, circumstances);
  return Object.fromEntries(
    library.chains.flatMap((chain) => {
      const end = endOf(chain, spots.get(chain.id), library, circumstances);
      return end === null ? [] : [[chain.id, end] as const];
    }),
  );
}

describe('the way up', () => {
  it('has 17 chains to lead through', () => {
    expect(new Set(library.chains.map(({ id }) => id.replace(/\/.*/, ''))).size).toBe(17);
    expect(library.exercises).toHaveLength(110);
  });

  it('leads from level 0 to the top of every ladder by green sessions alone', () => {
    expect(ends(EVERYTHING)).toEqual({});
  });

  it('is known for the floor, the equipment and every flag of the content', () => {
    expect(circumstances.map(([name]) => name).sort()).toEqual(Object.keys(LEFT_OPEN).sort());
  });

  it.each(circumstances)('"%s": leads as far as that leaves open', (name, circumstances) => {
    expect(ends(circumstances)).toEqual(LEFT_OPEN[name]);
  });
});
