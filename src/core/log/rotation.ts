import { addDays, type CivilDate } from './civil-date.ts';

/**
 * Which copies in a folder stay: of the latest days, weeks and months of which there is one, the newest of each. Counted by
 * what there is, and not by the calendar: after a year without Plumbline nothing goes.
 */
export const KEPT_DAYS = 7;
export const KEPT_WEEKS = 4;
export const KEPT_MONTHS = 12;

/** `plumbline-2026-11-27-linux-7k2m.json`: when, and on which device, so that two of them may share a folder. */
const COPY_NAME = /^plumbline-(\d{4}-\d{2}-\d{2})-([a-z]+-[a-z0-9]{4})\.(?:json|plumbline)$/;

/** A copy of that date and device; `sealed` ones can be read with a passphrase alone. */
export const copyName = (date: CivilDate, device: string, sealed: boolean): string =>
  `plumbline-${date}-${device}.${sealed ? 'plumbline' : 'json'}`;

/** The date of a copy that this device has made; null for every other file. */
export function copyDate(name: string, device: string): CivilDate | null {
  const [, date, by] = COPY_NAME.exec(name) ?? [];
  return date !== undefined && by === device ? date : null;
}

/** Those of the files that may go: copies that this device has made, and nothing else ever. */
export function outdatedCopies(names: readonly string[], device: string): readonly string[] {
  const dates = names.map((name) => copyDate(name, device)).filter((date) => date !== null);
  const newestFirst = [...new Set(dates)].sort().reverse();
  const kept = new Set([
    ...newestOfEach(newestFirst, (date) => date, KEPT_DAYS),
    ...newestOfEach(newestFirst, weekOf, KEPT_WEEKS),
    ...newestOfEach(newestFirst, (date) => date.slice(0, 7), KEPT_MONTHS),
  ]);
  return names.filter((name) => {
    const date = copyDate(name, device);
    return date !== null && !kept.has(date);
  });
}

/** The newest date of each of the latest spans. */
function newestOfEach(
  newestFirst: readonly CivilDate[],
  spanOf: (date: CivilDate) => string,
  spans: number,
): readonly CivilDate[] {
  const newest = new Map<string, CivilDate>();
  for (const date of newestFirst) if (!newest.has(spanOf(date))) newest.set(spanOf(date), date);
  return [...newest.values()].slice(0, spans);
}

/** Names the week by its Monday. */
const weekOf = (date: CivilDate): CivilDate => addDays(date, -((new Date(date).getUTCDay() + 6) % 7));
