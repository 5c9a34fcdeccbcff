import { firstValueFrom, skip } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSpeech, type SpeechHost } from '../../../src/browser/speech/speech.ts';
import type { Voices } from '../../../src/ports/coach-ports.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const DANIEL = { voiceURI: 'daniel', name: 'Daniel', lang: 'en_GB', localService: true };
const CLOUD = { voiceURI: 'cloud', name: 'Cloud', lang: 'en-US', localService: false };
const USUAL = { voiceId: 'daniel', rate: 1, volume: 1 };

interface Utterance {
  readonly text: string;
  readonly voice?: { readonly voiceURI: string };
  onstart?: () => void;
  onend?: () => void;
  onerror?: () => void;
}

/** What a browser gives to speak with; `hears` does with an utterance what that browser does. */
function browser(hears: (utterance: Utterance) => void = () => {}) {
  const synthesis = Object.assign(new EventTarget(), {
    voices: [DANIEL, CLOUD],
    speaking: false,
    pending: false,
    spoken: [] as string[],
    cancelled: 0,
    getVoices: () => synthesis.voices,
    resume: () => {},
    cancel() {
      synthesis.cancelled++;
      synthesis.speaking = false;
    },
    speak(utterance: Utterance) {
      synthesis.speaking = true;
      synthesis.spoken.push(utterance.text);
      hears(utterance);
    },
  });
  class SpeechSynthesisUtterance {
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  const host = { speechSynthesis: synthesis, SpeechSynthesisUtterance } as unknown as SpeechHost;
  return { synthesis, speech: createSpeech(host) };
}

describe('speech', () => {
  it('tells the voices of the device, and how many would send what they say elsewhere', async () => {
    const { speech } = browser();
    expect(await firstValueFrom(speech.voices$)).toEqual({
      local: [{ id: 'daniel', name: 'Daniel', language: 'en-GB' }],
      remote: 1,
    });
  });

  it('tells voices that come late', async () => {
    const { speech, synthesis } = browser();
    synthesis.voices = [];
    const later = firstValueFrom(speech.voices$.pipe(skip(1)));
    synthesis.voices = [DANIEL];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect((await later).local).toHaveLength(1);
  });

  it('tells voices that come late without a word, as in some browsers', async () => {
    const { speech, synthesis } = browser();
    synthesis.voices = [];
    let latest: Voices | undefined;
    speech.voices$.subscribe((voices) => {
      latest = voices;
    });
    synthesis.voices = [DANIEL];
    await vi.advanceTimersByTimeAsync(1100);
    expect(latest?.local).toHaveLength(1);
  });

  it('never speaks with a voice that is not local', async () => {
    const { speech, synthesis } = browser();
    expect(await speech.say('Hold.', { ...USUAL, voiceId: 'cloud' })).toBe('failed');
    expect(synthesis.spoken).toEqual([]);
  });

  it('is over when the browser says so', async () => {
    const { speech } = browser((utterance) => {
      utterance.onstart?.();
      setTimeout(() => utterance.onend?.(), 400);
    });
    const saying = speech.say('Hold.', USUAL);
    await vi.advanceTimersByTimeAsync(400);
    expect(await saying).toBe('said');
  });

  it('gives up on a voice that does not begin', async () => {
    const { speech, synthesis } = browser();
    const saying = speech.say('Hold.', USUAL);
    await vi.advanceTimersByTimeAsync(4100);
    expect(await saying).toBe('failed');
    expect(synthesis.cancelled).toBe(1);
  });

  it('gives up on a voice that begins and never ends', async () => {
    const { speech } = browser((utterance) => utterance.onstart?.());
    const saying = speech.say('Rest 30 seconds.', USUAL);
    await vi.advanceTimersByTimeAsync(7000);
    expect(await saying).toBe('failed');
  });

  it('breaks off for something newer, which the browser does not lose', async () => {
    const { speech, synthesis } = browser((utterance) => utterance.onstart?.());
    const first = speech.say('A plank. Hold 20 seconds.', USUAL);
    const second = speech.say('Hold.', USUAL);
    const third = speech.say('Paused.', USUAL);
    await vi.advanceTimersByTimeAsync(200);
    expect(synthesis.spoken).toEqual(['A plank. Hold 20 seconds.', 'Paused.']);
    expect(await second).toBe('broken-off');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await first).toBe('broken-off');
    expect(await third).toBe('failed');
  });

  it('fails at once where the browser has no speech at all', async () => {
    const speech = createSpeech({});
    expect(await speech.say('Hold.', USUAL)).toBe('failed');
    expect(await firstValueFrom(speech.voices$)).toEqual({ local: [], remote: 0 });
  });
});
