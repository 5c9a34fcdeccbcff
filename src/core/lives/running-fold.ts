import type { Library } from '../exercise/library.ts';
import { inOrder } from '../log/in-order.ts';
import type { LogRecord } from '../log/record.ts';
import { endOf, sessionsOf } from '../log/sessions.ts';
import { fold, happen, type Moment, progressOf } from '../progression/fold.ts';
import { REPORT_UNTIL_MS } from '../progression/pain.ts';
import { planFor } from '../progression/plan.ts';
import type { Decision, Plan, Progress } from '../progression/progress.ts';
import { NEWCOMER, type Standing } from '../progression/standing.ts';

/**
 * The fold of a log that is still being written: each record once, in order of time, in place of the whole log at every
 * look. It knows the records of a made-up life alone: no corrections, no recordings, nothing that arrives late.
 * `tests/core/lives/running-fold.test.ts` proves it equal to folding the whole.
 */
export interface RunningFold {
  readonly add: (record: LogRecord) => void;
  /** What the app knows and says at an instant, which later records may not precede. */
  readonly look: (now: number) => Looked;
  /** How the person stands after the latest record or look, without a plan. */
  readonly standing: () => Standing;
  /** Every decision so far. */
  readonly decisions: readonly Decision[];
}

export interface Looked {
  readonly standing: Standing;
  readonly progress: Progress;
  readonly plan: Plan;
}

/** A session whose 40 h are not over. */
interface Open {
  readonly sessionId: string;
  readonly zone: string;
  dueAt: number;
}

const NOTHING: readonly LogRecord[] = [];

/**
 * @param before what was logged up to an instant, in any order: the life goes on from there.
 * @param forgets lets go of sessions that no rule asks for any more; only the count of sessions is lost.
 */
export function runningFold(
  library: Library,
  zone: string,
  before?: { readonly records: readonly LogRecord[]; readonly now: number },
  forgets = false,
): RunningFold {
  const [folded, made] = before ? fold(before.records, library, before.now, zone) : [NEWCOMER, []];
  let standing = folded;
  const decisions = [...made];
  let open: Open[] = before ? openSessions(before.records, before.now) : [];

  const step = (moment: Moment) => {
    const [next, made] = happen(standing, library, moment);
    standing = next;
    for (const decision of made) decisions.push(decision);
  };

  /** The sessions that became due before an instant, or at it. */
  const settleDue = (isDue: (at: number) => boolean) => {
    if (!open.some(({ dueAt }) => isDue(dueAt))) return;
    const due = open.filter(({ dueAt }) => isDue(dueAt)).sort((a, b) => a.dueAt - b.dueAt);
    open = open.filter(({ dueAt }) => !isDue(dueAt));
    for (const { sessionId, zone, dueAt } of due) step({ type: 'due', at: dueAt, zone, sessionId });
  };

  return {
    decisions,
    standing: () => standing,
    add(record) {
      const { at, zone } = record;
      settleDue((dueAt) => dueAt < at);
      step({ type: 'record', at, zone, record });
      if (record.type === 'session-started' && forgets) standing = withoutOld(standing, at);
      if (record.type === 'session-started')
        open.push({ sessionId: record.sessionId, zone, dueAt: at + REPORT_UNTIL_MS });
      else if (record.type === 'set' || record.type === 'hurt' || record.type === 'session-ended') {
        const session = open.find(({ sessionId }) => sessionId === record.sessionId);
        if (session) session.dueAt = at + REPORT_UNTIL_MS;
      }
    },
    look(now) {
      settleDue((dueAt) => dueAt <= now);
      step({ type: 'now', at: now, zone });
      const progress = progressOf([standing, decisions], NOTHING, library, now, zone);
      return { standing, progress, plan: planFor(progress, NOTHING, library, now, zone) };
    },
  };
}

/** R-7 looks back 35 days, and to the very first session. */
const KEPT_MS = 60 * 24 * 3_600_000;

function withoutOld(standing: Standing, now: number): Standing {
  const { entries } = standing;
  const from = entries.findIndex(({ session }) => session.startedAt > now - KEPT_MS);
  const [first] = entries;
  return from > 1 && first ? { ...standing, entries: [first, ...entries.slice(from)] } : standing;
}

const openSessions = (records: readonly LogRecord[], now: number): Open[] =>
  sessionsOf(inOrder(records, now))
    .map((session) => ({
      sessionId: session.id,
      zone: session.zone,
      dueAt: endOf(session) + REPORT_UNTIL_MS,
    }))
    .filter(({ dueAt }) => dueAt > now);
