import { timeSpan } from './time-words.ts';

export const BREAK_CLOCK_WORDS = {
  heading: 'Eine Pausenuhr',
  off: 'Heute kein Sensor? Eine Uhr kann sagen, wann es Zeit für eine kurze Pause ist. Wie du sitzt, weiß sie nicht.',
  start: 'Uhr starten',
  taken: 'Pause gemacht',
  stop: 'Uhr anhalten',
  end: 'Jetzt beenden',
  how: 'Sie beginnt neu, wenn du „Pause gemacht“ drückst, und nachdem dieser Computer geschlafen hat.',
  every: 'Pause nach',
} as const;

export const sinceWords = (taken: boolean): string =>
  taken ? 'seit deiner letzten Pause' : 'seit die Uhr läuft';

export const breakSpan = (ms: number): string => timeSpan(Math.max(ms, 0));

export const everyWords = (minutes: number): string => `${minutes} Min.`;

export const quietUntil = (time: string): string => `Still bis ${time}.`;

export const clockPromptWords = (ms: number, taken: boolean) => ({
  title: 'Zeit für eine kurze Pause',
  body: `${breakSpan(ms)} ${sinceWords(taken)}. Zwei bis fünf Minuten etwas anderes reichen.`,
});
