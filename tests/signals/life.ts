import type { Library } from '../../src/core/exercise/library.ts';
import { addDays, type CivilDate } from '../../src/core/log/civil-date.ts';
import type { LogRecord } from '../../src/core/log/record.ts';
import { foldProgress } from '../../src/core/progression/fold.ts';
import { planFor } from '../../src/core/progression/plan.ts';
import { itemOf } from '../../src/core/progression/prescribe.ts';
import type { Plan, Progress } from '../../src/core/progression/progress.ts';
import { threeLadders } from './library.ts';
import { type Person, person, type SessionTold } from './log.ts';

/** What a person does on one day. */
export interface Day {
  /** Pain of the morning; null: the app was not opened for it. */
  readonly morning?: number | null;
  /** Trains if the plan has a session, and says this about it. */
  readonly trains?: Partial<SessionTold> | null;
  /** Trains off the plan, whatever the plan says. */
  readonly offPlan?: Partial<SessionTold> & Pick<SessionTold, 'items'>;
  readonly happens?: (person: Person, date: CivilDate) => void;
}

/** A moment at which the app was opened: what it knew and what it said. */
export interface Opened {
  readonly date: CivilDate;
  readonly now: number;
  readonly records: readonly LogRecord[];
  readonly progress: Progress;
  readonly plan: Plan;
}

export interface Life {
  readonly person: Person;
  readonly opened: readonly Opened[];
}

/** Lives day after day by the app: pain in the morning, training at six in the evening where the plan has it. */
export function live(
  days: readonly Day[],
  {
    library = threeLadders,
    from = '2026-01-05',
    zone = 'UTC',
    usual = 1,
    rescreens = true,
    answers = {},
  }: {
    library?: Library;
    from?: CivilDate;
    zone?: string;
    usual?: number;
    rescreens?: boolean;
    answers?: Parameters<Person['screened']>[1];
  } = {},
): Life {
  const somebody = person({ zone, usual }).screened(from, answers);
  const opened: Opened[] = [];
  days.forEach((day, index) => {
    const date = addDays(from, index);
    if (rescreens && index > 0 && index % 28 === 0) somebody.screened(date);
    day.happens?.(somebody, date);
    if (day.morning !== undefined && day.morning !== null) somebody.pain(date, day.morning);
    if (day.offPlan) somebody.session({ on: date, hour: 12, offPlan: true, ...day.offPlan });
    if (day.trains === undefined || day.trains === null) return;
    const now = somebody.at(date, 18) - 1;
    const records = [...somebody.records];
    const progress = foldProgress(records, library, now, zone);
    const plan = planFor(progress, records, library, now, zone);
    opened.push({ date, now, records, progress, plan });
    if (plan.type !== 'session') return;
    const items = plan.items.map(itemOf);
    somebody.session({ on: date, hour: 18, ...day.trains, items });
  });
  return { person: somebody, opened };
}
