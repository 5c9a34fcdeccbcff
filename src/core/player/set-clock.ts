import { exerciseOf, type Memory, targetOf, unitOf } from './player-memory.ts';

/** What the clock of the set shows, ms. */
const clockMs = ({ heldMs, runsSince, t }: Memory): number =>
  heldMs + (runsSince === null ? 0 : Math.max(0, t - runsSince));

/** Seconds of a set's clock for one of what it counts. */
const secondsEach = ({ shown }: Memory): number =>
  unitOf(shown) === 'reps' ? (exerciseOf(shown)?.secondsPerRep ?? 1) : 1;

/** What was counted in the present set: seconds, or repetitions, which follow the clock where it runs. */
export function sensed(memory: Memory): number {
  const seconds = clockMs(memory) / 1000;
  if (unitOf(memory.shown) === 'seconds') return seconds;
  return memory.counted + Math.floor(seconds / secondsEach(memory) + 1e-9);
}

/** What stands of it: what was counted, and what the person said to that. */
export const performed = (memory: Memory): number => Math.max(0, sensed(memory) + memory.byHand);

/** When a set that the clock leads comes to its target; null where no clock runs. */
export function dueAt(memory: Memory): number | null {
  if (memory.runsSince === null) return null;
  const missing = targetOf(memory.shown) - memory.byHand - memory.counted;
  return memory.runsSince + missing * secondsEach(memory) * 1000 - memory.heldMs;
}

export const stopClock = (memory: Memory, at: number): Memory =>
  memory.runsSince === null
    ? memory
    : { ...memory, heldMs: memory.heldMs + Math.max(0, at - memory.runsSince), runsSince: null };
