import type { SupposedWeek } from '../core/lives/supposed.ts';
import type { Decision } from '../core/progression/progress.ts';
import { timeSpan } from './time-words.ts';

/** What the person can suppose. */
export const WHAT_IF_WORDS = {
  from: {
    question: 'Start from',
    options: [
      { id: 'log', text: 'Where I am' },
      { id: 'nothing', text: 'The very beginning' },
    ],
  },
  weeks: {
    question: 'How far',
    options: [
      { id: '4', text: '4 weeks' },
      { id: '8', text: '8 weeks' },
      { id: '12', text: '12 weeks' },
    ],
  },
  pain: 'Pain on every day, and in the exercises',
  dayAfter: {
    question: 'On the morning after a session',
    options: [
      { id: '0', text: 'The same' },
      { id: '1', text: '1 more' },
      { id: '2', text: '2 more' },
      { id: '3', text: '3 more' },
    ],
  },
  effort: {
    question: 'Effort',
    options: [
      { id: '2', text: '2, very easy' },
      { id: '4', text: '4, easy' },
      { id: '5', text: '5' },
      { id: '6', text: '6, right' },
      { id: '8', text: '8, hard' },
      { id: '9', text: '9, too hard' },
    ],
  },
  sessions: {
    question: 'Sessions in a week, at most',
    options: [
      { id: '3', text: '3' },
      { id: '2', text: '2' },
      { id: '1', text: '1' },
      { id: '0', text: 'None' },
    ],
  },
} as const;

/** What falls in a week, by what it does. */
export interface WeekTold {
  readonly up: readonly Decision[];
  readonly down: readonly Decision[];
  readonly held: readonly Decision[];
  /** About the person as a whole. */
  readonly whole: readonly Decision[];
}

/** Decisions of a week sorted by what they do; where ladders start is no news. */
export function weekTold({ decisions }: SupposedWeek): WeekTold {
  const of = (...changes: readonly Decision['change'][]) =>
    decisions.filter(({ change }) => changes.includes(change));
  return {
    up: of('up'),
    down: of('down', 'left-out'),
    held: of('same').filter(({ sessionId }) => sessionId !== null),
    whole: of('state').filter(({ chain }) => chain === null),
  };
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const sessionsIn = ({ days }: SupposedWeek): number =>
  days.filter(
    ({ plan }) => plan.type === 'session' && plan.items.some(({ exercise }) => exercise.countsAsStrength),
  ).length;

/** "3 sessions with 12 min of strength work". */
export function weekWords(week: SupposedWeek): string {
  const sessions = sessionsIn(week);
  if (sessions > 0)
    return `${counted(sessions, 'session', 'sessions')} with ${timeSpan(week.workSeconds * 1000)} of strength work`;
  return week.days.some(({ plan }) => plan.type === 'session')
    ? 'Easy movement, no strength work'
    : 'No session';
}

/** All weeks in one sentence. */
export function weeksWords(weeks: readonly SupposedWeek[]): string {
  const told = weeks.map(weekTold);
  const sum = (of: (week: WeekTold) => readonly unknown[]) =>
    told.reduce((total, week) => total + of(week).length, 0);
  const sessions = weeks.reduce((total, week) => total + sessionsIn(week), 0);
  const up = counted(
    sum(({ up }) => up),
    'step up',
    'steps up',
  );
  const down = counted(
    sum(({ down }) => down),
    'step down',
    'steps down',
  );
  return `In ${counted(weeks.length, 'week', 'weeks')}: ${counted(sessions, 'session', 'sessions')}, ${up}, ${down}.`;
}

/** What keeps doses where they are, each reason once, the commonest first: "an effort too high (5 times)". */
export function heldWords(held: readonly Decision[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { text } of held) {
    const why = text.replace(/^Held at .*?(?:: | because )/, '').replace(/\.$/, '');
    times.set(why, (times.get(why) ?? 0) + 1);
  }
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .map(([why, count]) => `${why} (${counted(count, 'dose', 'doses')})`);
}
