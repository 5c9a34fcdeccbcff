import type { ExerciseId } from '../exercise/exercise.ts';
import type { CivilDate } from '../log/civil-date.ts';
import type { LogRecord, SetRecord } from '../log/record.ts';
import { trainedSessions } from './by-date.ts';

export type Side = SetRecord['side'];

/** The best set of one session: seconds held or repetitions, the person's corrections taken in. */
export interface Effort {
  readonly date: CivilDate;
  readonly value: number;
}

/** One exercise over its sessions, each side by itself, in order of time. */
export interface EffortTrend {
  readonly exerciseId: ExerciseId;
  readonly sides: readonly { readonly side: Side; readonly efforts: readonly Effort[] }[];
  /** How many sessions had it, and when the latest was. */
  readonly sessions: number;
  readonly latest: CivilDate;
}

const SIDES: readonly Side[] = ['both', 'right', 'left'];

/** The exercises that were trained, those of the latest sessions first. What a simulated body did is none. */
export function effortTrends(records: readonly LogRecord[]): EffortTrend[] {
  const byExercise = new Map<ExerciseId, Map<Side, Effort[]>>();
  const sessionsBy = new Map<ExerciseId, number>();
  const latestBy = new Map<ExerciseId, CivilDate>();
  for (const { date, sets } of trainedSessions(records)) {
    for (const [exerciseId, bests] of bestSets(sets)) {
      const sides = byExercise.get(exerciseId) ?? new Map<Side, Effort[]>();
      byExercise.set(exerciseId, sides);
      for (const [side, value] of bests) sides.set(side, [...(sides.get(side) ?? []), { date, value }]);
      sessionsBy.set(exerciseId, (sessionsBy.get(exerciseId) ?? 0) + 1);
      latestBy.set(exerciseId, date);
    }
  }
  return [...byExercise]
    .map(([exerciseId, sides]) => ({
      exerciseId,
      sides: SIDES.flatMap((side) => {
        const efforts = sides.get(side);
        return efforts ? [{ side, efforts }] : [];
      }),
      sessions: sessionsBy.get(exerciseId) ?? 0,
      latest: latestBy.get(exerciseId) ?? '',
    }))
    .sort((a, b) => (a.latest === b.latest ? b.sessions - a.sessions : a.latest < b.latest ? 1 : -1));
}

function bestSets(sets: readonly SetRecord[]): ReadonlyMap<ExerciseId, ReadonlyMap<Side, number>> {
  const bests = new Map<ExerciseId, Map<Side, number>>();
  for (const { exerciseId, side, performed } of sets) {
    if (performed <= 0) continue;
    const sides = bests.get(exerciseId) ?? new Map<Side, number>();
    bests.set(exerciseId, sides);
    sides.set(side, Math.max(performed, sides.get(side) ?? 0));
  }
  return bests;
}
