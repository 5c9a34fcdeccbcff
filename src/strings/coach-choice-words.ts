import type { VoicesView } from '../ports/coach-view.ts';

/** How the person chooses what of a session is heard, said and felt. */
export const COACH_CHOICE_WORDS = {
  title: 'Sound and voice in training',
  support: 'A session can be done without looking. Everything that is heard or felt can also be seen.',
  sound: {
    label: 'Sounds',
    hint: 'Bells and ticks for the start, halfway, a pause, the end and the other side.',
  },
  voice: {
    label: 'Voice',
    hint: 'Says what comes, why the clock waits and how to go on. Turn it off if you use a screen reader: it is then told the same.',
  },
  voices: { label: 'Which voice', any: 'The first that speaks English' },
  rate: {
    question: 'How quick',
    options: [
      { id: '0.8', text: 'Slower' },
      { id: '1', text: 'Usual' },
      { id: '1.25', text: 'Quicker' },
      { id: '1.6', text: 'Quickest' },
    ],
  },
  volume: {
    question: 'How loud',
    options: [
      { id: '0.4', text: 'Soft' },
      { id: '0.7', text: 'Medium' },
      { id: '1', text: 'Full' },
    ],
  },
  count: {
    question: 'Repetitions counted aloud',
    options: [
      { id: 'every', text: 'Every one' },
      { id: 'fifth', text: 'Every fifth' },
      { id: 'none', text: 'None' },
    ],
  },
  sensor: {
    label: 'The sensor buzzes',
    hint: 'At the start, at a pause, and at the end of a set, where it can.',
  },
  phone: { label: 'This device vibrates', hint: 'The same, each with a pattern of its own.' },
  letters: {
    label: 'Keys of a single character',
    hint: 'H for “This hurts”, V and S for voice and sounds, and the others. Space and Escape work in any case.',
  },
  tryIt: 'Try it',
  heard: 'That was it.',
  notHeard: 'Nothing was heard: the browser or the voice did not speak. Sessions go on without it.',
} as const;

/** Names of the quick switches in the player. */
export const CHANNEL_WORDS = {
  voice: 'Voice',
  sound: 'Sounds',
  help: 'Sound, voice and keys',
  /** The browser keeps the page silent until it is pressed. */
  silent: 'Turn sound on',
} as const;

/** What is to be known about the voices here; null where nothing is. */
export function voicesNote({ local, remote, speaking }: VoicesView): string | null {
  if (local.length === 0 && remote === 0)
    return 'This browser has no voice. Sessions sound and show all the same, and a screen reader is told.';
  const refused = remote === 1 ? 'One voice of this browser sends' : `${remote} voices of this browser send`;
  const kept = `${refused} what is said to another host, so Plumbline does not use ${remote === 1 ? 'it' : 'them'}.`;
  if (!speaking)
    return `${remote > 0 ? `${kept} ` : ''}No voice on this device speaks English: choose one, or go without.`;
  return remote > 0 ? kept : null;
}

let languages: Intl.DisplayNames | undefined;

/** "Daniel, British English". */
export function voiceName({ name, language }: { readonly name: string; readonly language: string }): string {
  languages ??= new Intl.DisplayNames('en-GB', { type: 'language' });
  try {
    return `${name}, ${languages.of(language) ?? language}`;
  } catch {
    return `${name}, ${language}`;
  }
}
