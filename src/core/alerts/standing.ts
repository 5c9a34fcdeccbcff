import type { DeskStanding } from './alert.ts';
import { earliest } from './budget.ts';
import { lockedUntil } from './lockout.ts';
import type { AlertState } from './policy-state.ts';
import { isDone } from './practice-block.ts';
import { quietAt } from './quiet.ts';
import { haveWornOff } from './responses.ts';
import type { Silence } from './silence.ts';

/** How often the clocks are told while nothing else changes, ms. */
const TELL_EVERY_MS = 5000;
/** How often it is looked at whether something changed, ms. */
const LOOK_EVERY_MS = 1000;

/** Where it stands at `t`, if there is anything new to tell. */
export function standingAt(state: AlertState, t: number): DeskStanding | null {
  if (t - state.lookedAt < LOOK_EVERY_MS) return null;
  state.lookedAt = t;
  const silence = silenceAt(state, t);
  const same = isSame(silence, state.told?.silence ?? null) && state.told !== null;
  const { practice, clocks } = state;
  if (same && t - (state.told?.t ?? 0) < TELL_EVERY_MS && practice.running === state.told?.practising)
    return null;
  state.told = {
    type: 'standing',
    t,
    silence,
    practisedMs: practice.practisedMs,
    practising: practice.running,
    stillMs: clocks.stillMs,
    seatedMs: clocks.seatedMs,
  };
  return state.told;
}

/** Why no nudge about a slouch comes at `t`, the most lasting reason first; null: one may come. */
export function silenceAt(state: AlertState, t: number): Silence | null {
  if (state.closed) return { reason: state.closed };
  const quiet = quietAt(state.quiet, t);
  if (quiet) return quiet;
  const chosen = nudgesOff(state);
  if (chosen) return chosen;
  const { at, because } = earliest(state.budget, state.manners);
  const locked = lockedUntil(state.lockout, t);
  if (at > t && because !== 'gap') return { reason: because, until: at };
  if (locked) return locked;
  return at > t ? { reason: because, until: at } : null;
}

/** Why slouch nudges as such are off, while movement prompts may come. */
export function nudgesOff({ manners, responses, practice }: AlertState): Silence | null {
  const { way } = manners;
  if (way === 'movement') return { reason: 'movement-only' };
  if (way !== 'simple' && haveWornOff(responses)) return { reason: 'unanswered' };
  if (way !== 'practice') return null;
  const { day, running } = practice;
  if (day?.refresherOn) return { reason: 'course-over', refresherOn: day.refresherOn };
  if (isDone(practice)) return { reason: 'practice-done' };
  return running ? null : { reason: 'practice-waits' };
}

const isSame = (a: Silence | null, b: Silence | null): boolean =>
  a?.reason === b?.reason && (a && 'until' in a ? a.until : null) === (b && 'until' in b ? b.until : null);
