import { doseWords } from '../../../src/core/exercise/dose-words.ts';
import { civilDate } from '../../../src/core/log/civil-date.ts';
import type { PastSession, Why } from '../../../src/core/progression/why.ts';
import { dayAfter } from '../../../src/strings/time-words.ts';

const TODAY = civilDate(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);

/** A dose that went up after two good sessions, with one before them that has no next-day answer. */
export function explained({ exercise, dose }: Pick<Why, 'exercise' | 'dose'>): Why {
  const item = { exerciseId: exercise.id, dose: exercise.rungs[0] ?? dose };
  const session = (daysAgo: number, told: Partial<PastSession> = {}): PastSession => ({
    date: dayAfter(TODAY, -daysAgo),
    item,
    class: 'green',
    pre: 1,
    peak: 2,
    post: 1,
    effort: 6,
    tidy: true,
    done: 1,
    nextDay: 1,
    readiness: 'same',
    usual: 1,
    limit: 3,
    ...told,
  });
  return {
    exercise,
    dose,
    decision: {
      rule: 'R-6.4',
      date: dayAfter(TODAY, -1),
      sessionId: 'session-2',
      chain: exercise.chain,
      before: item,
      after: { exerciseId: exercise.id, dose },
      change: 'up',
      inputs: { class: 'green' },
      text: `Up from ${doseWords(exercise, item.dose)} to ${doseWords(exercise, dose)}: good sessions in a row, and next days at your usual.`,
    },
    sessions: [session(2), session(4), session(7, { class: 'incomplete', nextDay: null })],
    usual: 1,
    limit: 3,
    daysSince: 2,
    week: { doneSeconds: 410, mostSeconds: 540 },
    next: {
      type: 'step',
      to: { exercise, dose: exercise.rungs[2] ?? dose },
      sessions: 2,
      effort: 6,
      atOnceIfEasy: false,
    },
    ownLimits: false,
  };
}
