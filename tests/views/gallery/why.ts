import { doseWords } from '../../../src/core/exercise/dose-words.ts';
import { civilDate } from '../../../src/core/log/civil-date.ts';
import type { Expected } from '../../../src/core/progression/expected.ts';
import type { Decision } from '../../../src/core/progression/progress.ts';
import type { PastSession, Why } from '../../../src/core/progression/why.ts';
import type { SummaryAnswers } from '../../../src/ports/app.ts';
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

/** What the rules would decide on the session in the summary, as far as it was tidy and without much pain. */
export function expectedOf({ peak, untidy }: SummaryAnswers): Expected {
  const held = { rule: 'R-6.3', date: '2026-11-22', sessionId: 'now', inputs: {} } as const;
  const plank: Decision = {
    ...held,
    chain: 'PLANK',
    before: { exerciseId: 'plank_knee', dose: { sets: 3, amount: 15 } },
    after: { exerciseId: 'plank_knee', dose: { sets: 3, amount: 20 } },
    change: 'up',
    text: 'Up from 3 × 15 s to 3 × 20 s: good sessions in a row, and next days at your usual.',
  };
  const bridge: Decision = {
    ...held,
    chain: 'BRIDGE',
    before: { exerciseId: 'bridge', dose: { sets: 2, amount: 10 } },
    after: { exerciseId: 'bridge', dose: { sets: 2, amount: 10 } },
    change: 'same',
    text: 'Held at 2 × 10 reps: a part of it was not done.',
  };
  const calm = (peak ?? 0) <= 3 && untidy?.length === 0;
  return {
    usual: 2,
    decisions: [
      calm ? plank : { ...plank, change: 'same', text: 'Held at 3 × 15 s because pain reached 4.' },
      bridge,
    ],
  };
}
