import type { MinuteSpan } from '../../ports/import-view.ts';

/** Minutes as the stretches that they fill, in order. */
export function spansOf(minutes: readonly number[]): MinuteSpan[] {
  const spans: { from: number; to: number }[] = [];
  for (const minute of minutes.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && minute <= last.to + 1) last.to = minute;
    else spans.push({ from: minute, to: minute });
  }
  return spans;
}

/** What of the stretches lies at a minute or later. */
export const spansSince = (spans: readonly MinuteSpan[], minute: number): MinuteSpan[] =>
  spans.flatMap(({ from, to }) => (to < minute ? [] : [{ from: Math.max(from, minute), to }]));

export const spansBefore = (spans: readonly MinuteSpan[], minute: number): MinuteSpan[] =>
  spans.flatMap(({ from, to }) => (from >= minute ? [] : [{ from, to: Math.min(to, minute - 1) }]));

export const lengthOf = (spans: readonly MinuteSpan[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);

/** Whether a minute lies in one of the stretches, which are in order. */
export function isIn(spans: readonly MinuteSpan[], minute: number): boolean {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return false;
    if (minute < span.from) high = middle - 1;
    else if (minute > span.to) low = middle + 1;
    else return true;
  }
  return false;
}
