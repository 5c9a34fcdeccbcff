import type { Library } from '../exercise/library.ts';
import type { CivilDate } from '../log/civil-date.ts';
import type { RecordOf } from '../log/record.ts';
import { SAFE_LEVEL, settlePlaces } from './places.ts';
import { isLocked } from './screening.ts';
import { type Standing, type Turn, unchanged } from './standing.ts';

/** Items that a professional closes (S-016, INV-14): the latest word stands in place of all before, and holds at once. */
export function onClosures(
  standing: Standing,
  library: Library,
  { closed, until }: RecordOf<'closures'>,
  date: CivilDate,
): Turn {
  return until !== undefined && until < date
    ? unchanged(standing)
    : closing(standing, library, closed, until ?? null, date);
}

/** What has passed its last date is open again. What went down stays down and comes back by the rules. */
export function endClosures(standing: Standing, library: Library, date: CivilDate): Turn {
  const { closuresUntil } = standing;
  return closuresUntil !== null && closuresUntil < date
    ? closing(standing, library, [], null, date)
    : unchanged(standing);
}

function closing(
  standing: Standing,
  library: Library,
  closed: readonly string[],
  closuresUntil: CivilDate | null,
  date: CivilDate,
): Turn {
  const next: Standing = {
    ...standing,
    circumstances: { ...standing.circumstances, closed },
    closuresUntil,
  };
  return isLocked(next.state) ? unchanged(next) : settlePlaces(next, library, date, SAFE_LEVEL);
}
