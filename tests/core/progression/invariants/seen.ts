import type { Exercise } from '../../../../src/core/exercise/exercise.ts';
import { workSeconds } from '../../../../src/core/exercise/work-seconds.ts';
import { type CivilDate, civilDate, daysBetween } from '../../../../src/core/log/civil-date.ts';
import type { PrescribedItem, RecordOf } from '../../../../src/core/log/record.ts';
import {
  endOf,
  type Session,
  sessionsOf,
  strengthSeconds,
  wasTrained,
} from '../../../../src/core/log/sessions.ts';
import type { Decision, Plan, Prescription } from '../../../../src/core/progression/progress.ts';
import type { History, Look } from './history.ts';

export const HOUR = 3_600_000;

/** What a history shows of itself, counted from its records and not by the engine. */
export interface Seen extends History {
  readonly exerciseOf: (id: string) => Exercise;
  readonly workOf: (item: PrescribedItem) => number;
  /** All sessions in which anything was done, with corrections in them. */
  readonly sessions: readonly Session[];
  /** Those of them that had begun at an instant, with the corrections that were known then. */
  readonly sessionsBefore: (now: number) => readonly Session[];
  /** Those of them with strength work, that began before an instant. */
  readonly strengthBefore: (now: number) => readonly StrengthSession[];
  readonly strengthItems: (look: Look) => readonly Prescription[];
  /** Decisions that led up, with their sessions. */
  readonly rises: readonly { readonly decision: Decision; readonly session: Session }[];
  readonly recordsBefore: <Type extends 'screening' | 'clearance' | 'pain'>(
    type: Type,
    now: number,
  ) => readonly RecordOf<Type>[];
}

export interface StrengthSession {
  readonly session: Session;
  readonly seconds: number;
}

export function seen(history: History): Seen {
  const { library, final } = history;
  const records = history.records.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const exerciseOf = (id: string): Exercise => {
    const exercise = library.byId.get(id);
    if (!exercise) throw new Error(`no exercise ${id}`);
    return exercise;
  };
  const sessions = sessionsOf(records).filter(wasTrained);
  const isCorrected = records.some(({ type }) => type === 'set-corrected');
  const strength = sessions
    .map((session) => ({ session, seconds: strengthSeconds(session, (id) => library.byId.get(id)) }))
    .filter(({ seconds }) => seconds > 0);
  return {
    ...history,
    records,
    exerciseOf,
    workOf: ({ exerciseId, dose }) => workSeconds(exerciseOf(exerciseId), dose),
    sessions,
    sessionsBefore: (now) =>
      isCorrected
        ? sessionsOf(records.filter(({ at }) => at <= now)).filter(wasTrained)
        : sessions.filter(({ startedAt }) => startedAt <= now),
    strengthBefore: (now) => strength.filter(({ session }) => session.startedAt <= now),
    strengthItems: ({ plan }) =>
      plan.type === 'session' ? plan.items.filter(({ exercise }) => exercise.countsAsStrength) : [],
    rises: final.progress.decisions
      .filter(({ change, sessionId }) => change === 'up' && sessionId !== null)
      .flatMap((decision) => {
        const session = sessionsOf(records).find(({ id }) => id === decision.sessionId);
        return session ? [{ decision, session }] : [];
      }),
    recordsBefore: (type, now) =>
      records.filter((record): record is RecordOf<typeof type> => record.type === type && record.at <= now),
  };
}

export const itemsIn = (plan: Plan): readonly Prescription[] =>
  plan.type === 'session' ? plan.items : plan.type === 'rest' ? plan.upcoming : [];

/** What was said on the day after a session, at least 8 h and at most 40 h after its end. */
export const reportsOf = (session: Session, { records }: Seen) =>
  records.flatMap((record) => {
    if (record.type !== 'pain' || record.recalledFor) return [];
    const hours = (record.at - endOf(session)) / HOUR;
    const date = civilDate(record.at, record.zone);
    const isNext = daysBetween(session.date, date) === 1 && hours >= 8 && hours <= 40;
    return isNext ? [{ date, value: record.value, at: record.at }] : [];
  });

export const smallest = ({ unit }: Exercise): number => (unit === 'reps' ? 3 : 5);
export const leastWork = (exercise: Exercise): number =>
  workSeconds(exercise, { sets: 1, amount: smallest(exercise) });

export const sameDose = (a: PrescribedItem['dose'], b: PrescribedItem['dose']): boolean =>
  a.sets === b.sets && a.amount === b.amount;

export const dateOf = (at: number, zone: string): CivilDate => civilDate(at, zone);
