import type { LogRecord, RecordOf } from '../core/log/record.ts';
import type { PlayerItem, SetResult } from '../core/player/player.ts';
import type { CountedSet } from './elements/count-sheet.ts';

/** The latest correction of each set, by the set's id. */
const corrections = (records: readonly LogRecord[]): ReadonlyMap<string, number> =>
  new Map(
    records.flatMap((record) =>
      record.type === 'set-corrected' ? [[record.setId, record.performed] as const] : [],
    ),
  );

/** The log's record of a set that the player did. */
const recordOf = (set: SetResult, records: readonly LogRecord[]): RecordOf<'set'> | undefined =>
  records.findLast(
    (record): record is RecordOf<'set'> =>
      record.type === 'set' &&
      record.startedAt === set.startedAt &&
      record.exerciseId === set.exerciseId &&
      record.setIndex === set.setIndex &&
      record.side === set.side,
  );

/** What was done, as the person corrected it. */
export function withCorrections(items: readonly PlayerItem[], records: readonly LogRecord[]): PlayerItem[] {
  const corrected = corrections(records);
  return items.map((item) => ({
    ...item,
    sets: item.sets.map((set) => {
      const performed = corrected.get(recordOf(set, records)?.id ?? '');
      return performed === undefined ? set : { ...set, performed };
    }),
  }));
}

/** The sets of one exercise that are in the log, for the person to correct. */
export function countedSets(item: PlayerItem, records: readonly LogRecord[]): CountedSet[] {
  const corrected = corrections(records);
  return item.sets.flatMap((set) => {
    const record = recordOf(set, records);
    if (!record) return [];
    const side = set.side === 'both' ? '' : `, ${set.side}`;
    return [
      {
        id: record.id,
        name: `Set ${set.setIndex + 1}${side}`,
        unit: item.exercise.unit,
        target: set.target,
        counted: record.performed,
        performed: corrected.get(record.id) ?? record.performed,
      },
    ];
  });
}
