import { describe, expect, it } from 'vitest';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import { decidedSince } from '../../../src/core/progression/decided-since.ts';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { library } from '../../signals/library.ts';
import { activePerson } from '../../signals/log.ts';

const NOW = Date.UTC(2026, 10, 23, 9);

/** The bridges of the latest session, put right by number. */
function corrected(records: readonly LogRecord[], performed: number): LogRecord[] {
  const started = records.findLast(({ type }) => type === 'session-started');
  const sessionId = started?.type === 'session-started' ? started.sessionId : '';
  const sets = records.filter(
    (each) => each.type === 'set' && each.sessionId === sessionId && each.exerciseId === 'bridge',
  );
  return sets.map((set, i) => ({
    type: 'set-corrected',
    id: ulid(NOW - 1000 + i, new Uint8Array(10)),
    at: NOW - 1000 + i,
    zone: 'UTC',
    versions: { detector: 2, rules: 2, content: 1 },
    setId: set.id,
    performed,
  }));
}

/** What a correction changes of a session that was judged two days ago. */
function changedBy(performed: number, done = 1) {
  const { records } = activePerson()
    .session({ on: '2026-11-20', items: ['bridge 2x8', 'catcow 1x8'], peak: 1, effort: 4, done })
    .nextDay(1);
  const fold = (log: readonly LogRecord[]) => foldProgress(log, library, NOW, 'UTC');
  const [before, after] = [fold(records), fold([...records, ...corrected(records, performed)])];
  return { changes: decidedSince(before, after), before, after };
}

const rungOf = ({ places }: ReturnType<typeof foldProgress>) =>
  places.find(({ chain }) => chain === 'BRIDGE')?.rung;

describe('what a count that is put right later changes', () => {
  it('takes a step back that stood on it, though later sessions were planned, and says why', () => {
    const { changes, before, after } = changedBy(3);
    expect(changes.at(-1)).toMatchObject({ chain: 'BRIDGE', change: 'same' });
    expect(changes.at(-1)?.text).toBe('Held at 8 reps because less than 70 % of it was done.');
    expect(rungOf(after)).toBe((rungOf(before) ?? 0) - 1);
  });

  it('is nothing where the number is the same', () => {
    expect(changedBy(8).changes).toEqual([]);
  });

  it('never brings a step that the session did not have when it was judged (R-5)', () => {
    const { changes, before, after } = changedBy(8, 0.8);
    expect(changes).toEqual([]);
    expect(rungOf(after)).toBe(rungOf(before));
  });
});
