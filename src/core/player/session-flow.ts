import type { Dose, Exercise } from '../exercise/exercise.ts';
import type { Step } from '../machine.ts';
import type { PlayerItem, PlayerOutput, PlayerState, SetResult, Side } from './player.ts';
import { canSense, clearSet, firstSide, inSet, type Memory, performed } from './player-memory.ts';
import { keptOf } from './seen-reps.ts';
import { holdForm } from './sensor-form.ts';

export function endSet(
  memory: Memory,
  endedAt: number,
  amount: number,
  unseenSeconds: number,
  pauses: number,
): Step<Memory, PlayerOutput> {
  const [noted, outputs] = noteSet(memory, endedAt, amount, unseenSeconds, pauses);
  return [outputs.length > 0 ? advance(noted) : noted, outputs];
}

/** Puts down what was done of the present set, and stays where it is. */
function noteSet(
  memory: Memory,
  endedAt: number,
  amount: number,
  unseenSeconds: number,
  pauses: number,
): Step<Memory, PlayerOutput> {
  const { shown, setStartedAt } = memory;
  const item = shown.items[shown.itemIndex];
  if (!item) return [memory, []];
  const countedBy =
    shown.countedBy === 'sensor' ? 'sensor' : item.exercise.unit === 'seconds' ? 'timer' : 'person';
  const set: SetResult = {
    exerciseId: item.exercise.id,
    setIndex: shown.setIndex,
    side: shown.side,
    target: item.dose.amount,
    performed: amount,
    startedAt: setStartedAt ?? endedAt,
    endedAt,
    countedBy,
    unseenSeconds,
    pauses,
    ...(countedBy === 'sensor' && keptOf(shown.reps)),
    ...(countedBy === 'sensor' &&
      item.exercise.unit === 'seconds' &&
      heldIn(memory, endedAt, amount, unseenSeconds)),
  };
  const items = shown.items.map((each, index) =>
    index === shown.itemIndex ? { ...each, sets: [...each.sets, set] } : each,
  );
  return [{ ...memory, shown: { ...shown, items } }, [{ type: 'set-done', set }]];
}

/** What is kept of a hold that the sensor timed. */
function heldIn(
  { shown, setStartedAt }: Memory,
  endedAt: number,
  amount: number,
  unseenSeconds: number,
): Pick<SetResult, 'confidence' | 'sensorForm'> {
  const form =
    setStartedAt === null ? null : holdForm(amount, (endedAt - setStartedAt) / 1000, unseenSeconds);
  return { sensorForm: form, ...(shown.holdConfidence !== null && { confidence: shown.holdConfidence }) };
}

/** To the other side, the next set, the next exercise, or the end. */
export function advance(memory: Memory): Memory {
  const { shown } = memory;
  const item = shown.items[shown.itemIndex];
  const other = shown.side === 'left' ? 'right' : 'left';
  if (item && shown.side !== 'both' && !isDone(item, shown.setIndex, other))
    return rest(memory, shown.itemIndex, shown.setIndex, other);
  if (item && shown.setIndex + 1 < item.dose.sets) {
    return rest(memory, shown.itemIndex, shown.setIndex + 1, firstSide(item));
  }
  const next = shown.items[shown.itemIndex + 1];
  if (!next) return finish(memory, 'done');
  return rest(memory, shown.itemIndex + 1, 0, firstSide(next));
}

/** Whether a side has been done in a set of the present variant. */
export const isDone = ({ exercise, sets }: PlayerItem, setIndex: number, side: Side): boolean =>
  sets.some((set) => set.exerciseId === exercise.id && set.setIndex === setIndex && set.side === side);

export function rest(memory: Memory, itemIndex: number, setIndex: number, side: Side): Memory {
  const restSeconds = memory.shown.items[memory.shown.itemIndex]?.exercise.restSeconds ?? 0;
  return {
    ...clearSet(memory),
    restSince: memory.t,
    restUntil: memory.t + restSeconds * 1000,
    shown: { ...clearSet(memory).shown, phase: 'rest', itemIndex, setIndex, side },
  };
}

/** On to the next exercise; what was done of the present set counts. */
export function skip(memory: Memory): Step<Memory, PlayerOutput> {
  const { itemIndex } = memory.shown;
  const [{ shown: kept }, outputs] = keepSet(memory);
  const items = kept.items.map((item, index) => (index === itemIndex ? { ...item, skipped: true } : item));
  const next = items[itemIndex + 1];
  const skipped = clearSet({ ...memory, shown: { ...memory.shown, items } });
  if (!next) return [finish(skipped, 'done'), outputs];
  const at = { itemIndex: itemIndex + 1, setIndex: 0, side: firstSide(next), phase: 'ready' as const };
  return [giveBack({ ...skipped, shown: { ...skipped.shown, ...at } }), outputs];
}

/** The rest of this exercise in another dose or variant; what was done until then stays done. */
export function swap(memory: Memory, exercise: Exercise, dose: Dose): Step<Memory, PlayerOutput> {
  const amount = performed(memory);
  const worthNoting = inSet(memory) && amount > 0;
  const [noted, outputs] = worthNoting
    ? noteSet(memory, memory.t, amount, memory.shown.unseenSeconds, memory.pauses)
    : ([memory, []] as const);
  const { shown } = noted;
  const items = shown.items.map((item, index) =>
    index === shown.itemIndex ? { ...item, exercise, dose } : item,
  );
  return [ready({ ...noted, shown: { ...shown, items, side: firstSide(items[shown.itemIndex]) } }), outputs];
}

export function stop(memory: Memory, cause: 'stopped' | 'hurt'): Step<Memory, PlayerOutput> {
  const [kept, outputs] = keepSet(memory);
  return [finish(kept, cause), outputs];
}

/** Ends the present set with what was done of it, if anything was. */
function keepSet(memory: Memory): Step<Memory, PlayerOutput> {
  const amount = performed(memory);
  if (!inSet(memory) || amount <= 0) return [memory, []];
  return endSet(memory, memory.t, amount, memory.shown.unseenSeconds, memory.pauses);
}

export const ready = (memory: Memory): Memory => {
  const cleared = clearSet(memory);
  return giveBack({ ...cleared, shown: { ...cleared.shown, phase: 'ready' } });
};

export const finish = (memory: Memory, endedBy: PlayerState['endedBy']): Memory => {
  const cleared = clearSet(memory);
  return { ...cleared, shown: { ...cleared.shown, phase: 'finished', left: undefined, endedBy } };
};

/** The sensor counts from the next set on; a set that the person times is theirs to the end. */
export function giveBack(memory: Memory): Memory {
  const { shown } = memory;
  const able =
    memory.silentSince === null && !memory.chosenByPerson && canSense(shown.items[shown.itemIndex]);
  return able && !inSet(memory) ? { ...memory, shown: { ...shown, countedBy: 'sensor' } } : memory;
}
