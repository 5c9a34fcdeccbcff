import { describe, expect, it } from 'vitest';
import { type Circumstances, entryItem } from '../../src/core/exercise/library.ts';
import type { PrescribedItem } from '../../src/core/log/record.ts';
import {
  doseAt,
  firstRung,
  isMastered,
  isUnlocked,
  nextItem,
  nextRung,
  type Spot,
} from '../../src/core/progression/ladder.ts';
import { library } from '../signals/library.ts';

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

/** The items that a person meets who has nothing but green sessions, in all chains side by side. */
function climbed(circumstances: Circumstances): Map<string, Spot> {
  const greens: PrescribedItem[] = [];
  const spots = new Map<string, Spot>();
  for (const { id } of library.chains) {
    const entry = entryItem(library, id, circumstances);
    if (entry) spots.set(id, firstRung(entry));
  }
  for (let round = 0; round < 200; round++) {
    for (const [chain, spot] of spots) {
      greens.push({ exerciseId: spot.exercise.id, dose: doseAt(spot, circumstances) });
      const above = nextItem(library, spot, circumstances);
      const open = above && isUnlocked(library, above.spot.exercise, circumstances, greens);
      const onward = isMastered(spot, circumstances) && open ? above.spot : nextRung(spot, circumstances);
      if (onward) spots.set(chain, onward);
    }
  }
  return spots;
}

describe('the way up', () => {
  it('leads from level 0 to the top of every chain by green sessions alone', () => {
    const tops = library.chains.map(({ items }) => items.at(-1)?.id);
    expect([...climbed(EVERYTHING).values()].map(({ exercise }) => exercise.id)).toEqual(tops);
  });

  it('is known for every flag of the content', () => {
    expect(flags).toEqual(Object.keys(LEFT_OPEN).sort());
  });

  it.each(flags)('with "%s" it leads as far as the flag leaves open', (flag) => {
    const spots = climbed({ flags: [flag], floor: true });
    const reached = Object.fromEntries([...spots].map(([chain, { exercise }]) => [chain, exercise.id]));
    expect(reached).toEqual(LEFT_OPEN[flag]);
  });

  it('without the floor it leads as far as standing and sitting go', () => {
    const spots = climbed({ flags: [], floor: false });
    expect(Object.fromEntries([...spots].map(([chain, { exercise }]) => [chain, exercise.id]))).toEqual({
      CATCOW: 'catcow_seated',
      PLANK: 'plank_counter',
    });
  });
});
