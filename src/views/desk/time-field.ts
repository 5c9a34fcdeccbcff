/** A moment as the browser's own field for a time holds it, "09:05", in the reader's zone. */
export function timeField(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** That time on the day of `day`, epoch ms; null where the field is empty. */
export function atTime(day: number, time: string): number | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null;
  return new Date(day).setHours(hours, minutes, 0, 0);
}
