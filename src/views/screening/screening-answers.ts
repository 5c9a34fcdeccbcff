import { civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord, RecordOf } from '../../core/log/record.ts';
import type { ScreeningQuestions } from '../../core/screening/screening.ts';

type Screening = RecordOf<'screening'>;

/** The latest answers to all of the safety questions. */
export const latestScreening = (records: readonly LogRecord[]): Screening | undefined =>
  records.findLast((record): record is Screening => record.type === 'screening');

/** The emergency signs that were ticked last, whichever way they were asked. */
export function latestSigns(records: readonly LogRecord[]): readonly string[] {
  const told = records.flatMap((record) => {
    if (record.type === 'screening') return [record.emergency];
    return record.type === 'safety-check' ? [record.ticked] : [];
  });
  return told.findLast((ids) => ids.some((id) => id.startsWith('A'))) ?? [];
}

/** True if a professional's agreement was told after the latest answers. */
export const isClearedSince = (records: readonly LogRecord[]): boolean =>
  records.findLast(({ type }) => ['screening', 'safety-check', 'clearance'].includes(type))?.type ===
  'clearance';

/** True if the emergency page was answered on this date, and nothing of it is true: it need not be asked again. */
export function wasAskedOn(records: readonly LogRecord[], date: string): boolean {
  const check = records.findLast(
    (record): record is RecordOf<'safety-check'> => record.type === 'safety-check',
  );
  const today = check !== undefined && civilDate(check.at, check.zone) === date;
  return today && check.adult && check.ticked.length === 0 && check.asked.length > 1;
}

/** What was answered last, apart from the emergency page, as it can be asked again part by part. */
export interface KnownAnswers {
  readonly conditions: readonly string[];
  /** Parts of the body that were ticked. */
  readonly body: readonly string[];
  readonly worse: string | null;
  readonly fine: readonly string[];
  readonly ends: NonNullable<Screening['ends']>;
  readonly floor: boolean;
  readonly usualPain: number;
}

/** Answers to all but the emergency page, as they are logged. */
export type ToldAnswers = Omit<KnownAnswers, 'body'> & { readonly flags: readonly string[] };

/** Null before the first answers: nothing is made up. */
export function knownAnswers(
  records: readonly LogRecord[],
  { body, worse }: ScreeningQuestions,
): KnownAnswers | null {
  const screening = latestScreening(records);
  if (!screening) return null;
  const since = records.slice(records.indexOf(screening));
  const flagged = since.findLast((record): record is RecordOf<'flags'> => record.type === 'flags');
  const ticked = since.flatMap((record) => (record.type === 'safety-check' ? record.ticked : []));
  const flags = (flagged ?? screening).flags;
  return {
    conditions: [...new Set([...screening.conditions, ...ticked.filter((id) => id.startsWith('B'))])],
    body: body.map(({ id }) => id).filter((id) => flags.includes(id)),
    worse: flagged?.worse ?? screening.worse ?? worseBehind(worse, flags),
    fine: flagged?.fine ?? screening.fine ?? [],
    ends: screening.ends ?? [],
    floor: screening.floor,
    usualPain: screening.usualPain,
  };
}

/** Answers of before this question was kept: what its filters say, and the wider one where two say the same. */
function worseBehind(worse: ScreeningQuestions['worse'], flags: readonly string[]): string | null {
  const movements = [...new Set(worse.flatMap((each) => each.flags))].filter((flag) => flags.includes(flag));
  return (
    worse.findLast(
      (each) => each.flags.length === movements.length && each.flags.every((flag) => flags.includes(flag)),
    )?.id ?? null
  );
}
