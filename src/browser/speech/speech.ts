import { distinctUntilChanged, fromEvent, map, merge, NEVER, of, shareReplay, take, timer } from 'rxjs';
import type { Speech, Voices } from '../../ports/coach-ports.ts';

/** What speaks in this browser; left out where nothing does. */
export interface SpeechHost {
  readonly speechSynthesis?: SpeechSynthesis;
  readonly SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance;
}

/** Some browsers tell of no change when their voices have come: they are asked this often, ms, and so many times. */
const ASK_MS = 1000;
const ASKS = 8;
/** Chromium drops what is given to it right after it broke something off, ms. */
const AFTER_CANCEL_MS = 60;
/** A voice that has not begun within this never will, ms. */
const BEGIN_MS = 4000;
/** Nobody speaks more slowly than so many letters a second; what lasts longer has stalled. */
const LEAST_LETTERS_PER_SECOND = 8;

/**
 * Speaks with the voices of the device. A voice that is not local is never used: it would send what it says to another
 * host. Nothing here waits for a browser that has no voice, does not begin or does not end.
 */
export function createSpeech(host: SpeechHost = window): Speech {
  const { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance } = host;
  if (!synthesis || !Utterance) {
    return { voices$: of({ local: [], remote: 0 }), say: async () => 'failed', hush: () => undefined };
  }
  let latest = 0;
  /** Held on to: Chromium forgets the end of an utterance that nobody knows any more. */
  let saying: SpeechSynthesisUtterance | null = null;

  const find = (id: string) =>
    synthesis.getVoices().find((voice) => voice.localService && voice.voiceURI === id);

  return {
    voices$: merge(of(0), timer(ASK_MS, ASK_MS).pipe(take(ASKS)), changes(synthesis)).pipe(
      map(() => voicesOf(synthesis)),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      shareReplay({ bufferSize: 1, refCount: false }),
    ),
    async say(text, { voiceId, rate, volume }) {
      const voice = find(voiceId);
      if (!voice) return 'failed';
      latest++;
      const mine = latest;
      if (synthesis.speaking || synthesis.pending) {
        synthesis.cancel();
        await pause(AFTER_CANCEL_MS);
        if (mine !== latest) return 'broken-off';
      }
      // A page that was hidden may have been left paused.
      synthesis.resume();
      const utterance = Object.assign(new Utterance(text), { voice, lang: voice.lang, rate, volume });
      saying = utterance;
      const longestMs = BEGIN_MS + (text.length / LEAST_LETTERS_PER_SECOND / rate) * 1000;
      const outcome = await spoken(synthesis, utterance, longestMs);
      if (saying === utterance) saying = null;
      if (mine !== latest) return 'broken-off';
      if (outcome === 'failed') synthesis.cancel();
      return outcome;
    },
    hush() {
      latest++;
      synthesis.cancel();
    },
  };
}

const changes = (synthesis: SpeechSynthesis) =>
  typeof synthesis.addEventListener === 'function' ? fromEvent(synthesis, 'voiceschanged') : NEVER;

function voicesOf(synthesis: SpeechSynthesis): Voices {
  const voices = synthesis.getVoices();
  const local = voices.filter(({ localService }) => localService);
  return {
    local: local.map(({ voiceURI, name, lang }) => ({
      id: voiceURI,
      name,
      language: lang.replace('_', '-'),
    })),
    remote: voices.length - local.length,
  };
}

/** Resolves when it has ended, has failed, or has had its time. */
function spoken(
  synthesis: SpeechSynthesis,
  utterance: SpeechSynthesisUtterance,
  longestMs: number,
): Promise<'said' | 'failed'> {
  return new Promise((resolve) => {
    let begun: ReturnType<typeof setTimeout> | undefined;
    let ended: ReturnType<typeof setTimeout> | undefined;
    const settle = (outcome: 'said' | 'failed') => {
      clearTimeout(begun);
      clearTimeout(ended);
      resolve(outcome);
    };
    begun = setTimeout(settle, BEGIN_MS, 'failed');
    ended = setTimeout(settle, longestMs, 'failed');
    utterance.onstart = () => clearTimeout(begun);
    utterance.onend = () => settle('said');
    utterance.onerror = () => settle('failed');
    synthesis.speak(utterance);
  });
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
