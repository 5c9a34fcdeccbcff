import { BehaviorSubject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { whatItChanges } from '../../src/app/what-it-changes.ts';
import type { LogRecord } from '../../src/core/log/record.ts';
import type { PlayerState } from '../../src/core/player/player.ts';
import { library } from '../signals/library.ts';
import { activePerson } from '../signals/log.ts';

const ANSWERS = { peak: 0, effort: 4, post: 0, untidy: [], standout: null };

function summing(source?: 'simulated') {
  const person = activePerson().session({
    on: '2026-11-20',
    items: ['bridge 2x8'],
    brokenOff: true,
    ...(source && { source }),
  });
  const last = person.records.at(-1) as LogRecord;
  const started = person.records.findLast(({ type }) => type === 'session-started');
  const sessionId = started?.type === 'session-started' ? started.sessionId : null;
  const player$ = new BehaviorSubject<PlayerState | null>({ endedBy: 'done' } as PlayerState);
  let records: readonly LogRecord[] = person.records;
  const expected = whatItChanges({ sessionId: () => sessionId, player$ }, () => records, library, {
    now: () => last.at + 60_000,
    zone: () => 'UTC',
  });
  return {
    expected,
    correct(performed: number) {
      const set = records.findLast(({ type }) => type === 'set');
      const id = '01JZZZZZZZZZZZZZZZZZZZZZZZ';
      const corrected = { ...last, type: 'set-corrected', id, at: last.at + 1, setId: set?.id, performed };
      records = [...records, corrected as unknown as LogRecord];
    },
  };
}

const texts = (expected: ReturnType<ReturnType<typeof whatItChanges>>) =>
  expected?.decisions.map(({ change }) => change);

describe('what a summary changes', () => {
  it('follows the answers, and a count that is put right', () => {
    const { expected, correct } = summing();
    expect(texts(expected(ANSWERS))).toEqual(['up']);
    expect(texts(expected({ ...ANSWERS, effort: 9 }))).toEqual(['same']);
    correct(3);
    expect(texts(expected(ANSWERS))).toEqual(['same']);
  });

  it('is nothing after a simulated session', () => {
    expect(summing('simulated').expected(ANSWERS)).toBe(null);
  });
});
