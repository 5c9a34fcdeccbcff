import { Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchToday } from '../../src/app/today.ts';
import type { LogRecord } from '../../src/core/log/record.ts';
import { ulid } from '../../src/core/log/ulid.ts';
import type { TodayView } from '../../src/ports/app.ts';
import { library } from '../signals/library.ts';
import { person } from '../signals/log.ts';
import { plainClock } from '../signals/ports.ts';

const NOW = Date.UTC(2026, 10, 22, 8);
const { records } = person().screened('2026-11-20');
const gap: LogRecord = {
  type: 'gap',
  from: NOW - 9000,
  to: NOW - 1000,
  id: ulid(NOW, new Uint8Array(10)),
  at: NOW,
  zone: 'UTC',
  versions: { detector: 1, rules: 2, content: 1 },
};

function watched() {
  const records$ = new Subject<readonly LogRecord[]>();
  const views: TodayView[] = [];
  const subscription = watchToday(records$, library, plainClock).subscribe((view) => views.push(view));
  return { records$, views, stop: () => subscription.unsubscribe() };
}

describe('watchToday', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('folds anew for what the plan depends on, and not for the desk', () => {
    const { records$, views, stop } = watched();
    records$.next(records);
    records$.next([...records, gap]);
    expect(views).toHaveLength(1);
    records$.next([...person().screened('2026-11-20').pain('2026-11-22', 4, 7).records, gap]);
    expect(views.map(({ painToday }) => painToday)).toEqual([null, 4]);
    stop();
  });

  it('folds anew every minute', () => {
    const { records$, views, stop } = watched();
    records$.next(records);
    vi.advanceTimersByTime(3 * 60_000);
    expect(views).toHaveLength(4);
    stop();
  });

  it('outlives a record that it cannot read', () => {
    const { records$, views, stop } = watched();
    const broken = { ...gap, type: 'session-started', sessionId: 'a' } as unknown as LogRecord;
    records$.next([...records, broken]);
    expect(() => vi.advanceTimersByTime(1)).toThrow();
    records$.next(records);
    expect(views).toHaveLength(1);
    stop();
  });
});
