import type { Exercise } from '../exercise/exercise.ts';
import { workSeconds } from '../exercise/work-seconds.ts';
import { type CivilDate, civilDate } from './civil-date.ts';
import type { LogRecord, PrescribedItem, Readiness, RecordOf, SetRecord } from './record.ts';

/** One session as the log tells it so far. Corrections are in the sets already. */
export interface Session {
  readonly id: string;
  readonly startedAt: number;
  readonly zone: string;
  /** Civil date of its start, where it took place. */
  readonly date: CivilDate;
  readonly pre: number | null;
  readonly readiness: Readiness | null;
  readonly offPlan: boolean;
  /** The optional check before the first session (M-28). */
  readonly startCheck: boolean;
  readonly items: readonly PrescribedItem[];
  readonly sets: readonly SetRecord[];
  readonly hurts: readonly RecordOf<'hurt'>[];
  /** The summary; null until the person gave it. */
  readonly summary: RecordOf<'session-ended'> | null;
  /** The last sign of life before the summary, epoch ms. */
  readonly lastActivityAt: number;
}

export const sessionStarted = (record: RecordOf<'session-started'>): Session => ({
  id: record.sessionId,
  startedAt: record.at,
  zone: record.zone,
  date: civilDate(record.at, record.zone),
  pre: record.pre,
  readiness: record.readiness,
  offPlan: record.offPlan,
  startCheck: record.startCheck ?? false,
  items: record.items,
  sets: [],
  hurts: [],
  summary: null,
  lastActivityAt: record.at,
});

/** True if a record says something new of a session: a set, a correction of one, "this hurts", the first summary. */
export function isAbout(session: Session, record: LogRecord): boolean {
  switch (record.type) {
    case 'set':
    case 'hurt':
      return record.sessionId === session.id;
    case 'set-corrected':
      return session.sets.some(({ id }) => id === record.setId);
    case 'session-ended':
      return record.sessionId === session.id && !session.summary;
    default:
      return false;
  }
}

/** The session after one more record; the same session if the record is not about it. */
export function sessionAfter(session: Session, record: LogRecord): Session {
  if (!isAbout(session, record)) return session;
  switch (record.type) {
    case 'set':
      return withSets(session, [record]);
    case 'set-corrected': {
      const { setId, performed } = record;
      return {
        ...session,
        sets: session.sets.map((set) => (set.id === setId ? { ...set, performed, unsure: undefined } : set)),
      };
    }
    case 'hurt':
      return { ...session, hurts: [...session.hurts, record], lastActivityAt: record.at };
    case 'session-ended':
      return { ...session, summary: record };
    default:
      return session;
  }
}

/** The session after some sets of it, in order. */
export const withSets = (session: Session, sets: readonly SetRecord[]): Session => ({
  ...session,
  sets: [...session.sets, ...sets],
  lastActivityAt: sets.at(-1)?.at ?? session.lastActivityAt,
});

/** The sessions of a log that is in order, in the order in which they began. */
export function sessionsOf(records: readonly LogRecord[]): Session[] {
  const sessions = new Map<string, Session>();
  const sessionOfSet = new Map<string, string>();
  for (const record of records) {
    if (record.type === 'session-started') {
      if (!sessions.has(record.sessionId)) sessions.set(record.sessionId, sessionStarted(record));
      continue;
    }
    if (record.type === 'set') sessionOfSet.set(record.id, record.sessionId);
    const id =
      'sessionId' in record
        ? record.sessionId
        : 'setId' in record
          ? sessionOfSet.get(record.setId)
          : undefined;
    const session = id === undefined ? undefined : sessions.get(id);
    if (session) sessions.set(session.id, sessionAfter(session, record));
  }
  return [...sessions.values()];
}

/** The sessions that a simulated body or a recording trained: they tell nothing of the person. */
export function playedSessions(records: readonly LogRecord[]): ReadonlySet<string> {
  const played = records.filter((record) => record.type === 'session-started' && record.source);
  return new Set(played.flatMap((record) => ('sessionId' in record ? [record.sessionId] : [])));
}

/** When the session was over, epoch ms: at its summary, or at its last sign of life if there is none. */
export const endOf = ({ summary, lastActivityAt }: Session): number => summary?.at ?? lastActivityAt;

/** True if anything was done at all; a session that was opened and closed is none. */
export const wasTrained = ({ sets }: Session): boolean => sets.some(({ performed }) => performed > 0);

/**
 * Share of a prescribed dose that was done, 0 to 1: sum of min(performed, target) over the sum of targets, the
 * lower side counts. Targets are those of the plan, so an easier set in between is not a full one.
 */
export function doneShare({ sets }: Session, { exerciseId, dose }: PrescribedItem, perSide: boolean): number {
  const sides = perSide ? (['left', 'right'] as const) : (['both'] as const);
  const shares = sides.map((side) => {
    const best = new Map<number, number>();
    for (const set of sets) {
      const counts = set.exerciseId === exerciseId && (!perSide || set.side === side || set.side === 'both');
      if (!counts || set.setIndex >= dose.sets) continue;
      best.set(set.setIndex, Math.max(best.get(set.setIndex) ?? 0, Math.min(set.performed, dose.amount)));
    }
    const done = [...best.values()].reduce((sum, amount) => sum + amount, 0);
    return done / (dose.sets * dose.amount);
  });
  return Math.min(...shares);
}

/** An item with the lightest weight that was in the hand in one of its sets, where that was told (M-26). */
export function withLifted({ sets }: Session, item: PrescribedItem): PrescribedItem {
  const lifted = sets.flatMap(({ exerciseId, kg }) =>
    exerciseId === item.exerciseId && kg !== undefined ? [kg] : [],
  );
  const kg = Math.min(item.kg ?? Number.POSITIVE_INFINITY, ...lifted);
  return Number.isFinite(kg) ? { ...item, kg } : item;
}

/** Seconds of strength work that were done, all sets and sides. */
export const strengthSeconds = (
  { sets }: Session,
  exerciseOf: (id: string) => Exercise | undefined,
): number => sets.reduce((sum, set) => sum + strengthSecondsOfSet(set, exerciseOf(set.exerciseId)), 0);

export function strengthSecondsOfSet({ side, performed }: SetRecord, exercise: Exercise | undefined): number {
  if (!exercise?.countsAsStrength) return 0;
  const { unit, secondsPerRep } = exercise;
  const perSide = exercise.perSide && side === 'both';
  return workSeconds({ unit, secondsPerRep, perSide }, { sets: 1, amount: performed });
}
