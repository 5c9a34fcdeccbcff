import { BehaviorSubject, distinctUntilChanged } from 'rxjs';
import type { Audible, Sound, Sounds } from '../../ports/coach-ports.ts';

/** One note of struck brass: its pitch, when it is struck, how long it rings, s, and for which ear (-1 left, 1 right). */
interface Note {
  readonly hertz: number;
  readonly after: number;
  readonly decay: number;
  readonly gain: number;
  readonly ear: number;
}

/** The second partial of the bell, as a multiple of the first. */
const PARTIAL = 2.76;
const PARTIAL_SHARE = 0.25;
/** Softens the strike, s: no sharp attack. */
const ATTACK_SECONDS = 0.012;
/** Loudness of a full note: about -18 dB below full scale. */
const FULL = 0.13;

/** A browser that lets a page sound does so within this time of a gesture, ms. */
const HEARD_WITHIN_MS = 1000;
/** Heard later than this, a sound is about something else, ms. */
const LATE_MS = 300;

const note = (hertz: number, after = 0, decay = 0.9, gain = 1, ear = 0): Note => ({
  hertz,
  after,
  decay,
  gain,
  ear,
});

/** The sounds of the look (LOOK section 10): each has its own shape, so that they are told apart without pitch. */
const NOTES: Readonly<Record<Sound, readonly Note[]>> = {
  tick: [note(660, 0, 0.4, 0.7)],
  rep: [note(784, 0, 0.4, 0.5)],
  half: [note(784, 0, 0.5, 0.5)],
  started: [note(523)],
  paused: [note(523, 0, 0.6), note(415, 0.22)],
  resumed: [note(415, 0, 0.6), note(523, 0.22)],
  done: [note(523, 0, 1.2), note(784, 0.16, 1.2)],
  ended: [note(392, 0, 0.8, 0.7)],
  'switch-sides': [note(523, 0, 0.6, 1, -1), note(523, 0.3, 0.6, 1, 1)],
  // About 6 dB below the others: about -24 LUFS, for a room that others are in.
  nudge: [note(523, 0, 1.2, 0.5)],
  'break-due': [note(392, 0, 1.2, 0.5), note(392, 0.9, 1.2, 0.5)],
};

/** Plays from oscillators; silent where the browser has no audio. Everything that is heard can also be seen. */
export function createSounds(): Sounds {
  const audible$ = new BehaviorSubject<Audible>('untried');
  let context: AudioContext | null = null;

  function open(): AudioContext {
    if (context) return context;
    const opened = new AudioContext();
    opened.addEventListener('statechange', () => opened.state === 'running' && audible$.next('yes'));
    setTimeout(() => audible$.next(opened.state === 'running' ? 'yes' : 'no'), HEARD_WITHIN_MS);
    context = opened;
    return opened;
  }

  /** A sound that a browser holds back until later would mislead: it is dropped. */
  function whenRunning(act: (context: AudioContext) => void): void {
    try {
      const opened = open();
      if (opened.state === 'running') {
        act(opened);
        return;
      }
      const askedAt = performance.now();
      opened.resume().then(
        () => {
          if (performance.now() - askedAt < LATE_MS) act(opened);
        },
        () => audible$.next('no'),
      );
    } catch {
      audible$.next('no');
    }
  }

  return {
    play: (sound) =>
      whenRunning((opened) => {
        for (const each of NOTES[sound]) strike(opened, each);
      }),
    unlock: () => whenRunning(() => undefined),
    audible$: audible$.pipe(distinctUntilChanged()),
  };
}

function strike(context: AudioContext, { hertz, after, decay, gain, ear }: Note): void {
  const begin = context.currentTime + after;
  const panner = context.createStereoPanner();
  panner.pan.value = ear;
  panner.connect(context.destination);
  for (const [multiple, share] of [
    [1, 1],
    [PARTIAL, PARTIAL_SHARE],
  ] as const) {
    const oscillator = context.createOscillator();
    const envelope = context.createGain();
    oscillator.frequency.value = hertz * multiple;
    envelope.gain.setValueAtTime(0, begin);
    envelope.gain.linearRampToValueAtTime(FULL * gain * share, begin + ATTACK_SECONDS);
    envelope.gain.exponentialRampToValueAtTime(0.0001, begin + decay / multiple ** 0.5);
    oscillator.connect(envelope).connect(panner);
    oscillator.start(begin);
    oscillator.stop(begin + decay);
  }
}
