import type { Observable } from 'rxjs';
import type { CueSound } from '../core/coach/cue.ts';

/** What Plumbline sounds like: a session's cues, and a nudge or a break at the desk. */
export type Sound = CueSound | 'nudge' | 'break-due';

/** Whether a page is heard: not tried yet, yes, or the browser keeps it silent. */
export type Audible = 'untried' | 'yes' | 'no';

export interface Sounds {
  readonly play: (sound: Sound) => void;
  /** Browsers let a page sound after a gesture only: call it inside one. */
  readonly unlock: () => void;
  readonly audible$: Observable<Audible>;
}

/** A voice of this device. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  /** BCP 47, such as `en-GB`. */
  readonly language: string;
}

/** Voices that a page may use, and how many were refused because what they say goes to another host. */
export interface Voices {
  readonly local: readonly Voice[];
  readonly remote: number;
}

/** How something is said. Rate and volume as in the Web Speech API: 1 is usual, and the loudest. */
export interface Spoken {
  readonly voiceId: string;
  readonly rate: number;
  readonly volume: number;
}

export interface Speech {
  /** Browsers tell them late, and some none. */
  readonly voices$: Observable<Voices>;
  /** Breaks off what is being said. Resolves when this is over; never rejects, and never waits for ever. */
  readonly say: (text: string, spoken: Spoken) => Promise<'said' | 'broken-off' | 'failed'>;
  readonly hush: () => void;
}

/** The vibration of the device under the page. */
export interface Vibrator {
  /** Whether it can, as far as a page can tell. */
  readonly exists: boolean;
  /** Times on and off in turn, ms. */
  readonly vibrate: (pattern: readonly number[]) => void;
}
