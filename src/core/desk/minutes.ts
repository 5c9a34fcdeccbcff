import type { Alert, DeskStanding } from '../alerts/alert.ts';
import type { ShiftEvent } from '../detection/event.ts';
import type { Machine, Step } from '../machine.ts';
import type { JudgedPosture } from '../posture/posture.ts';
import {
  BIN_MS,
  BINS_A_MINUTE,
  type Bin,
  type DeskEvent,
  type DeskMinute,
  type GapCause,
  type MinutePart,
  partOf,
} from './minute.ts';

const MINUTE_MS = 60_000;
/** A minute that goes on is told so often, ms: so much at most is lost with the page. */
const TOLD_EVERY_MS = 15_000;
/** A silence shorter than this is nothing to tell, ms (POSTURE section 3). */
const TOLD_GAP_MS = 2000;

/** A stretch in which nothing was seen, and why. */
export interface ExplainedGap {
  readonly type: 'gap';
  readonly from: number;
  readonly to: number;
  readonly cause: GapCause;
}

export type MinuteInput = JudgedPosture | ExplainedGap | Alert | ShiftEvent | DeskStanding;

interface BinSums {
  leanDeg: number;
  leans: number;
  readonly other: Map<Bin, number>;
}

/** The minute under way, and what it began with. It changes in place. */
interface Minutes {
  row: Draft | null;
  /** The latest posture: what it shows holds until the next. */
  seen: JudgedPosture | null;
  practisedMs: number | null;
  toldAt: number;
}

interface Draft {
  readonly minute: number;
  readonly ms: Map<MinutePart, number>;
  shifts: number;
  breaks: number;
  stillFor: number;
  practised: number;
  readonly bins: BinSums[];
  /** What an earlier run knew of the same minute. */
  readonly earlierBins: readonly Bin[];
  readonly events: DeskEvent[];
}

/**
 * The day's record: one small record for each minute, told while it goes on and once it is over, always whole, so that
 * the later replaces the earlier. Minutes that were wholly unseen have none; the gap at whose end they lie tells of them.
 *
 * @param earlier what is known already of the minute that this run begins in, as after a reload.
 */
export const deskMinutes = (
  earlier: (minute: number) => DeskMinute | undefined = () => undefined,
): Machine<Minutes, MinuteInput, DeskMinute> => ({
  start: () => ({ row: null, seen: null, practisedMs: null, toldAt: Number.NEGATIVE_INFINITY }),
  step: (state, input): Step<Minutes, DeskMinute> => [state, take(state, input, earlier)],
});

type Known = (minute: number) => DeskMinute | undefined;

function take(state: Minutes, input: MinuteInput, known: Known): readonly DeskMinute[] {
  if (!('type' in input)) return see(state, input, known);
  switch (input.type) {
    case 'gap':
      return missed(state, input, known);
    case 'standing':
      return stand(state, input, known);
    case 'shifted':
    case 'break-taken': {
      const over = turnTo(state, input.t, known);
      if (state.row && input.type === 'shifted') state.row.shifts += 1;
      else if (state.row) state.row.breaks += 1;
      return over;
    }
    default: {
      const event = eventOf(input);
      if (!event) return [];
      const over = turnTo(state, event.t, known);
      state.row?.events.push(event);
      return [...over, ...tell(state, event.t)];
    }
  }
}

function see(state: Minutes, posture: JudgedPosture, known: Known): readonly DeskMinute[] {
  const { t } = posture;
  const { seen } = state;
  const over = seen ? spread(state, partOf(seen), seen.t, t, known) : turnTo(state, t, known);
  state.seen = posture;
  if (state.row) fill(state.row, posture);
  return t - state.toldAt >= TOLD_EVERY_MS ? [...over, ...tell(state, t)] : over;
}

function missed(state: Minutes, gap: ExplainedGap, known: Known): readonly DeskMinute[] {
  const { from, to, cause } = gap;
  state.seen = null;
  const first = turnTo(state, from, known);
  const [begins, ends] = [minuteOf(from), minuteOf(to)];
  const firstEnd = Math.min(to, (begins + 1) * MINUTE_MS);
  if (state.row) add(state.row.ms, 'unseen', firstEnd - from);
  const rest = turnTo(state, to, known);
  if (ends > begins && state.row) add(state.row.ms, 'unseen', to - ends * MINUTE_MS);
  if (to - from >= TOLD_GAP_MS) state.row?.events.push({ type: 'gap', from, t: to, cause });
  return [...first, ...rest, ...tell(state, to)];
}

function stand(state: Minutes, { t, practisedMs, stillMs }: DeskStanding, known: Known) {
  const over = turnTo(state, t, known);
  const { row } = state;
  if (row) {
    row.stillFor = Math.max(row.stillFor, Math.floor(stillMs / 1000));
    row.practised += Math.max(0, Math.round(practisedMs - (state.practisedMs ?? practisedMs)));
  }
  state.practisedMs = practisedMs;
  return over;
}

/** Time in one part, over as many minutes as it lasts. */
function spread(state: Minutes, part: MinutePart, from: number, to: number, known: Known) {
  const told: DeskMinute[] = [];
  let at = from;
  while (at < to) {
    told.push(...turnTo(state, at, known));
    const end = Math.min(to, (minuteOf(at) + 1) * MINUTE_MS);
    if (state.row) add(state.row.ms, part, end - at);
    at = end;
  }
  told.push(...turnTo(state, to, known));
  return told;
}

/** Opens the minute of `t`; tells the one before, if that is over. */
function turnTo(state: Minutes, t: number, known: Known): readonly DeskMinute[] {
  const minute = minuteOf(t);
  if (state.row && state.row.minute >= minute) return NOTHING;
  const over = state.row ? [rowOf(state.row)] : NOTHING;
  state.row = open(minute, known(minute));
  state.toldAt = t;
  return over;
}

const NOTHING: readonly DeskMinute[] = [];

function tell(state: Minutes, t: number): readonly DeskMinute[] {
  state.toldAt = t;
  return state.row ? [rowOf(state.row)] : NOTHING;
}

function fill({ minute, bins }: Draft, posture: JudgedPosture): void {
  const { t, flexionDeg } = posture;
  const bin = bins[Math.floor((t - minute * MINUTE_MS) / BIN_MS)];
  if (!bin) return;
  if (posture.activity === 'still-upright') {
    bin.leanDeg += flexionDeg;
    bin.leans += 1;
  } else {
    const letters = partOf(posture).slice(0, 2) as Bin;
    bin.other.set(letters, (bin.other.get(letters) ?? 0) + 1);
  }
}

const minuteOf = (t: number): number => Math.floor(t / MINUTE_MS);

const open = (minute: number, earlier: DeskMinute | undefined): Draft => ({
  minute,
  ms: new Map(Object.entries(earlier?.ms ?? {}) as [MinutePart, number][]),
  shifts: earlier?.shifts ?? 0,
  breaks: earlier?.breaks ?? 0,
  stillFor: earlier?.stillFor ?? 0,
  practised: earlier?.practised ?? 0,
  bins: Array.from({ length: BINS_A_MINUTE }, () => ({ leanDeg: 0, leans: 0, other: new Map() })),
  earlierBins: earlier?.bins ?? [],
  events: [...(earlier?.events ?? [])],
});

const add = (ms: Map<MinutePart, number>, part: MinutePart, more: number): void => {
  ms.set(part, (ms.get(part) ?? 0) + more);
};

function rowOf({
  minute,
  ms,
  shifts,
  breaks,
  stillFor,
  practised,
  bins,
  earlierBins,
  events,
}: Draft): DeskMinute {
  const leans = bins.map((bin, index) => binOf(bin) ?? earlierBins[index] ?? null);
  return {
    minute,
    ms: rounded(ms),
    ...(shifts > 0 && { shifts }),
    ...(breaks > 0 && { breaks }),
    ...(stillFor > 0 && { stillFor }),
    ...(practised > 0 && { practised }),
    ...(leans.some((lean) => lean !== null) && { bins: leans }),
    ...(events.length > 0 && { events: [...events] }),
  };
}

function rounded(ms: Map<MinutePart, number>): DeskMinute['ms'] {
  const whole = [...ms].map(([part, time]) => [part, Math.round(time)] as const);
  return Object.fromEntries(whole.filter(([, time]) => time > 0));
}

function binOf({ leanDeg, leans, other }: BinSums): Bin {
  const [letters, most] = [...other].reduce<[Bin, number]>(
    (best, [each, count]) => (count > best[1] ? [each, count] : best),
    [null, 0],
  );
  return leans > 0 && leans >= most ? Math.round(leanDeg / leans) : letters;
}

function eventOf(alert: Alert): DeskEvent | null {
  switch (alert.type) {
    case 'nudge':
    case 'withheld':
    case 'answered':
      return { type: alert.type, t: alert.t };
    case 'prompt':
      return { type: alert.kind, t: alert.t };
    case 'held-back':
      return { type: 'held-back', t: alert.t, nudges: alert.nudges, prompts: alert.prompts };
    default:
      return null;
  }
}
