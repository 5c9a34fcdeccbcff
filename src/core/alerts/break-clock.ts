import type { Machine, Step } from '../machine.ts';
import type { AlertCommand } from './policy.ts';
import { createQuiet, type Quiet, quietAt } from './quiet.ts';
import type { Silence } from './silence.ts';

/** A clock that was not heard for this long was slept through, and nobody sat there: it begins anew, ms (still-clocks.ts). */
const MAY_HIDE_A_BREAK_MS = 150_000;

/** Breaks by the clock alone, for whoever wears no sensor. It knows nothing of postures, so it never nudges. */
export interface BreakClock {
  /** When it began, or the latest break was taken, epoch ms. */
  readonly since: number;
  /** `since` is a break that the person took. */
  readonly taken: boolean;
  /** A prompt stands since then; null: none. */
  readonly promptedAt: number | null;
  readonly silence: Silence | null;
  /** Now, to the minute that is shown. */
  readonly t: number;
}

export type BreakClockInput =
  | AlertCommand
  /** The person wants it, or no longer. */
  | { readonly type: 'break-clock'; readonly on: boolean; readonly t: number }
  | { readonly type: 'break-taken'; readonly t: number }
  | { readonly type: 'clock'; readonly t: number };

interface BreakClockState {
  since: number | null;
  taken: boolean;
  t: number;
  /** From when the time to the next prompt counts. */
  countsFrom: number;
  promptedAt: number | null;
  breakMs: number | null;
  closed: 'closed' | 'session' | null;
  readonly quiet: Quiet;
}

/** Prompts after each `breakMs` without a break, never in a quiet time, a session, or where the state has no prompts (M-5). */
export const breakClock: Machine<BreakClockState, BreakClockInput, BreakClock | null> = {
  start: () => ({
    since: null,
    taken: false,
    t: Number.NEGATIVE_INFINITY,
    countsFrom: 0,
    promptedAt: null,
    breakMs: null,
    closed: null,
    quiet: createQuiet(),
  }),
  step(state, input): Step<BreakClockState, BreakClock | null> {
    hear(state, input);
    return [state, [viewOf(state)]];
  },
};

function hear(state: BreakClockState, input: BreakClockInput): void {
  switch (input.type) {
    case 'break-clock':
      if (!input.on) state.since = null;
      else if (state.since === null) begin(state, input.t, false);
      break;
    case 'break-taken':
      if (state.since !== null) begin(state, input.t, true);
      break;
    case 'clock':
      goOn(state, input.t);
      break;
    case 'prompt-read':
      state.promptedAt = null;
      break;
    case 'manners':
      state.breakMs = input.manners.breakMs;
      break;
    case 'closed':
      state.closed = input.because;
      if (state.closed !== null) state.promptedAt = null;
      break;
    case 'keep-quiet':
      state.quiet.until.set(input.reason, input.until);
      if (input.until > state.t) state.promptedAt = null;
      break;
    case 'quiet-hours':
      state.quiet.hours = input.spans;
  }
}

function begin(state: BreakClockState, t: number, taken: boolean): void {
  Object.assign(state, { since: t, taken, t, countsFrom: t, promptedAt: null });
}

function goOn(state: BreakClockState, t: number): void {
  const unheardMs = t - state.t;
  state.t = t;
  if (state.since === null) return;
  if (unheardMs >= MAY_HIDE_A_BREAK_MS || unheardMs < 0) {
    begin(state, t, false);
    return;
  }
  const { breakMs, closed, quiet } = state;
  if (breakMs === null || t - state.countsFrom < breakMs) return;
  if (closed !== null || quietAt(quiet, t) !== null) return;
  state.countsFrom = t;
  state.promptedAt = t;
}

function viewOf({ since, taken, promptedAt, closed, quiet, t }: BreakClockState): BreakClock | null {
  if (since === null) return null;
  const silence: Silence | null = closed === null ? quietAt(quiet, t) : { reason: closed };
  return { since, taken, promptedAt, silence, t };
}
