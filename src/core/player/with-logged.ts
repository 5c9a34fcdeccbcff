import type { SetResult } from './player.ts';
import { inSet, type Memory, placeOf } from './player-memory.ts';
import { advance } from './session-flow.ts';
import { isSamePlace, setsOf } from './sets.ts';

/** A session that was kept a moment before its last set was logged: what the log holds is done. */
export function withLogged(memory: Memory, logged: readonly SetResult[]): Memory {
  const known = setsOf(memory.shown);
  const fresh = logged.filter((set) => !known.some((each) => isSamePlace(each.set, set)));
  if (fresh.length === 0) return memory;
  const { shown } = memory;
  const items = shown.items.map((item) => ({
    ...item,
    sets: [...item.sets, ...fresh.filter(({ exerciseId }) => exerciseId === item.exercise.id)],
  }));
  const place = placeOf(shown);
  const isBehind = place !== null && fresh.some((set) => isSamePlace(set, place));
  const told = { ...memory, shown: { ...shown, items } };
  return isBehind && (inSet(memory) || shown.phase === 'ready') ? advance(told) : told;
}
