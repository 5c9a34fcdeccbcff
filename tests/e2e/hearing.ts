import type { Page } from 'puppeteer-core';

/** A bell, by its hertz, or a sentence, in the order in which they began. */
export type Heard = number | string;

interface Listening extends Window {
  heard: Heard[];
}

/**
 * From the next document on, a device with a local voice; every bell and every sentence is noted as it begins. A sentence
 * lasts no time, so that none is missed however fast the session runs.
 */
export async function listen(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(noteAll);
}

/** All that was heard of this document so far. */
export const heard = (page: Page): Promise<readonly Heard[]> =>
  page.evaluate(() => (window as unknown as Listening).heard);

/** Runs in the page, so it may use nothing from outside itself. */
function noteAll(): void {
  const notes: Heard[] = [];
  (window as unknown as Listening).heard = notes;

  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (this: OscillatorNode, when = 0) {
    notes.push(Math.round(this.frequency.value));
    start.call(this, when);
  };

  class Utterance {
    onstart: (() => void) | null = null;
    onend: (() => void) | null = null;
    onerror: (() => void) | null = null;
    constructor(readonly text: string) {}
  }
  const voice = { voiceURI: 'test', name: 'Test', lang: 'en-GB', localService: true, default: true };
  const speechSynthesis = Object.assign(new EventTarget(), {
    speaking: false,
    pending: false,
    getVoices: () => [voice],
    speak(utterance: Utterance) {
      notes.push(utterance.text);
      queueMicrotask(() => utterance.onend?.());
    },
    cancel() {},
    resume() {},
  });
  Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
}
