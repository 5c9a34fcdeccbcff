import { isAssisted } from '../exercise/detector.ts';
import type { Step } from '../machine.ts';
import type { PlayerItem, PlayerOutput, SetPlace, SetResult } from './player.ts';
import { itemOf, type Memory, placeOf } from './player-memory.ts';
import { keptOf } from './seen-reps.ts';
import { holdForm } from './sensor-form.ts';
import { isSamePlace } from './sets.ts';

/** What a set came to, as it was counted, whatever the person said to it. */
export interface Came {
  /** Sample time, ms. */
  readonly endedAt: number;
  readonly amount: number;
  readonly unseenSeconds: number;
  readonly pauses: number;
}

/** Puts down what was done of the present set, with the person's word on it, and stays where it is. */
export function noteSet(memory: Memory, came: Came): Step<Memory, PlayerOutput> {
  const { shown, byHand } = memory;
  const item = itemOf(shown);
  const place = placeOf(shown);
  if (!item || !place) return [memory, []];
  const set = resultOf(memory, item, place, came);
  const performed = Math.max(0, set.performed + byHand);
  const items = shown.items.map((each, index) =>
    index === shown.itemIndex ? { ...each, sets: [...each.sets, { ...set, performed }] } : each,
  );
  const asks = set.unsure && byHand === 0;
  const noted = { ...memory, last: place, shown: { ...shown, items, unsure: asks ? place : undefined } };
  const corrected: PlayerOutput[] = byHand === 0 ? [] : [{ type: 'set-corrected', place, performed }];
  return [noted, [{ type: 'set-done', set }, ...corrected]];
}

function resultOf(memory: Memory, item: PlayerItem, place: SetPlace, came: Came): SetResult {
  const { shown, setStartedAt } = memory;
  const { endedAt, amount, unseenSeconds, pauses } = came;
  const byTaps = item.exercise.unit === 'reps' && memory.runsSince === null && memory.heldMs === 0;
  const countedBy = shown.countedBy === 'sensor' ? 'sensor' : byTaps ? 'person' : 'timer';
  const sensed = countedBy === 'sensor' ? sensedIn(memory, item, came) : {};
  return {
    ...place,
    target: item.dose.amount,
    performed: amount,
    startedAt: Math.min(setStartedAt ?? endedAt, endedAt),
    endedAt,
    countedBy,
    unseenSeconds,
    pauses,
    ...(item.kg !== undefined && { kg: item.kg }),
    ...sensed,
  };
}

/** What is kept of a set that the sensor counted or timed. */
function sensedIn(
  { shown, setStartedAt }: Memory,
  { exercise, dose }: PlayerItem,
  { endedAt, amount, unseenSeconds }: Came,
): Pick<SetResult, 'partials' | 'phases' | 'confidence' | 'unsure' | 'sensorForm'> {
  const confidence = shown.reps.mean?.confidence ?? shown.holdConfidence;
  const short = exercise.unit === 'reps' && amount < dose.amount;
  const unsure = (short || (confidence !== null && isAssisted(confidence))) && { unsure: true as const };
  if (exercise.unit === 'reps') return { ...keptOf(shown.reps), ...unsure };
  const lastedSeconds = setStartedAt === null ? null : (endedAt - setStartedAt) / 1000;
  const sensorForm = lastedSeconds === null ? null : holdForm(amount, lastedSeconds, unseenSeconds);
  return { sensorForm, ...(confidence !== null && { confidence }), ...unsure };
}

/** The person's word on the last set: the one that counts. */
export function correctLast(memory: Memory, by: number): Step<Memory, PlayerOutput> {
  const { last, shown } = memory;
  if (!last) return [memory, []];
  let performed: number | null = null;
  const correct = (set: SetResult): SetResult => {
    if (!isSamePlace(set, last)) return set;
    performed = Math.max(0, Math.floor(set.performed) + by);
    return { ...set, performed };
  };
  const items = shown.items.map((item) => ({ ...item, sets: item.sets.map(correct) }));
  if (performed === null) return [memory, []];
  return [
    { ...memory, shown: { ...shown, items, unsure: undefined } },
    [{ type: 'set-corrected', place: last, performed }],
  ];
}

/** "That is right", of a count that the sensor was not sure of: said by the person, it is known. */
export function confirmLast(memory: Memory): Step<Memory, PlayerOutput> {
  const { unsure, items } = memory.shown;
  const set = items.flatMap(({ sets }) => sets).find((each) => unsure && isSamePlace(each, unsure));
  if (!unsure || !set) return [memory, []];
  return [
    { ...memory, shown: { ...memory.shown, unsure: undefined } },
    [{ type: 'set-corrected', place: unsure, performed: set.performed }],
  ];
}
