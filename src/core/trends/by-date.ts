import type { Exercise, ExerciseId } from '../exercise/exercise.ts';
import { type CivilDate, civilDate } from '../log/civil-date.ts';
import type { LogRecord } from '../log/record.ts';
import { playedSessions, type Session, sessionsOf, strengthSeconds, wasTrained } from '../log/sessions.ts';

/** The highest pain that was told for each date, 0 to 10. */
export function painByDate(records: readonly LogRecord[]): ReadonlyMap<CivilDate, number> {
  const values = new Map<CivilDate, number>();
  for (const record of records) {
    if (record.type !== 'pain') continue;
    const date = record.recalledFor ?? civilDate(record.at, record.zone);
    values.set(date, Math.max(record.value, values.get(date) ?? 0));
  }
  return values;
}

/** Sessions in which the person did anything, in order; what a simulated body or a recording did is none. */
export function trainedSessions(records: readonly LogRecord[]): readonly Session[] {
  const played = playedSessions(records);
  return sessionsOf(records).filter((session) => wasTrained(session) && !played.has(session.id));
}

/** Strength work of each date, all sets and sides, seconds. */
export function workByDate(
  records: readonly LogRecord[],
  exerciseOf: (id: ExerciseId) => Exercise | undefined,
): ReadonlyMap<CivilDate, number> {
  const work = new Map<CivilDate, number>();
  for (const session of trainedSessions(records))
    work.set(session.date, (work.get(session.date) ?? 0) + strengthSeconds(session, exerciseOf));
  return work;
}
