import { longDay } from './time-words.ts';

/** The way back from a flare, step by step (R-8). */
export const WAY_BACK_WORDS = {
  heading: 'The way back',
  easyDays: 'Easy days',
  full: 'All of it',
  fullUnder: 'one session, then the plan goes on',
  half: 'Half of the work',
  threeQuarters: 'Three quarters',
  oneSession: 'one good session',
  kept: 'Your place on every ladder is kept.',
  ask: 'Ask someone if it lasts for over two weeks, or anything new appears.',
  done: 'done',
} as const;

/** Under the easy days: what ends them, and since when they are. */
export const easyDaysUnder = (calmPain: number, since: string | null): string =>
  `until two days in a row are at ${calmPain} or less${since === null ? '' : `; since ${longDay(since)}`}`;
