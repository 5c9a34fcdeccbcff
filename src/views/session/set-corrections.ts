import type { Exercise } from '../../core/exercise/exercise.ts';
import type { LogRecord, NewRecord, RecordOf, SetRecord } from '../../core/log/record.ts';
import type { PlayerItem, SetResult } from '../../core/player/player.ts';
import { SIDE_WORDS } from '../../strings/side-words.ts';
import type { Correction, CountedSet } from './count-sheet.ts';

type Corrected = RecordOf<'set-corrected'>;

/** The latest correction of each set, by the set's id. */
export const corrections = (records: readonly LogRecord[]): ReadonlyMap<string, Corrected> =>
  new Map(
    records.flatMap((record) => (record.type === 'set-corrected' ? [[record.setId, record] as const] : [])),
  );

/** The log's record of a set that the player did. */
export const recordOf = (set: SetResult, records: readonly LogRecord[]): RecordOf<'set'> | undefined =>
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
      const performed = corrected.get(recordOf(set, records)?.id ?? '')?.performed;
      return performed === undefined ? set : { ...set, performed };
    }),
  }));
}

/** The sets of one exercise that are in the log, for the person to correct. */
export function countedSets(item: PlayerItem, records: readonly LogRecord[]): CountedSet[] {
  const corrected = corrections(records);
  return item.sets.flatMap((set) => {
    const record = recordOf(set, records);
    return record ? [countedSet(record, item.exercise, corrected.get(record.id))] : [];
  });
}

/** Sets of which the sensor was not sure, and nothing was said yet: each as it was counted. */
export function unsureSets(
  items: readonly PlayerItem[],
  records: readonly LogRecord[],
): { readonly item: PlayerItem; readonly set: CountedSet }[] {
  return items.flatMap((item) =>
    countedSets(item, records)
      .filter(({ id, corrected }) => !corrected && records.some((each) => each.id === id && isUnsure(each)))
      .map((set) => ({ item, set })),
  );
}

const isUnsure = (record: LogRecord): boolean => record.type === 'set' && record.unsure === true;

/** A set of the log, with what the person corrected of it. */
export function countedSet(
  set: SetRecord,
  { unit }: Pick<Exercise, 'unit'>,
  correction: Corrected | undefined,
): CountedSet {
  const { id, target, countedBy, startedAt, endedAt } = set;
  return {
    id,
    name: setName(set),
    unit,
    target,
    counted: set.performed,
    countedBy,
    startedAt,
    endedAt,
    ...(correction && { corrected: correction }),
  };
}

/** What the log is told of it. */
export const correctionRecord = ({ reps, ...correction }: Correction): NewRecord => ({
  type: 'set-corrected',
  ...correction,
  ...(reps && { reps: [...reps] }),
});

/** "Set 2, left". */
export const setName = ({ setIndex, side }: Pick<SetResult, 'setIndex' | 'side'>): string =>
  `Set ${setIndex + 1}${side === 'both' ? '' : `, ${SIDE_WORDS[side]}`}`;
