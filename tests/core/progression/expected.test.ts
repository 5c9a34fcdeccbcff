import { describe, expect, it } from 'vitest';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { expectation, type SummaryTold } from '../../../src/core/progression/expected.ts';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { library } from '../../signals/library.ts';
import { activePerson } from '../../signals/log.ts';

const GOOD: SummaryTold = { cause: 'done', peak: 1, effort: 4, post: 1, untidy: [], standout: null };

/** A person in the summary of a session, and what they then told. */
function afterSession(done = 1) {
  const person = activePerson().session({
    on: '2026-11-20',
    items: ['bridge 2x8', 'catcow 1x8'],
    peak: 1,
    effort: 4,
    done,
  });
  const ended = person.records.at(-1);
  if (ended?.type !== 'session-ended') throw new Error('no summary');
  const expected = expectation(person.records, library, { at: ended.at - 1, zone: 'UTC' }, ended.sessionId);
  return { person, ended, expected };
}

const changes = (expected: ReturnType<ReturnType<typeof expectation>>) =>
  expected.decisions.map(({ chain, change }) => `${chain} ${change}`);

describe('what a summary would change', () => {
  it('is what the rules decide on it once the next day is as supposed', () => {
    const { person, ended, expected } = afterSession();
    const { peak, effort, post, untidy, cause, standout } = ended;
    const supposed = expected({ peak, effort, post, untidy, cause, standout });
    const real = person.nextDay(supposed.usual, 10);
    const pain = real.records.at(-1) as LogRecord;
    const { decisions } = foldProgress(real.records, library, pain.at + 1, 'UTC');
    expect(supposed.decisions).toEqual(decisions.filter(({ sessionId }) => sessionId === ended.sessionId));
    expect(supposed.decisions.length).toBeGreaterThan(0);
  });

  it('is never more where an answer is missing, or where less was done', () => {
    const { expected } = afterSession();
    expect(changes(expected(GOOD)).some((each) => each.endsWith(' up'))).toBe(true);
    for (const missing of ['peak', 'effort', 'post', 'untidy'] as const)
      expect(changes(expected({ ...GOOD, [missing]: null })).some((each) => each.endsWith(' up'))).toBe(
        false,
      );
    expect(changes(afterSession(0.8).expected(GOOD)).some((each) => each.endsWith(' up'))).toBe(false);
  });

  it('follows the answers, over one fold', () => {
    const { expected } = afterSession();
    expect(changes(expected({ ...GOOD, peak: 7 })).some((each) => each.endsWith(' down'))).toBe(true);
    expect(changes(expected(GOOD))).toEqual(changes(expected(GOOD)));
  });
});
