import type { Library } from '../exercise/library.ts';
import { civilDate } from '../log/civil-date.ts';
import type { LogRecord, Readiness } from '../log/record.ts';
import { progressOf, standingOf } from './fold.ts';
import { happen } from './happen.ts';
import type { Progress } from './progress.ts';
import { heldByTold } from './rise.ts';
import { greenLimit, type Standing } from './standing.ts';
import { lockOf } from './withheld.ts';

/** What somebody says before a session; null is not answered yet. */
export interface ToldBefore {
  readonly pre: number | null;
  readonly readiness: Readiness | null;
}

/** What the rules would make of it, before anything is logged. */
export interface ToldEffect {
  /** With the pain as today's; a plan for it is one for `NO_RECORDS` at the same instant. */
  readonly progress: Progress;
  /** Why there is no plan then, if there is none. */
  readonly closed: string | null;
  /** What keeps the session from leading up, however it goes; null: nothing that was told. */
  readonly held: 'pre' | 'readiness' | null;
}

/** The log of a progress that was only supposed. */
export const NO_RECORDS: readonly LogRecord[] = [];

/**
 * The rules, run on answers that may still change: nothing of it is kept. Null for a progress that is none of
 * `progressOf`.
 */
export function effectOfTold(
  before: Progress,
  library: Library,
  told: ToldBefore,
  now: number,
  zone: string,
): ToldEffect | null {
  const standing = standingOf(before);
  if (!standing) return null;
  const after = (from: Standing, record: LogRecord | null) =>
    record ? happen(from, library, { type: 'record', at: now, zone, record })[0] : from;
  const base = { id: 'told-before', at: now, zone, versions: { detector: 0, rules: 0, content: 0 } };
  const { pre, readiness } = told;
  const inPain = after(standing, pre === null ? null : { ...base, type: 'pain', value: pre });
  const begun = after(
    inPain,
    readiness === null
      ? null
      : {
          ...base,
          type: 'session-started',
          sessionId: base.id,
          pre,
          readiness,
          items: [],
          offPlan: false,
        },
  );
  const lock = lockOf(begun, civilDate(now, zone));
  const held = heldByTold({ pre: pre ?? 0, readiness: readiness ?? 'same' }, greenLimit(standing));
  return {
    progress: progressOf([inPain, []], NO_RECORDS, library, now, zone),
    closed: lock?.type === 'locked' ? lock.reason : null,
    held,
  };
}
