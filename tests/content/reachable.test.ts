import { describe, expect, it } from 'vitest';
import type { Circumstances } from '../../src/core/exercise/library.ts';
import { library } from '../signals/library.ts';
import { climbed } from './climb.ts';

/** The top that each flag leaves open (R-1, M-1): bounded holds keep a person where mastery would ask for longer ones. */
const LEFT_OPEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'bending-back': { CATCOW: 'catcow_hold', BRIDGE: 'bridge_single', PLANK: 'plank_full' },
  'bending-forward': { CATCOW: 'catcow_hold', BRIDGE: 'hip_thrust', PLANK: 'plank_reach' },
  'blood-pressure': { CATCOW: 'catcow_hold', BRIDGE: 'bridge_hold', PLANK: 'plank_wall' },
  hernia: { CATCOW: 'catcow_hold', BRIDGE: 'hip_thrust', PLANK: 'plank_bench' },
  knee: { CATCOW: 'catcow_seated', BRIDGE: 'hip_thrust', PLANK: 'plank_reach' },
  neck: { CATCOW: 'catcow_hold', BRIDGE: 'hip_thrust', PLANK: 'plank_reach' },
  osteoporosis: { CATCOW: 'catcow_flow', BRIDGE: 'bridge_hold', PLANK: 'plank_wall' },
  pregnancy: { CATCOW: 'catcow_seated', PLANK: 'plank_counter' },
  'shoulder-elbow': { CATCOW: 'catcow_hold', BRIDGE: 'hip_thrust', PLANK: 'plank_counter' },
  wrist: { CATCOW: 'catcow_seated', BRIDGE: 'hip_thrust', PLANK: 'plank_reach' },
};

const EVERYTHING: Circumstances = { flags: [], floor: true };
const flags = [
  ...new Set(
    library.exercises.flatMap(({ flags, changes }) => [...flags, ...(changes ?? []).map(({ flag }) => flag)]),
  ),
].sort();

describe('the way up', () => {
  it('leads from level 0 to the top of every chain by green sessions alone', () => {
    const tops = library.chains.map(({ items }) => items.at(-1)?.id);
    expect([...climbed(library, EVERYTHING).values()].map(({ exercise }) => exercise.id)).toEqual(tops);
  });

  it('is known for every flag of the content', () => {
    expect(flags).toEqual(Object.keys(LEFT_OPEN).sort());
  });

  it.each(flags)('with "%s" it leads as far as the flag leaves open', (flag) => {
    const spots = climbed(library, { flags: [flag], floor: true });
    const reached = Object.fromEntries([...spots].map(([chain, { exercise }]) => [chain, exercise.id]));
    expect(reached).toEqual(LEFT_OPEN[flag]);
  });

  it('without the floor it leads as far as standing and sitting go', () => {
    const spots = climbed(library, { flags: [], floor: false });
    expect(Object.fromEntries([...spots].map(([chain, { exercise }]) => [chain, exercise.id]))).toEqual({
      CATCOW: 'catcow_seated',
      PLANK: 'plank_counter',
    });
  });
});
