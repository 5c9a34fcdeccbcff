import { timeSpan } from './time-words.ts';

/** Breaks by the clock, for whoever wears no sensor. */
export const BREAK_CLOCK_WORDS = {
  heading: 'A break clock',
  off: 'No sensor today? A clock can say when it is time for a short break. It knows nothing of how you sit.',
  start: 'Start the clock',
  taken: 'Took a break',
  stop: 'Stop the clock',
  end: 'End now',
  how: 'It begins again when you press “Took a break”, and after this computer slept.',
  every: 'A break after',
} as const;

/** What the number above it means. */
export const sinceWords = (taken: boolean): string =>
  taken ? 'since your last break' : 'since the clock began';

/** "31 min" */
export const breakSpan = (ms: number): string => timeSpan(Math.max(ms, 0));

export const everyWords = (minutes: number): string => `${minutes} min`;

/** "Quiet until 14:05" */
export const quietUntil = (time: string): string => `Quiet until ${time}.`;

/** What a prompt says where nobody saw how the person sat. */
export const clockPromptWords = (ms: number, taken: boolean) => ({
  title: 'Time for a short break',
  body: `${breakSpan(ms)} ${sinceWords(taken)}. Two to five minutes of something else are plenty.`,
});
