import type { SlouchEvent } from '../detection/event.ts';
import type { Machine, Step } from '../machine.ts';
import type { Alert } from './alert.ts';

/** How patient the nudges are. Ranges and defaults: POSTURE section 2. */
export interface Manners {
  /** Time in a slouch before a nudge, ms. */
  readonly delayMs: number;
  /** Quiet time between nudges, ms. */
  readonly gapMs: number;
}

/** Hard caps, whatever the manners (POSTURE section 2, M-44). */
const MOST_AN_HOUR = 3;
const MOST_A_DAY = 12;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What the policy hears. `time` comes with the samples, so that no clock is needed. */
export type AlertInput =
  | SlouchEvent
  | { readonly type: 'time'; readonly t: number }
  | { readonly type: 'manners'; readonly manners: Manners }
  | { readonly type: 'quiet'; readonly quiet: boolean }
  | { readonly type: 'snooze'; readonly until: number }
  | { readonly type: 'not-a-slouch'; readonly t: number };

export interface AlertState {
  readonly manners: Manners;
  readonly slouchStartedAt: number | null;
  readonly showing: boolean;
  /** The person said that this excursion is none. */
  readonly waved: boolean;
  readonly snoozedUntil: number;
  /** An exercise session runs: no nudges (P3). */
  readonly quiet: boolean;
  /** Times of the nudges of the last 24 hours. */
  readonly nudges: readonly number[];
}

/**
 * When to nudge, and when to stay quiet: after the delay, not within the gap, under the caps, never in a
 * snooze. The caps look at the last hour and the last 24 hours of sample time: no change of clock or date
 * gets round them (P12).
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
      slouchStartedAt: null,
      showing: false,
      waved: false,
      snoozedUntil: Number.NEGATIVE_INFINITY,
      quiet: false,
      nudges: earlier,
    }),
    step(state, input): Step<AlertState, Alert> {
      switch (input.type) {
        case 'slouch-started':
          return [{ ...state, slouchStartedAt: input.startedAt, waved: false }, []];
        case 'slouch-ended':
          return clear({ ...state, slouchStartedAt: null, waved: false }, input.t);
        case 'not-a-slouch':
          return clear({ ...state, waved: true }, input.t);
        case 'manners':
          return [{ ...state, manners: input.manners }, []];
        case 'quiet':
          return [{ ...state, quiet: input.quiet }, []];
        case 'snooze':
          return [{ ...state, snoozedUntil: input.until }, []];
        case 'time':
          return nudge(state, input.t);
      }
    },
  };
}

function nudge(state: AlertState, t: number): Step<AlertState, Alert> {
  const { slouchStartedAt, manners } = state;
  if (slouchStartedAt === null || state.waved || state.quiet || t < state.snoozedUntil) return [state, []];
  if (t - slouchStartedAt < manners.delayMs || t < notBefore(state)) return [state, []];
  const nudges = [...state.nudges.filter((at) => t - at < DAY_MS), t];
  return [{ ...state, nudges, showing: true }, [{ type: 'nudge', t, slouchStartedAt }]];
}

/** The earliest time of the next nudge: gap and caps (P2). */
export function notBefore({ nudges, manners }: Pick<AlertState, 'nudges' | 'manners'>): number {
  const last = nudges.at(-1) ?? Number.NEGATIVE_INFINITY;
  const hourly = nudges.at(-MOST_AN_HOUR) ?? Number.NEGATIVE_INFINITY;
  const daily = nudges.at(-MOST_A_DAY) ?? Number.NEGATIVE_INFINITY;
  return Math.max(last + manners.gapMs, hourly + HOUR_MS, daily + DAY_MS);
}

const clear = (state: AlertState, t: number): Step<AlertState, Alert> => [
  { ...state, showing: false },
  state.showing ? [{ type: 'nudge-cleared', t }] : [],
];
