import type { Sound, Sounds } from '../../app/ports.ts';

/** One note of struck brass: its pitch and when it is struck. */
interface Note {
  readonly hertz: number;
  readonly after: number;
  readonly decay: number;
  readonly gain: number;
}

/** The second partial of the bell, as a multiple of the first. */
const PARTIAL = 2.76;
const PARTIAL_SHARE = 0.25;
/** Softens the strike, s: no sharp attack. */
const ATTACK_SECONDS = 0.012;
/** Loudness of a full note: about -18 dB below full scale. */
const FULL = 0.13;

const note = (hertz: number, after = 0, decay = 0.9, gain = 1): Note => ({ hertz, after, decay, gain });

/** The sounds of the look: bells and ticks, each with its own shape, so that they are told apart without pitch. */
const NOTES: Readonly<Record<Sound, readonly Note[]>> = {
  tick: [note(660, 0, 0.4, 0.7)],
  rep: [note(784, 0, 0.4, 0.5)],
  half: [note(784, 0, 0.5, 0.5)],
  started: [note(523)],
  paused: [note(523, 0, 0.6), note(415, 0.22)],
  resumed: [note(415, 0, 0.6), note(523, 0.22)],
  done: [note(523, 0, 1.2), note(784, 0.16, 1.2)],
  ended: [note(392, 0, 0.8, 0.7)],
};

/** Plays the session's sounds from oscillators; silent where the browser has no audio. */
export function createSounds(): Sounds {
  let context: AudioContext | null = null;

  return {
    play(sound) {
      try {
        context ??= new AudioContext();
        // A page may not sound before a gesture; by the start of a session there was one.
        if (context.state === 'suspended') void context.resume().catch(() => undefined);
        for (const each of NOTES[sound]) strike(context, each);
      } catch {
        // Everything that is heard can also be seen.
      }
    },
  };
}

function strike(context: AudioContext, { hertz, after, decay, gain }: Note): void {
  const begin = context.currentTime + after;
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
    oscillator.connect(envelope).connect(context.destination);
    oscillator.start(begin);
    oscillator.stop(begin + decay);
  }
}
