import type { Span } from '../alerts/quiet.ts';
import type { LogRecord } from '../log/record.ts';
import type { DeskEvent, DeskMinute } from './minute.ts';

const MINUTE_MS = 60_000;

/** The stretches that the person said were not theirs, in order and apart. On each moment their newest word counts. */
export function notMeSpans(records: readonly LogRecord[]): readonly Span[] {
  let spans: readonly Span[] = [];
  for (const record of records) {
    if (record.type !== 'desk-not-me') continue;
    const { from, to } = record;
    const others = without(spans, { from, to });
    spans = record.answer === 'taken-back' ? others : joined([...others, { from, to }]);
  }
  return spans;
}

export const isNotMe = (spans: readonly Span[], t: number): boolean =>
  spans.some(({ from, to }) => from <= t && t < to);

/** Those of the spans that reach into this one. */
export const within = <Any extends Span>(spans: readonly Any[], { from, to }: Span): readonly Any[] =>
  spans.filter((span) => span.from < to && from < span.to);

/**
 * The minutes as far as they are the person's: what counts in totals, practice and fading. A minute that begins in a
 * stretch that was not theirs is left out, and no still spell reaches back over such a stretch.
 */
export function mineOf(minutes: readonly DeskMinute[], notMe: readonly Span[]): readonly DeskMinute[] {
  if (notMe.length === 0) return minutes;
  return minutes.flatMap((row): readonly DeskMinute[] => {
    const from = row.minute * MINUTE_MS;
    const gaps = (row.events ?? []).flatMap((event) => (event.type === 'gap' ? unseenOf(event, notMe) : []));
    if (isNotMe(notMe, from)) return gaps.length > 0 ? [{ minute: row.minute, ms: {}, events: gaps }] : [];
    const others = (row.events ?? []).filter(({ type }) => type !== 'gap');
    const since = from + MINUTE_MS - Math.max(0, ...notMe.map(({ to }) => (to <= from ? to : 0)));
    return [
      {
        ...row,
        ...(row.stillFor !== undefined && { stillFor: Math.min(row.stillFor, since / 1000) }),
        ...(row.events && { events: [...gaps, ...others] }),
      },
    ];
  });
}

type Gap = Extract<DeskEvent, { type: 'gap' }>;

/** What of a gap lies outside of those stretches. */
const unseenOf = (gap: Gap, notMe: readonly Span[]): readonly Gap[] =>
  notMe
    .reduce<readonly Span[]>(without, [{ from: gap.from, to: gap.t }])
    .map(({ from, to }) => ({ ...gap, from, t: to }));

const without = (spans: readonly Span[], cut: Span): readonly Span[] =>
  spans.flatMap((span) =>
    cut.to <= span.from || span.to <= cut.from
      ? [span]
      : [
          { from: span.from, to: cut.from },
          { from: cut.to, to: span.to },
        ].filter(({ from, to }) => from < to),
  );

function joined(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && last.to === span.from) whole[whole.length - 1] = { from: last.from, to: span.to };
    else whole.push(span);
  }
  return whole;
}
