import type { RepEvent, RepPhases } from '../detection/event.ts';
import type { SeenReps, SetResult } from './player.ts';

export const NO_REPS: SeenReps = { partials: 0, half: false, newest: null, mean: null };

/** The set with one more movement in it. */
export function withRep(before: SeenReps, { type, phases, confidence }: RepEvent): SeenReps {
  if (type === 'rep-partial') return { ...before, partials: before.partials + 1, half: true };
  const old = before.mean ?? { count: 0, phases, confidence };
  const count = old.count + 1;
  const moved = (mean: number, newest: number) => mean + (newest - mean) / count;
  const mean = {
    count,
    phases: {
      outSeconds: moved(old.phases.outSeconds, phases.outSeconds),
      pauseSeconds: moved(old.phases.pauseSeconds, phases.pauseSeconds),
      backSeconds: moved(old.phases.backSeconds, phases.backSeconds),
    },
    confidence: moved(old.confidence, confidence),
  };
  return { ...before, half: false, newest: phases, mean };
}

/** What of it is kept with the set: nothing where the sensor saw nothing. */
export function keptOf({ partials, mean }: SeenReps): Pick<SetResult, 'partials' | 'phases' | 'confidence'> {
  if (!mean) return partials > 0 ? { partials } : {};
  return { partials, phases: rounded(mean.phases), confidence: Math.round(100 * mean.confidence) / 100 };
}

/** Tenths of a second: more is not known. */
const rounded = ({ outSeconds, pauseSeconds, backSeconds }: RepPhases): RepPhases => ({
  outSeconds: tenths(outSeconds),
  pauseSeconds: tenths(pauseSeconds),
  backSeconds: tenths(backSeconds),
});

const tenths = (seconds: number): number => Math.round(10 * seconds) / 10;
