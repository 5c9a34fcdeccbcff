import type { Library } from '../exercise/library.ts';
import type { LogRecord } from '../log/record.ts';
import { progressOf } from '../progression/fold.ts';
import { foldLog, foldOn, NOTHING_FOLDED, standAt } from '../progression/folded.ts';
import { planFor } from '../progression/plan.ts';
import type { Plan, Progress } from '../progression/progress.ts';
import type { Standing } from '../progression/standing.ts';

/** The fold of a log that is still being written, in order of time and without records that come late. */
export interface RunningFold {
  readonly add: (...records: readonly LogRecord[]) => void;
  /** What the app knows and says at an instant. */
  readonly look: (now: number) => Looked;
  /** How the person stands at an instant, without a plan. */
  readonly standing: (now: number) => Standing;
}

export interface Looked {
  readonly standing: Standing;
  readonly progress: Progress;
  readonly plan: Plan;
}

const NOTHING: readonly LogRecord[] = [];

/** @param before what was logged up to an instant, in any order: the life goes on from there. */
export function runningFold(
  library: Library,
  zone: string,
  before?: { readonly records: readonly LogRecord[]; readonly now: number },
): RunningFold {
  let folded = before ? foldLog(NOTHING_FOLDED, library, before.records, before.now) : NOTHING_FOLDED;
  return {
    add(...records) {
      folded = foldOn(folded, library, records);
    },
    look(now) {
      const turn = standAt(folded, library, now, zone);
      const progress = progressOf(turn, NOTHING, library, now, zone);
      return { standing: turn[0], progress, plan: planFor(progress, NOTHING, library, now, zone) };
    },
    standing: (now) => standAt(folded, library, now, zone)[0],
  };
}
