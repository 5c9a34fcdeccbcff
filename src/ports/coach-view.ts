import type { Observable } from 'rxjs';
import type { Audible, Voice, Voices } from './coach-ports.ts';

/** What a screen reader is told of a session. */
export interface Told {
  readonly text: string;
  readonly live: 'assertive' | 'polite';
  /** Tells two apart that say the same. */
  readonly number: number;
}

/** Voices of this device, and the one that speaks; null: none that can. */
export interface VoicesView extends Voices {
  readonly speaking: Voice | null;
}

/** What of a session can be heard, and how. */
export interface CoachView {
  /** Null before the first, and while a voice says it instead. */
  readonly told$: Observable<Told | null>;
  readonly voices$: Observable<VoicesView>;
  readonly audible$: Observable<Audible>;
  /** Whether the device under the page can vibrate, as far as a page can tell. */
  readonly canVibrate: boolean;
  /** Says something with the chosen voice. Resolves to false where nothing was heard. */
  readonly tryVoice: () => Promise<boolean>;
  /** What was said last is said again. */
  readonly repeat: () => void;
  /** Lets the page sound. Must run inside a user gesture. */
  readonly unlockSound: () => void;
}
