/** A civil date, `YYYY-MM-DD`. */
export type CivilDate = string;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The date on which an instant fell in a zone. Pure: instant and zone are both given. Zones come and go with
 * browsers (a backup from a newer one, "Etc/Unknown"): one that is not known here is read as UTC, since a date that
 * may be off by one is better than a log that cannot be read.
 */
export function civilDate(at: number, zone: string): CivilDate {
  let format = formats.get(zone);
  if (!format) {
    format = formatIn(zone);
    formats.set(zone, format);
  }
  return format.format(at);
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en-CA', { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-CA', { ...options, timeZone: 'UTC' });
  }
}

/** Days from `a` to `b`: 1 if `b` is the next civil date. */
export const daysBetween = (a: CivilDate, b: CivilDate): number =>
  Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);

/** The date `days` after `date`. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The first instant of a date in a zone, epoch ms, to the second. Zones lie within 15 h of UTC. */
export function startOfDate(date: CivilDate, zone: string): number {
  const noonUtc = Date.parse(`${date}T12:00:00Z`);
  let before = noonUtc - 27 * 3_600_000;
  let within = noonUtc + 3 * 3_600_000;
  while (within - before > 1000) {
    const middle = Math.floor((before + within) / 2000) * 1000;
    if (civilDate(middle, zone) < date) before = middle;
    else within = middle;
  }
  return within;
}
