import { addDays, type CivilDate } from '../log/civil-date.ts';
import { wasTrained } from '../log/sessions.ts';
import type { SessionEntry, Standing } from './standing.ts';

/** Sessions that are older than this move into the archive: R-7 looks back 28 days, and over the week before them. */
const KEPT_DAYS = 60;

export const entryOf = ({ entries }: Standing, id: string): SessionEntry | undefined =>
  entries.findLast(({ session }) => session.id === id);

export function withEntry(standing: Standing, entry: SessionEntry): Standing {
  const index = standing.entries.findLastIndex(({ session }) => session.id === entry.session.id);
  return index < 0 ? standing : { ...standing, entries: standing.entries.with(index, entry) };
}

/** Every session, also those that no rule looks at any more. */
export const allEntries = ({ archive, entries }: Standing): readonly SessionEntry[] => [
  ...archive,
  ...entries,
];

/** One more session; what no rule looks at any more leaves the entries, so that each rule has little to look through. */
export function withNewEntry(standing: Standing, entry: SessionEntry): Standing {
  const { entries, firstSessionOn } = standing;
  const { date } = entry.session;
  const kept = entries.findIndex(mayBeLookedAt(standing, date));
  const split = kept < 0 ? entries.length : kept;
  return {
    ...standing,
    archive: split === 0 ? standing.archive : [...standing.archive, ...entries.slice(0, split)],
    entries: [...entries.slice(split), entry],
    firstSessionOn: firstSessionOn !== null && firstSessionOn < date ? firstSessionOn : date,
  };
}

function mayBeLookedAt({ entries }: Standing, today: CivilDate): (entry: SessionEntry) => boolean {
  const from = addDays(today, -KEPT_DAYS);
  const latest = entries.findLast(({ session }) => wasTrained(session));
  return (entry) => entry.session.date >= from || !entry.settled || entry === latest;
}

/** The standing with every session among its entries again: something is said of an old one. */
export const withoutArchive = (standing: Standing): Standing =>
  standing.archive.length === 0 ? standing : { ...standing, archive: [], entries: allEntries(standing) };

/** True if a session of this id has begun, however long ago. */
export const hasBegun = ({ archive, entries }: Standing, id: string): boolean =>
  [entries, archive].some((all) => all.some(({ session }) => session.id === id));
