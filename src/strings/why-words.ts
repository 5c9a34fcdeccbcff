import { doseWords, loadedDoseWords } from '../core/exercise/dose-words.ts';
import type { Outlook } from '../core/progression/outlook.ts';
import type { SessionClass } from '../core/progression/progress.ts';
import type { PastSession, Why } from '../core/progression/why.ts';
import { timeSpan } from './time-words.ts';

/** A line of what the rule looked at. */
export interface Looked {
  readonly label: string;
  readonly value: string;
}

export const CLASS_WORDS: Readonly<Record<SessionClass, string>> = {
  green: 'a good session',
  incomplete: 'something is open',
  mild: 'pain at your usual',
  amber: 'a difficult session',
  red: 'a clear sign for less',
};
export const NOT_JUDGED = 'waits for the next day';

/** The engine's own sentence; where nothing was decided yet, that the ladder starts here. */
export function whySentence({ decision, exercise, dose }: Why): string {
  return (
    decision?.text ??
    `${exercise.name} starts at ${doseWords(exercise, dose)}: nothing was decided on it yet.`
  );
}

/** What the rule looked at beside the sessions. */
export function lookedAt(why: Why): readonly Looked[] {
  const { usual, limit, daysSince, week } = why;
  return [
    { label: 'Your usual pain', value: `${usual} of 10` },
    { label: 'Limit for going on', value: `${limit} of 10${why.ownLimits ? ', with your own limits' : ''}` },
    { label: 'Last trained', value: daysWords(daysSince) },
    ...(week
      ? [
          {
            label: 'Strength work in seven days',
            value: `${timeSpan(week.doneSeconds * 1000)} done, at most ${timeSpan(week.mostSeconds * 1000)}`,
          },
        ]
      : []),
  ];
}

/** A session in the person's own answers. What is missing is called missing. */
export function sessionWords(session: PastSession): readonly Looked[] {
  const { pre, peak, effort, tidy, done, nextDay, post, usual } = session;
  const told = (value: number | null) => (value === null ? 'missing' : `${value}`);
  return [
    { label: 'Pain before', value: told(pre) },
    { label: 'Most pain', value: told(peak) },
    { label: 'Right after', value: told(post) },
    { label: 'Next day', value: nextDay === null ? 'missing' : `${nextDay}, usual ${usual}` },
    { label: 'Effort', value: told(effort) },
    { label: 'Felt tidy', value: tidy === null ? 'missing' : tidy ? 'yes' : 'no' },
    { label: 'Done', value: done === null ? 'missing' : `${Math.round(100 * done)} %` },
  ];
}

/** What would open the next step. */
export function nextWords(next: Outlook, { limit }: Pick<Why, 'limit'>): string {
  switch (next.type) {
    case 'step': {
      const { exercise, dose, kg } = next.to;
      const when =
        next.sessions === 1
          ? 'After one more good session'
          : `After ${next.sessions} more good sessions in a row`;
      const easy = next.atOnceIfEasy
        ? ' If it is very easy, one session is enough for the next exercise.'
        : '';
      return `${when}: ${exercise.name}, ${loadedDoseWords(exercise, dose, kg)}. Good means pain up to ${limit}, an effort of ${next.effort} or less, tidy, all of it done, and a calm next day.${easy}`;
    }
    case 'sessions-first':
      return FIRST_WORDS[next.because](
        next.sessions === 1 ? 'One more' : `${next.sessions} more`,
        next.sessions === 1,
      );
    case 'waits':
      return WAITS_WORDS[next.for](limit);
  }
}

const FIRST_WORDS: Readonly<
  Record<Extract<Outlook, { type: 'sessions-first' }>['because'], (count: string, one: boolean) => string>
> = {
  'first-sessions': (count, one) =>
    `${count} calm ${one ? 'session opens' : 'sessions open'} the whole plan, each with an answer on the next day.`,
  ramp: (count, one) => `${count} good ${one ? 'session leads' : 'sessions lead'} back to all of your work.`,
  return: (count, one) => `${count} good ${one ? 'session opens' : 'sessions open'} the whole plan again.`,
  hold: (count, one) => `${count} ${one ? 'session comes' : 'sessions come'} first at this place.`,
  comeback: (count, one) => `${count} good ${one ? 'session leads' : 'sessions lead'} back to all of it.`,
};

const WAITS_WORDS: Readonly<Record<Extract<Outlook, { type: 'waits' }>['for'], (limit: number) => string>> = {
  flare: () =>
    'Two days next to each other at your usual, or one above it, end the flare. Then the work comes back in three steps.',
  'lighter-week': () =>
    'The lighter week ends by itself. Then good sessions count towards the next step again.',
  usual: (limit) =>
    `Doses stay level while your usual pain is above ${limit}. A professional’s agreement can open more.`,
  questions: () => 'This ladder rests until the safety questions are answered again.',
  practice: () => 'The next exercise opens after more practice on those that it stands on.',
  ease: () =>
    'The next stretch opens once this one has felt easy in three sessions in a row, with little or no pain.',
  'own-limits': () => 'Nothing goes up while your own limits say so.',
  'weights-unknown': () =>
    'Say which weights you have at home, under Exercises and equipment: the next one follows from them.',
  'too-far': () =>
    'The next weight you have is more than 1 kg a hand above this one, and more than a tenth. One in between would let it go on.',
  'goals-met': () => 'What you wanted to do again goes well, so this is kept. A new goal lets it grow again.',
  'nothing-higher': () => 'This is the highest that is open to you. Keeping it is the aim now.',
};

function daysWords(days: number | null): string {
  if (days === null) return 'not yet';
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
