import type { PauseReason } from '../detection/event.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { PlayerState, Side, Wait } from '../player/player.ts';

/** The sounds of a session (LOOK section 10). */
export type CueSound =
  | 'tick'
  | 'rep'
  | 'half'
  | 'started'
  | 'paused'
  | 'resumed'
  | 'done'
  | 'ended'
  | 'switch-sides';

/** What can be felt of a session, on the sensor and on a phone (LOOK section 10). */
export type Touch = 'tick' | 'started' | 'paused' | 'resumed' | 'done' | 'switch-sides';

/** How a set begins: when the trunk is still, with the first movement, or by the clock after a countdown. */
export type Begins = 'still' | 'moving' | 'clock';

/** A set that comes. */
export interface Coming {
  readonly exercise: Exercise;
  readonly amount: number;
  readonly side: Side;
  readonly setIndex: number;
  readonly sets: number;
}

/** What can be said in a session: a key, and what its sentence needs. The words are in `src/strings`. */
export type Saying =
  | ({ readonly key: 'get-ready'; readonly begins: Begins } & Coming)
  | { readonly key: 'begins'; readonly begins: Begins }
  | { readonly key: 'in-position' }
  | { readonly key: 'not-yet' }
  | { readonly key: 'how'; readonly exercise: Exercise }
  | { readonly key: 'tempo'; readonly exercise: Exercise }
  | { readonly key: 'started'; readonly exercise: Exercise }
  | { readonly key: 'tempo-word'; readonly word: string }
  | { readonly key: 'breathe'; readonly way: 'in' | 'out' }
  | { readonly key: 'slow-breath' }
  | { readonly key: 'can-you-speak' }
  | { readonly key: 'halfway'; readonly secondsLeft: number }
  | { readonly key: 'seconds-left'; readonly seconds: number }
  | { readonly key: 'count-down'; readonly seconds: number }
  | { readonly key: 'reached' }
  | { readonly key: 'rep'; readonly count: number }
  | { readonly key: 'one-more' }
  | { readonly key: 'half-rep' }
  | { readonly key: 'slower' }
  | { readonly key: 'paused'; readonly reason: PauseReason; readonly exercise: Exercise }
  | { readonly key: 'resumed' }
  | { readonly key: 'waits'; readonly why: Exclude<Wait, 'hurts'> }
  | { readonly key: 'goes-on' }
  | {
      readonly key: 'set-done';
      readonly exercise: Exercise;
      readonly performed: number;
      readonly target: number;
    }
  | { readonly key: 'unsure'; readonly exercise: Exercise; readonly performed: number }
  | { readonly key: 'corrected'; readonly exercise: Exercise; readonly performed: number }
  | { readonly key: 'weight'; readonly kg: number }
  | { readonly key: 'why-left' }
  | { readonly key: 'let-go' }
  | { readonly key: 'switch-sides'; readonly done: Side; readonly now: Side }
  | { readonly key: 'rest'; readonly seconds: number }
  | ({ readonly key: 'next'; readonly isSame: boolean } & Coming)
  | { readonly key: 'rest-ending'; readonly seconds: number }
  | { readonly key: 'sensor-silent' }
  | { readonly key: 'timer-takes-over' }
  | { readonly key: 'sensor-back' }
  | { readonly key: 'finished'; readonly endedBy: PlayerState['endedBy'] };

/**
 * One thing to tell, on every channel that carries it. Nothing in a session waits for it.
 *
 * `now`: the session has turned, and whatever is being said is out of date. `next`: said when the voice is free.
 * `aside`: said only in a silence.
 */
export interface Cue {
  /** When it is due, ms on the sample clock. */
  readonly t: number;
  readonly priority: 'now' | 'next' | 'aside';
  readonly sound: CueSound | null;
  readonly touch: Touch | null;
  /** Said as one, in this order. */
  readonly says: readonly Saying[];
  /** Its sound tells all of it: said only where sounds are off. */
  readonly soundSaysIt: boolean;
  /** Said later than this after it was due, it would mislead, ms. */
  readonly freshMs: number;
  /** How a screen reader is told: at once, when it is free, or not at all (LOOK section 11). */
  readonly live: 'assertive' | 'polite' | null;
}

type CueParts = Partial<Omit<Cue, 't' | 'says'>>;

/** Until when most cues are worth saying, ms. */
const FRESH_MS = 3000;

/** A cue that changes nothing but the voice, unless told otherwise. */
export const cue = (t: number, says: readonly Saying[], parts: CueParts = {}): Cue => ({
  t,
  says,
  priority: 'next',
  sound: null,
  touch: null,
  soundSaysIt: false,
  freshMs: FRESH_MS,
  live: 'polite',
  ...parts,
});

/** The session has turned: told at once on every channel. */
export const turn = (t: number, says: readonly Saying[], parts: CueParts = {}): Cue =>
  cue(t, says, { priority: 'now', live: 'assertive', ...parts });
