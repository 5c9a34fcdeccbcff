import type { Machine, Step } from '../machine.ts';
import type { Cue } from './cue.ts';

/** What the one voice is told: a cue to say, that it has fallen silent, said or not, or that it is to say no more now. */
export type VoiceInput =
  | { readonly type: 'cue'; readonly cue: Cue }
  | { readonly type: 'silent'; readonly t: number }
  | { readonly type: 'hushed'; readonly t: number };

/** Says this now; what was being said is broken off. */
export interface Say {
  readonly cue: Cue;
}

export interface VoiceState {
  readonly speaking: boolean;
  readonly waiting: Cue | null;
  readonly silentSince: number;
}

/** An aside is said only after so long a silence, ms. */
const GAP_MS = 1500;

/**
 * Who may speak: one at a time. What the session does now breaks in; what comes next waits, one at most; an aside is
 * said in a silence or never. What is no longer true is dropped.
 */
export const voiceTurns: Machine<VoiceState, VoiceInput, Say> = {
  start: () => ({ speaking: false, waiting: null, silentSince: Number.NEGATIVE_INFINITY }),
  step(state, input): Step<VoiceState, Say> {
    if (input.type === 'cue') return take(state, input.cue);
    return fallSilent(input.type === 'hushed' ? { ...state, waiting: null } : state, input.t);
  },
};

const say = (state: VoiceState, cue: Cue): Step<VoiceState, Say> => [
  { ...state, speaking: true, waiting: null },
  [{ cue }],
];

function take(state: VoiceState, cue: Cue): Step<VoiceState, Say> {
  if (cue.priority === 'now') return say(state, cue);
  if (cue.priority === 'aside')
    return state.speaking || cue.t - state.silentSince < GAP_MS ? [state, []] : say(state, cue);
  return state.speaking ? [{ ...state, waiting: cue }, []] : say(state, cue);
}

function fallSilent(state: VoiceState, t: number): Step<VoiceState, Say> {
  const { waiting } = state;
  if (waiting && t - waiting.t <= waiting.freshMs) return say(state, waiting);
  return [{ speaking: false, waiting: null, silentSince: t }, []];
}
