import type { CivilDate } from '../../core/log/civil-date.ts';
import type { LogRecord, RecordOf } from '../../core/log/record.ts';

/** What a professional has said, as far as it holds on a date: agreements, and exercises that they closed. */
export interface ProfessionalWord {
  readonly clearances: readonly RecordOf<'clearance'>[];
  readonly closures: RecordOf<'closures'> | null;
}

export function professionalWord(records: readonly LogRecord[], today: CivilDate): ProfessionalWord {
  const withdrawn = new Set(
    records.flatMap((record) => (record.type === 'clearance-withdrawn' ? [record.clearanceId] : [])),
  );
  const holds = ({ until }: { readonly until?: string | undefined }) => until === undefined || until >= today;
  const closures = records.findLast((record): record is RecordOf<'closures'> => record.type === 'closures');
  return {
    clearances: records.filter(
      (record): record is RecordOf<'clearance'> =>
        record.type === 'clearance' && !withdrawn.has(record.id) && holds(record),
    ),
    closures: closures && closures.closed.length > 0 && holds(closures) ? closures : null,
  };
}
