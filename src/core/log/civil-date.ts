/** A civil date, `YYYY-MM-DD`. */
export type CivilDate = string;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The date on which an instant fell in a zone. Pure: instant and zone are both given. */
export function civilDate(at: number, zone: string): CivilDate {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  return format.format(at);
}

/** Days from `a` to `b`: 1 if `b` is the next civil date. */
export const daysBetween = (a: CivilDate, b: CivilDate): number =>
  Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
