import type { Library } from '../../../../src/core/exercise/library.ts';
import type { LogRecord } from '../../../../src/core/log/record.ts';
import type { Folded } from '../../../../src/core/progression/folded.ts';
import type { Plan, Progress } from '../../../../src/core/progression/progress.ts';
import type { Standing } from '../../../../src/core/progression/standing.ts';

export type Engine = typeof import('./engine.ts');

/** A log folded so far. It never changes, so that two futures can go on from the same past. */
export interface Run {
  readonly folded: Folded;
  readonly standing: Standing;
}

export interface Looked {
  readonly run: Run;
  readonly progress: Progress;
  readonly plan: Plan;
}

const NOTHING: readonly LogRecord[] = [];

/** Folds each record once: a small history costs no more than its records. */
export const running = (engine: Engine, library: Library) => ({
  start: (): Run => ({ folded: engine.NOTHING_FOLDED, standing: engine.NOTHING_FOLDED.standing }),

  /** Records in order of time, none earlier than what is folded already. */
  add({ folded: before }: Run, records: readonly LogRecord[]): Run {
    const folded = engine.foldOn(before, library, records);
    return { folded, standing: folded.standing };
  },

  /** What is known and said at an instant. */
  look({ folded }: Run, now: number, zone: string): Looked {
    const turn = engine.standAt(folded, library, now, zone);
    const progress = engine.progressOf(turn, NOTHING, library, now, zone);
    const plan = engine.planFor(progress, NOTHING, library, now, zone);
    return { run: { folded, standing: turn[0] }, progress, plan };
  },
});
