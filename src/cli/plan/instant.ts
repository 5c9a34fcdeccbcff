import { UsageError } from '../options.ts';

/** An instant with the zone in which its date is read. */
export interface Instant {
  readonly at: number;
  readonly zone: string;
}

const FORM =
  /^(?<local>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(?<offset>Z|[+-]\d{2}:\d{2})?$/;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * An ISO date and time. Its zone is the one that is named, else that of its offset, else the fallback.
 *
 * @throws UsageError where the text is no date and time, or the zone is not known here.
 */
export function readInstant(text: string, named: string | undefined, fallback: string): Instant {
  const { local, offset } = FORM.exec(text)?.groups ?? {};
  const asUtc = Date.parse(`${local}Z`);
  const isReal = local !== undefined && new Date(asUtc).toISOString().startsWith(local.slice(0, 16));
  if (!isReal) throw new UsageError(`--now is "${text}"; it must be like 2026-11-22T18:00+01:00`);
  const zone = named ?? (offset === undefined ? fallback : zoneOfOffset(offset));
  if (!isKnown(zone))
    throw new UsageError(`the zone "${zone}" is not known here; --zone names one, such as Europe/Berlin`);
  return { at: offset === undefined ? inZone(asUtc, zone) : Date.parse(`${local}${offset}`), zone };
}

/** Whole hours have names that every Node knows; their sign is the other way round (IANA tz, etcetera). */
function zoneOfOffset(offset: string): string {
  if (offset === 'Z' || offset.endsWith('00:00')) return 'UTC';
  const [sign, hours, minutes] = [offset.charAt(0), Number(offset.slice(1, 3)), offset.slice(4)];
  return minutes === '00' ? `Etc/GMT${sign === '+' ? '-' : '+'}${hours}` : offset;
}

function isKnown(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The instant at which a zone's clocks show a time; where they show it twice, the first, where never, an hour on. */
function inZone(asUtc: number, zone: string): number {
  const day = 24 * HOUR_MS;
  const candidates = [asUtc - day, asUtc + day].map((near) => asUtc - offsetAt(near, zone));
  const shown = candidates.filter((at) => at + offsetAt(at, zone) === asUtc);
  return Math.min(...(shown.length > 0 ? shown : candidates.map((at) => at)));
}

/** How far a zone's clocks are ahead of UTC, ms. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '00';
  const shown = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}Z`;
  return Date.parse(shown) - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}
