import type { SlouchEnded, SlouchEvent } from '../detection/event.ts';
import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine, Step } from '../machine.ts';
import { type JudgedPosture, SURE } from '../posture/posture.ts';
import type { Alert } from './alert.ts';
import { createLockout, type Lockout, lockReason, restart, watch } from './lockout.ts';

/** How patient the nudges are. Ranges and defaults: POSTURE section 2. */
export interface Manners {
  /** Quiet time between nudges, ms. */
  readonly gapMs: number;
}

/** Hard caps, whatever the manners (POSTURE section 2, M-44). */
const MOST_AN_HOUR = 3;
const MOST_A_DAY = 12;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** After so many nudges in a row without an answer the gap doubles, up to an hour (POSTURE section 2). */
const IGNORED_IN_A_ROW = 3;
const LONGEST_GAP_MS = HOUR_MS;
/** Sitting up within this is an answer, ms (POSTURE section 6). */
const ANSWERED_WITHIN_MS = 60_000;

/** What the person, and what they do, says about nudges. */
export type AlertCommand =
  /** A new tall was set. */
  | { readonly type: 'calibrated' }
  | { readonly type: 'manners'; readonly manners: Manners }
  | { readonly type: 'quiet'; readonly quiet: boolean }
  | { readonly type: 'snooze'; readonly until: number }
  | { readonly type: 'not-a-slouch'; readonly t: number }
  /** The latest answer is taken back. */
  | { readonly type: 'slouch-after-all' };

/** What the policy hears. Time comes with the postures, so that no clock is needed. */
export type AlertInput = AlertCommand | SlouchEvent | JudgedPosture | SampleGap;

/** One run's state. It changes in place. */
export interface AlertState {
  manners: Manners;
  /** When the slouch began that has lasted enough for a nudge. */
  dueSince: number | null;
  showing: boolean;
  /** The person said that this excursion is none. */
  waved: boolean;
  snoozedUntil: number;
  /** An exercise session runs: no nudges (P3). */
  quiet: boolean;
  /** Times of the nudges of the last 24 hours. */
  nudges: readonly number[];
  /** The latest nudge, while it has no answer. */
  openNudge: number | null;
  /** Nudges in a row that had none. */
  ignored: number;
  readonly lockout: Lockout;
}

/**
 * When to nudge, and when to stay quiet: once a slouch has lasted, only while the person surely sits or stands still,
 * not in a lock-out, not within the gap, under the caps, never in a snooze. The caps look at the last hour and the
 * last 24 hours of sample time: no change of clock or date gets round them (P12).
 *
 * @param earlier times of nudges before this run, so that a reload does not start the budget again.
 */
export function alertPolicy(
  manners: Manners,
  earlier: readonly number[] = [],
): Machine<AlertState, AlertInput, Alert> {
  return {
    start: () => ({
      manners,
      dueSince: null,
      showing: false,
      waved: false,
      snoozedUntil: Number.NEGATIVE_INFINITY,
      quiet: false,
      nudges: earlier,
      openNudge: null,
      ignored: 0,
      lockout: createLockout(),
    }),
    step: (state, input): Step<AlertState, Alert> => [state, hear(state, input)],
  };
}

const NOTHING: readonly Alert[] = [];

function hear(state: AlertState, input: AlertInput): readonly Alert[] {
  if (!('type' in input)) return see(state, input);
  if (isGap(input)) return NOTHING;
  switch (input.type) {
    case 'slouch-started':
      state.waved = false;
      return NOTHING;
    case 'slouch-due':
      state.dueSince = input.startedAt;
      return NOTHING;
    case 'slouch-ended':
      weigh(state, input);
      state.dueSince = null;
      state.waved = false;
      return clear(state, input.t);
    case 'not-a-slouch':
      answer(state);
      state.waved = true;
      return clear(state, input.t);
    case 'slouch-after-all':
      state.waved = false;
      return NOTHING;
    case 'snooze':
      if (state.showing) answer(state);
      state.snoozedUntil = input.until;
      return NOTHING;
    case 'calibrated':
      restart(state.lockout);
      return NOTHING;
    case 'manners':
      state.manners = input.manners;
      return NOTHING;
    case 'quiet':
      state.quiet = input.quiet;
      return NOTHING;
  }
}

function see(state: AlertState, posture: JudgedPosture): readonly Alert[] {
  watch(state.lockout, posture);
  const { dueSince, waved, quiet, snoozedUntil, lockout } = state;
  if (dueSince === null || waved || quiet) return NOTHING;
  const { t, activity, confidence } = posture;
  if (activity !== 'still-upright' || confidence < SURE) return NOTHING;
  if (t < snoozedUntil || lockReason(lockout, t) !== null) return NOTHING;
  // A nudge that the slouch outlasts has no answer: known before the next one is thought of.
  if (state.openNudge !== null && t - state.openNudge > ANSWERED_WITHIN_MS) ignore(state);
  return t < notBefore(state) ? NOTHING : nudge(state, t, dueSince);
}

function nudge(state: AlertState, t: number, slouchStartedAt: number): readonly Alert[] {
  state.nudges = [...state.nudges.filter((at) => t - at < DAY_MS), t];
  state.openNudge = t;
  state.showing = true;
  return [{ type: 'nudge', t, slouchStartedAt }];
}

/** The earliest time of the next nudge: gap and caps (P2). */
function notBefore({ nudges, manners, ignored }: AlertState): number {
  const doubled = manners.gapMs * 2 ** Math.floor(ignored / IGNORED_IN_A_ROW);
  const gapMs = Math.max(manners.gapMs, Math.min(LONGEST_GAP_MS, doubled));
  const last = nudges.at(-1) ?? Number.NEGATIVE_INFINITY;
  const hourly = nudges.at(-MOST_AN_HOUR) ?? Number.NEGATIVE_INFINITY;
  const daily = nudges.at(-MOST_A_DAY) ?? Number.NEGATIVE_INFINITY;
  return Math.max(last + gapMs, hourly + HOUR_MS, daily + DAY_MS);
}

/** Whether the slouch that ended was the answer to the nudge; what nobody saw is neither. */
function weigh(state: AlertState, { endedAt, cause }: SlouchEnded): void {
  if (state.openNudge === null) return;
  if (cause !== 'upright' && cause !== 'activity') state.openNudge = null;
  else if (endedAt - state.openNudge <= ANSWERED_WITHIN_MS) answer(state);
  else ignore(state);
}

function answer(state: AlertState): void {
  state.openNudge = null;
  state.ignored = 0;
}

function ignore(state: AlertState): void {
  state.openNudge = null;
  state.ignored += 1;
}

function clear(state: AlertState, t: number): readonly Alert[] {
  if (!state.showing) return NOTHING;
  state.showing = false;
  return [{ type: 'nudge-cleared', t }];
}
