import type { Machine, Step } from '../../core/machine.ts';
import type { LinkFault, LinkState } from '../../ports/ports.ts';

/** Without a reading for this long, a link counts as silent, ms. */
export const SILENT_AFTER_MS = 3000;
/** A silent link is given up and connected anew after this, ms. */
export const FORCE_AFTER_MS = 10_000;
/** Pause before the first tries after a loss, ms. */
export const BACK_OFF_MS = [200, 500, 1000, 2000, 4000] as const;
/** Pause before every later try, ms. */
export const LATER_BACK_OFF_MS = 5000;
/** A sensor that is started anew at another rate may pause for this long, ms. */
export const RESTART_WITHIN_MS = 8000;
/** A sensor that was there is looked for this long before it counts as gone, ms. */
export const LOOK_FOR_MS = 5 * 60_000;
/** One that is gone is still tried this often, ms: people come back from lunch, and out of meetings. */
export const GONE_BACK_OFF_MS = 30_000;
/** A sensor that was just chosen, and never sent, is looked for this long: a person waits for it, ms. */
export const FIRST_LOOK_FOR_MS = 30_000;
/** Hidden pages are woken once a second; later than this, the page itself was asleep, ms. */
const ASLEEP_AFTER_MS = 2000;
/** A page that slept has a queue of notifications to take in before silence means anything, ms. */
const GRACE_MS = 1000;

/** Trouble that another try cannot mend, as long as the sensor never sent a reading. */
const FINAL_FAULTS: readonly LinkFault['code'][] = [
  'service-missing',
  'permission-denied',
  'unsupported',
  'not-able',
  'forbidden',
];

/** What happened to the link. */
export type LinkHappening =
  /** `wanted`: the person chose the sensor, or asked to try again. `opened`: connected, subscribed and started. */
  | { readonly type: 'wanted' | 'opened' | 'reading' }
  /** The sensor is started at another rate: readings pause for a moment. */
  | { readonly type: 'restarting' }
  /** A try failed, or an open connection was lost. */
  | { readonly type: 'ended'; readonly fault: LinkFault }
  /** `wakeAt` has come. */
  | { readonly type: 'woke' };

/** What happened, and when: ms on any clock that only goes forward. */
export type TimedHappening = LinkHappening & { readonly at: number };

/** What is to be done: open a connection, or give up the one there is. */
export type LinkOrder = 'connect' | 'disconnect';

export interface ReconnectState {
  readonly phase: 'idle' | 'trying' | 'open' | 'waiting' | 'gone';
  /** Readings came at least once since the sensor was chosen. */
  readonly known: boolean;
  /** Readings came in this connection. */
  readonly flowing: boolean;
  readonly silent: boolean;
  /** The page slept, and silence is measured once more. */
  readonly graced: boolean;
  /** It was looked for long enough: it is told as gone until it is there again. */
  readonly missed: boolean;
  /** Tries since the link was lost. */
  readonly attempt: number;
  /** Since when the sensor has been looked for. */
  readonly since: number;
  /** Until when readings may pause, because the sensor is started anew. */
  readonly pausesUntil: number;
  /** When the machine wants to be woken; null: not at all. */
  readonly wakeAt: number | null;
  readonly fault: LinkFault | null;
}

/** Decides when to try again, when a link is silent and when a sensor is gone. Does nothing by itself. */
export const reconnect: Machine<ReconnectState, TimedHappening, LinkOrder> = {
  start: () => ({
    phase: 'idle',
    known: false,
    flowing: false,
    silent: false,
    graced: false,
    missed: false,
    attempt: 0,
    since: 0,
    pausesUntil: Number.NEGATIVE_INFINITY,
    wakeAt: null,
    fault: null,
  }),

  step(state, happening): Step<ReconnectState, LinkOrder> {
    const { phase } = state;
    const { at } = happening;
    const connected = phase === 'open';
    switch (happening.type) {
      case 'wanted':
        if (phase === 'trying' || connected) return [state, []];
        return attempt({ ...state, since: at, missed: false, attempt: state.known ? 1 : 0 });
      case 'opened':
        return phase === 'trying' ? [open(state, at), []] : [state, []];
      case 'reading':
        return connected ? [hear(state, at), []] : [state, []];
      case 'restarting':
        return [connected && !state.silent ? pause(state, at + RESTART_WITHIN_MS) : state, []];
      case 'ended':
        return phase === 'trying' || connected ? [lose(state, at, happening.fault), []] : [state, []];
      case 'woke':
        if (phase === 'waiting' || phase === 'gone') return attempt({ ...state, attempt: state.attempt + 1 });
        return connected ? judgeSilence(state, at) : [state, []];
    }
  },
};

/** What a status says of it: `live` only while readings flow. */
export function linkState({ phase, known, flowing, silent, missed, attempt }: ReconnectState): LinkState {
  if (missed && phase !== 'open') return 'gone';
  const trying = known ? 'reconnecting' : 'connecting';
  switch (phase) {
    case 'idle':
      return 'none';
    case 'trying':
      return trying;
    case 'waiting':
      return known && attempt === 0 ? 'lost' : trying;
    case 'open':
      if (silent) return 'silent';
      return flowing ? 'live' : trying;
    case 'gone':
      return 'gone';
  }
}

function attempt(state: ReconnectState): Step<ReconnectState, LinkOrder> {
  return [{ ...state, phase: 'trying', wakeAt: null }, ['connect']];
}

const open = (state: ReconnectState, at: number): ReconnectState => ({
  ...state,
  phase: 'open',
  wakeAt: at + SILENT_AFTER_MS,
});

const hear = (state: ReconnectState, at: number): ReconnectState => ({
  ...state,
  known: true,
  flowing: true,
  silent: false,
  graced: false,
  missed: false,
  attempt: 0,
  wakeAt: Math.max(at + SILENT_AFTER_MS, state.pausesUntil),
  fault: null,
});

const pause = (state: ReconnectState, until: number): ReconnectState => ({
  ...state,
  pausesUntil: until,
  wakeAt: until,
});

/** Woken because no reading came: silent at first, then given up. */
function judgeSilence(state: ReconnectState, at: number): Step<ReconnectState, LinkOrder> {
  const asleep = state.wakeAt !== null && at - state.wakeAt > ASLEEP_AFTER_MS;
  if (asleep && !state.graced) return [{ ...state, graced: true, wakeAt: at + GRACE_MS }, []];

  if (state.silent) return [lose(state, at, silence(FORCE_AFTER_MS)), ['disconnect']];
  const patienceMs = FORCE_AFTER_MS - SILENT_AFTER_MS;
  const fault = silence(SILENT_AFTER_MS);
  return [{ ...state, silent: true, graced: false, wakeAt: at + patienceMs, fault }, []];
}

const silence = (ms: number): LinkFault => ({
  code: 'silent',
  detail: `connected, but no reading for ${ms / 1000} s`,
});

/** Waits for the next try: a short while at first, long once the sensor counts as gone. */
function lose(state: ReconnectState, at: number, fault: LinkFault): ReconnectState {
  const since = state.flowing ? at : state.since;
  const lost = { ...state, flowing: false, silent: false, graced: false, since, fault };

  const final = !state.known && FINAL_FAULTS.includes(fault.code);
  if (final) return { ...lost, phase: 'gone', missed: true, wakeAt: null };
  const lookForMs = state.known ? LOOK_FOR_MS : FIRST_LOOK_FOR_MS;
  if (state.missed || at - since >= lookForMs) {
    return { ...lost, phase: 'gone', missed: true, wakeAt: at + GONE_BACK_OFF_MS };
  }
  return { ...lost, phase: 'waiting', wakeAt: at + (BACK_OFF_MS[state.attempt] ?? LATER_BACK_OFF_MS) };
}
