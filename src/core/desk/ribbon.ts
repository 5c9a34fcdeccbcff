import type { Span } from '../alerts/quiet.ts';
import type { DeskEvent, DeskMinute, GapCause, MinutePart } from './minute.ts';
import { isNotMe } from './not-me.ts';
import type { DeskNote } from './notes.ts';

const MINUTE_MS = 60_000;

/** What a stretch is drawn as: `not-me` is what the person said was not theirs, whatever was seen. */
export type RibbonPart = MinutePart | 'not-me';

/** A stretch of the day in which one thing was most of each minute. Epoch ms; `to` is no longer in it. */
export interface RibbonSpan {
  readonly from: number;
  readonly to: number;
  readonly part: RibbonPart;
  /** Why nothing was seen; null where something was, or where nothing tells. */
  readonly cause: GapCause | null;
}

export type RibbonMark = Exclude<DeskEvent, { type: 'gap' }> | ({ readonly type: 'note' } & DeskNote);

/** What the person said of their day. */
export interface DayMarks {
  /** Stretches that were not theirs. */
  readonly notMe: readonly Span[];
  readonly notes: readonly DeskNote[];
}

const NO_MARKS: DayMarks = { notMe: [], notes: [] };

/** A day as it is drawn: stretches without a hole between them, and what happened at a moment. */
export interface Ribbon {
  readonly spans: readonly RibbonSpan[];
  readonly marks: readonly RibbonMark[];
}

/** Minutes in order become stretches. A minute of which nothing is known is unseen: it is nobody's sitting (P8, P13). */
export function ribbonOf(minutes: readonly DeskMinute[], { notMe, notes } = NO_MARKS): Ribbon {
  const [first, last] = [minutes[0], minutes.at(-1)];
  if (!first || !last) return { spans: [], marks: [] };
  const events = minutes.flatMap((minute) => minute.events ?? []);
  const gaps = events.filter((event) => event.type === 'gap');
  const known = new Map(minutes.map((row) => [row.minute, row]));
  const spans: RibbonSpan[] = [];
  for (let minute = first.minute; minute <= last.minute; minute++) {
    const from = minute * MINUTE_MS;
    const part = isNotMe(notMe, from) ? 'not-me' : mostOf(known.get(minute));
    const to = from + MINUTE_MS;
    const gap = part === 'unseen' ? gaps.find((each) => each.from < to && from < each.t) : undefined;
    append(spans, { from, to, part, cause: gap?.cause ?? null });
  }
  const seen = events.filter((event) => event.type !== 'gap').filter(({ t }) => !isNotMe(notMe, t));
  const told = notes.map((note) => ({ type: 'note' as const, ...note }));
  return { spans, marks: [...seen, ...told].toSorted((a, b) => a.t - b.t) };
}

function append(spans: RibbonSpan[], next: RibbonSpan): void {
  const last = spans.at(-1);
  if (last && last.part === next.part && last.cause === next.cause)
    spans[spans.length - 1] = { ...last, to: next.to };
  else spans.push(next);
}

function mostOf(row: DeskMinute | undefined): MinutePart {
  const parts = Object.entries(row?.ms ?? {}) as [MinutePart, number][];
  return parts.reduce<[MinutePart, number]>(
    (most, each) => (each[1] > most[1] ? each : most),
    ['unseen', 0],
  )[0];
}
