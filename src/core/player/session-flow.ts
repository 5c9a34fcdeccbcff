import type { Step } from '../machine.ts';
import { isSeen } from './lead.ts';
import type { Choice, PlayerItem, PlayerOutput, PlayerState, Side } from './player.ts';
import {
  COUNT_IN_MS,
  clearSet,
  countIn,
  exerciseOf,
  firstSide,
  GET_READY_MS,
  inSet,
  itemOf,
  type Memory,
} from './player-memory.ts';
import { sensed } from './set-clock.ts';
import { type Came, noteSet } from './set-done.ts';

/**
 * Change-over to the other side, s: time to turn over. The side that worked rests while the other works, so the whole
 * rest comes after both (EXERCISES section E gives rests between sets).
 */
export const SWITCH_SECONDS = 10;

/** Ends the present set, and goes to the other side, the next set, the next exercise, or the end. */
export function endSet(memory: Memory, came: Came): Step<Memory, PlayerOutput> {
  const [noted, outputs] = noteSet(memory, came);
  return [outputs.length > 0 ? advance(noted) : noted, outputs];
}

/** What was done of the present set until now. */
export const cameTo = (memory: Memory): Came => ({
  endedAt: memory.t + memory.lostMs,
  amount: sensed(memory),
  unseenSeconds: memory.shown.unseenSeconds,
  pauses: memory.pauses,
});

/** From a set that is done to the other side, the next set, the next exercise, or the end. */
export function advance(memory: Memory): Memory {
  const { shown } = memory;
  const item = itemOf(shown);
  const next = item && undone(item, shown.setIndex, shown.side);
  if (next?.setIndex === shown.setIndex) return between(memory, 'switch', shown.itemIndex, next);
  if (next) return between(memory, 'rest', shown.itemIndex, next);
  const { itemIndex } = shown;
  const following = shown.items[itemIndex + 1];
  if (!following) return finish(memory, 'done');
  return between(memory, 'rest', itemIndex + 1, { setIndex: 0, side: firstSide(following) });
}

interface Turn {
  readonly setIndex: number;
  readonly side: Side;
}

/** The other side of a set if it is not done, or the next set; null after the last. */
function undone(item: PlayerItem, setIndex: number, side: Side): Turn | null {
  const other = side === 'left' ? 'right' : 'left';
  if (side !== 'both' && !isDone(item, setIndex, other)) return { setIndex, side: other };
  return fromSet(item, setIndex + 1);
}

/** The first turn of an exercise that is not done, from a set on; null where all are. */
function fromSet(item: PlayerItem, from: number): Turn | null {
  const first = firstSide(item);
  const sides: readonly Side[] = first === 'both' ? ['both'] : [first, first === 'left' ? 'right' : 'left'];
  for (let setIndex = from; setIndex < item.dose.sets; setIndex++) {
    const side = sides.find((each) => !isDone(item, setIndex, each));
    if (side) return { setIndex, side };
  }
  return null;
}

/** Whether a side has been done in a set of the present variant. */
export const isDone = ({ exercise, sets }: PlayerItem, setIndex: number, side: Side): boolean =>
  sets.some((set) => set.exerciseId === exercise.id && set.setIndex === setIndex && set.side === side);

function between(memory: Memory, phase: 'rest' | 'switch', itemIndex: number, turn: Turn): Memory {
  const restMs = 1000 * (phase === 'switch' ? SWITCH_SECONDS : (exerciseOf(memory.shown)?.restSeconds ?? 0));
  const cleared = clearSet(memory);
  return giveBack({
    ...cleared,
    restSince: memory.t,
    restUntil: memory.t + restMs,
    shown: { ...cleared.shown, phase, itemIndex, ...turn },
  });
}

/** On to the next exercise; what was done of the present set counts. */
export function skip(memory: Memory): Step<Memory, PlayerOutput> {
  const { itemIndex } = memory.shown;
  const [{ shown: kept, last }, outputs] = keepSet(memory);
  const items = kept.items.map((item, index) => (index === itemIndex ? { ...item, skipped: true } : item));
  return [toItem({ ...memory, last, shown: { ...memory.shown, items } }, itemIndex + 1), outputs];
}

function toItem(memory: Memory, itemIndex: number): Memory {
  const item = memory.shown.items[itemIndex];
  if (!item) return finish(memory, 'done');
  return ready(
    { ...memory, shown: { ...memory.shown, itemIndex, setIndex: 0, side: firstSide(item) } },
    GET_READY_MS,
  );
}

/** The rest of this exercise in another dose or variant; what was done until then stays done. */
export function swap(
  memory: Memory,
  choice: Choice,
  planned: Choice | undefined,
): Step<Memory, PlayerOutput> {
  const cameSoFar = cameTo(memory);
  const worthNoting = inSet(memory) && cameSoFar.amount + memory.byHand > 0;
  const [noted, outputs] = worthNoting ? noteSet(memory, cameSoFar) : ([memory, []] as const);
  const { shown } = noted;
  const { exercise, dose, kg } = choice;
  const chosen = { exercise, dose, kg, mostKg: kg, planned };
  const items = shown.items.map((item, index) => (index === shown.itemIndex ? { ...item, ...chosen } : item));
  const item = items[shown.itemIndex];
  const turn = item && fromSet(item, shown.setIndex);
  const swapped = { ...noted, shown: { ...shown, items } };
  if (!turn) return [toItem(swapped, shown.itemIndex + 1), outputs];
  return [ready({ ...swapped, shown: { ...swapped.shown, ...turn } }, GET_READY_MS), outputs];
}

export function stop(memory: Memory, cause: 'stopped' | 'hurt'): Step<Memory, PlayerOutput> {
  const [kept, outputs] = keepSet(memory);
  return [finish(kept, cause), outputs];
}

/** Ends the present set with what was done of it, if anything was. */
function keepSet(memory: Memory): Step<Memory, PlayerOutput> {
  const came = cameTo(memory);
  if (!inSet(memory) || came.amount + memory.byHand <= 0) return [memory, []];
  return endSet(memory, came);
}

/** @param ms until a set that the clock leads starts by itself. */
export function ready(memory: Memory, ms = COUNT_IN_MS): Memory {
  const cleared = clearSet(memory);
  return countIn(giveBack({ ...cleared, shown: { ...cleared.shown, phase: 'ready' } }), ms);
}

export const finish = (memory: Memory, endedBy: PlayerState['endedBy']): Memory => {
  const cleared = clearSet(memory);
  const shown = { ...cleared.shown, phase: 'finished', left: undefined, waits: null, endedBy } as const;
  return { ...cleared, shown };
};

/**
 * Who counts from the next set on; a set that the person times is theirs to the end. A sensor that is silent just now
 * keeps its turn until the clock takes over.
 */
export function giveBack(memory: Memory): Memory {
  const { shown, placement, chosenByPerson, silentSince } = memory;
  if (inSet(memory)) return memory;
  const able = !chosenByPerson && isSeen(exerciseOf(shown), placement);
  const countedBy = !able ? 'person' : silentSince === null ? 'sensor' : shown.countedBy;
  if (countedBy === shown.countedBy && memory.startsAt !== null) return memory;
  return countIn({ ...memory, shown: { ...shown, countedBy } }, GET_READY_MS);
}
