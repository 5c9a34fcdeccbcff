import type { Step } from '../machine.ts';
import { startOngoing } from './by-sensor.ts';
import type { PlayerOutput, WhyLeft } from './player.ts';
import { countIn, GET_READY_MS, inSet, itemOf, type Memory, unitOf } from './player-memory.ts';
import { swap } from './session-flow.ts';
import { performed } from './set-clock.ts';
import { correctLast } from './set-done.ts';

/** The clock leads the set that begins now: seconds run, repetitions follow their tempo. */
export function startByClock(memory: Memory): Memory {
  const { shown, t } = memory;
  if (inSet(memory)) return memory;
  return {
    ...memory,
    setStartedAt: t + memory.lostMs,
    runsSince: t,
    startsAt: null,
    shown: { ...shown, left: undefined, unsure: undefined, phase: 'working', countedBy: 'person' },
  };
}

/** From the first tap on, taps count and not the tempo. */
export function tapRep(memory: Memory): Memory {
  const { shown, t } = memory;
  if (unitOf(shown) !== 'reps' || (shown.phase !== 'ready' && !inSet(memory))) return memory;
  return {
    ...memory,
    counted: performed(memory) + 1 - memory.byHand,
    movedAt: t,
    heldMs: 0,
    runsSince: null,
    startsAt: null,
    setStartedAt: memory.setStartedAt ?? t + memory.lostMs,
    shown: { ...shown, left: undefined, unsure: undefined, phase: 'working', countedBy: 'person' },
  };
}

/** One more or less: of the present set, or of the last one between sets. */
export function adjust(memory: Memory, by: number): Step<Memory, PlayerOutput> {
  if (!inSet(memory)) return correctLast(memory, by);
  const least = -Math.floor(performed({ ...memory, byHand: 0 }));
  return [{ ...memory, byHand: Math.max(least, memory.byHand + by) }, []];
}

/** Another dumbbell, from the next set on: a set that runs keeps the one that it began with. */
export function useWeight(memory: Memory, kg: number): Memory {
  const { shown } = memory;
  const { kg: now, mostKg } = itemOf(shown) ?? {};
  if (inSet(memory) || now === undefined || mostKg === undefined || kg > mostKg || kg <= 0) return memory;
  const items = shown.items.map((item, index) => (index === shown.itemIndex ? { ...item, kg } : item));
  return { ...memory, shown: { ...shown, items } };
}

/** Back to what the plan asked for, where the person had chosen the easier one. */
export function harder(memory: Memory): Step<Memory, PlayerOutput> {
  const planned = itemOf(memory.shown)?.planned;
  return planned ? swap(memory, planned, undefined) : [memory, []];
}

/** Why a hold was left (M-18): the next may begin. */
export function sayWhy(memory: Memory, why: WhyLeft): Step<Memory, PlayerOutput> {
  const { left } = memory.shown;
  if (!left) return [memory, []];
  const answered = countIn({ ...memory, shown: { ...memory.shown, left: undefined } }, GET_READY_MS);
  return [startOngoing(answered), [{ type: 'set-left', left, why }]];
}
