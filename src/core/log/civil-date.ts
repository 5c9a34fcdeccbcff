/** A civil date, `YYYY-MM-DD`. */
export type CivilDate = string;

/** Since 1972 every zone is whole quarters of an hour from UTC (IANA tz), so a date never changes within one. */
const QUARTER_MS = 15 * 60_000;
const QUARTERS_FROM = Date.UTC(1972, 1);
/** The quarters of an hour in which ten years of a log have something to tell. */
const MOST_REMEMBERED = 65_536;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Dates by quarter of an hour since 1970: a log asks for the same ones over and over, and formats are slow. */
  readonly dates: Map<number, CivilDate>;
}
const zones = new Map<string, Zone>();
/** Records come in bunches: what was asked for last is often asked for next. */
let latest = { quarter: -1, zone: '', date: '' };

/**
 * The date on which an instant fell in a zone. Pure: instant and zone are both given. Zones come and go with
 * browsers (a backup from a newer one, "Etc/Unknown"): one that is not known here is read as UTC, since a date that
 * may be off by one is better than a log that cannot be read.
 */
export function civilDate(at: number, zone: string): CivilDate {
  if (at < QUARTERS_FROM) return zoneOf(zone).format.format(at);
  const quarter = Math.floor(at / QUARTER_MS);
  if (latest.quarter === quarter && latest.zone === zone) return latest.date;
  const { format, dates } = zoneOf(zone);
  const date = dates.get(quarter) ?? remember(dates, quarter, format.format(at));
  latest = { quarter, zone, date };
  return date;
}

function zoneOf(zone: string): Zone {
  const known = zones.get(zone);
  if (known) return known;
  const asked: Zone = { format: formatIn(zone), dates: new Map() };
  zones.set(zone, asked);
  return asked;
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
export const daysBetween = (a: CivilDate, b: CivilDate): number => dayOf(b) - dayOf(a);

/** The date `days` after `date`. */
export const addDays = (date: CivilDate, days: number): CivilDate => dateOfDay(dayOf(date) + days);

/** Days since 1970 of a date, and back; both remembered, since rules ask for the same weeks over and over. */
const DAY_MS = 86_400_000;
const daysByDate = new Map<CivilDate, number>();
const datesByDay = new Map<number, CivilDate>();

function dayOf(date: CivilDate): number {
  const known = daysByDate.get(date);
  if (known !== undefined) return known;
  const day = Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
  return remember(daysByDate, date, day);
}

function dateOfDay(day: number): CivilDate {
  const known = datesByDay.get(day);
  return known ?? remember(datesByDay, day, new Date(day * DAY_MS).toISOString().slice(0, 10));
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, value);
  return value;
}

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
