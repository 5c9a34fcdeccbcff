import type { ExerciseId } from '../exercise/exercise.ts';
import { type CivilDate, civilDate } from '../log/civil-date.ts';
import type { LogRecord } from '../log/record.ts';
import { playedSessions } from '../log/sessions.ts';

/** What each side did of an exercise in one session: repetitions or seconds, summed over the sets. */
export interface SidesDone {
  readonly date: CivilDate;
  readonly left: number;
  readonly right: number;
}

/** The sessions in which both sides did something, in order of time, the person's corrections taken in. */
export function sidesOf(records: readonly LogRecord[], exerciseId: ExerciseId): readonly SidesDone[] {
  const corrected = new Map<string, number>();
  const played = playedSessions(records);
  for (const record of records) {
    if (record.type === 'set-corrected') corrected.set(record.setId, record.performed);
  }
  const sessions = new Map<string, SidesDone>();
  for (const record of records) {
    if (record.type !== 'set' || record.exerciseId !== exerciseId || record.side === 'both') continue;
    if (played.has(record.sessionId)) continue;
    const date = civilDate(record.at, record.zone);
    const before = sessions.get(record.sessionId) ?? { date, left: 0, right: 0 };
    const performed = corrected.get(record.id) ?? record.performed;
    sessions.set(record.sessionId, { ...before, [record.side]: before[record.side] + performed });
  }
  return [...sessions.values()].filter(({ left, right }) => left > 0 && right > 0);
}
