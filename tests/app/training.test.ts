import { BehaviorSubject, EMPTY, of, Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJournal } from '../../src/app/journal.ts';
import { createTraining } from '../../src/app/training.ts';
import type { HoldEvent, RepEvent } from '../../src/core/detection/event.ts';
import { dose, plank } from '../signals/exercise.ts';
import { holdStarted } from '../signals/hold-events.ts';
import { plainClock } from '../signals/ports.ts';
import { memoryLog } from '../signals/stores.ts';

const MINUTE = 60_000;
const exercise = plank({ restSeconds: 30 });

function trainingOf() {
  const effort$ = new Subject<HoldEvent | RepEvent>();
  const sampleTime$ = new Subject<number>();
  const heard$ = new BehaviorSubject(false);
  const doubted$ = new BehaviorSubject(false);
  const log = memoryLog();
  const journal = createJournal(log, plainClock);
  const training = createTraining(
    {
      effort$,
      position$: EMPTY,
      sampleTime$,
      heard$,
      neutral$: of({ placement: 'sternum' as const }),
      doubted$,
      ...plainClock,
      newId: () => 'a session',
      source: () => null,
    },
    journal,
    { latest: () => null, reread: async () => {}, keep: () => {}, forget: () => {} },
  );
  return {
    training,
    journal,
    effort$,
    sampleTime$,
    heard$,
    doubted$,
    /** Samples of a sensor at `speed` times real time, from `from` on the sample clock. */
    flow(seconds: number, from: number, speed = 1): number {
      let t = from;
      for (let step = 0; step < seconds * 10; step++) {
        t += 100 * speed;
        vi.advanceTimersByTime(100);
        sampleTime$.next(t);
      }
      return t;
    },
    start: (sets = 2) =>
      training.start([{ exercise, dose: dose(sets, 60), reason: null, easier: null }], 0, null),
    shown: () => training.player$.value,
  };
}

describe('createTraining', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 8) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs the manual timer though a recording played fast has left its time far ahead', () => {
    const { training, heard$, flow, start, shown } = trainingOf();
    heard$.next(true);
    flow(60, Date.now(), 20);
    heard$.next(false);
    start();
    training.send({ type: 'start-set', t: training.time() });
    vi.advanceTimersByTime(5000);
    expect(shown()?.performed).toBeCloseTo(5, 0);
    training.send({ type: 'end-set', t: training.time() });
    expect(shown()?.phase).toBe('rest');
    vi.advanceTimersByTime(31_000);
    expect(shown()?.phase).toBe('ready');
    expect(Math.abs(training.time() - Date.now())).toBeLessThan(MINUTE / 60);
  });

  it('goes on with the manual timer when a recording played fast ends in the middle of a set', () => {
    const { effort$, heard$, flow, start, shown } = trainingOf();
    heard$.next(true);
    const t = flow(5, Date.now(), 20);
    start();
    effort$.next(holdStarted(t, { t }));
    const seen = flow(2, t, 20);
    heard$.next(false);
    vi.advanceTimersByTime(15_000);
    expect(shown()).toMatchObject({ phase: 'working', countedBy: 'person' });
    expect(shown()?.performed).toBeCloseTo((seen - t) / 1000 + 5, 0);
  });

  describe('a wall clock that is set in the middle of a session', () => {
    const HOUR = 60 * MINUTE;
    const set = (byMs: number) => vi.setSystemTime(Date.now() + byMs);

    it('stops nothing when it is set back', () => {
      const { training, start, shown } = trainingOf();
      start();
      training.send({ type: 'start-set', t: training.time() });
      vi.advanceTimersByTime(5000);
      set(-2 * HOUR);
      vi.advanceTimersByTime(5000);
      expect(shown()).toMatchObject({ phase: 'working', waits: null });
      expect(shown()?.performed).toBeCloseTo(10, 0);
      training.send({ type: 'end-set', t: training.time() });
      set(-2 * HOUR);
      vi.advanceTimersByTime(10_000);
      expect(shown()?.phase).toBe('rest');
      expect(shown()?.restSecondsLeft).toBeCloseTo(20, 0);
    });

    it('is not held when it is set ahead by hours: the session waits, as after a sleep', () => {
      const { training, start, shown } = trainingOf();
      start();
      training.send({ type: 'start-set', t: training.time() });
      vi.advanceTimersByTime(5000);
      set(2 * HOUR);
      vi.advanceTimersByTime(5000);
      expect(shown()).toMatchObject({ waits: 'asleep' });
      expect(shown()?.performed).toBeCloseTo(5, 0);
    });

    it('is not rested when it is set ahead by a minute', () => {
      const { training, start, shown } = trainingOf();
      start();
      training.send({ type: 'start-set', t: training.time() });
      training.send({ type: 'tap-rep', t: training.time() });
      vi.advanceTimersByTime(3000);
      training.send({ type: 'end-set', t: training.time() });
      set(MINUTE);
      vi.advanceTimersByTime(10_000);
      expect(shown()).toMatchObject({ phase: 'rest', waits: null });
      expect(shown()?.restSecondsLeft).toBeCloseTo(20, 0);
    });

    it('changes nothing of a hold that the sensor times', () => {
      const { effort$, heard$, flow, start, shown } = trainingOf();
      heard$.next(true);
      let t = flow(1, Date.now());
      start();
      effort$.next(holdStarted(t, { t }));
      t = flow(10, t);
      set(2 * HOUR);
      t = flow(10, t);
      set(-4 * HOUR);
      flow(10, t);
      expect(shown()).toMatchObject({ phase: 'working', waits: null, countedBy: 'sensor' });
      expect(shown()?.performed).toBeCloseTo(30, 1);
    });
  });

  it('hands over to the clock when what the sensor reads cannot be right, with what was held before', () => {
    const { effort$, heard$, doubted$, flow, start, shown } = trainingOf();
    heard$.next(true);
    let t = flow(1, Date.now());
    start();
    effort$.next(holdStarted(t, { t }));
    t = flow(10, t);
    doubted$.next(true);
    t = flow(5, t);
    expect(shown()).toMatchObject({ unwatched: true, countedBy: 'sensor' });
    expect(shown()?.performed).toBeCloseTo(10, 1);
    flow(10, t);
    expect(shown()).toMatchObject({ phase: 'working', countedBy: 'person' });
    expect(shown()?.performed).toBeCloseTo(15, 0);
  });

  it('never counts a silence as held, from the last sample until the sensor is heard again', () => {
    const { effort$, heard$, flow, start, shown } = trainingOf();
    heard$.next(true);
    const t = flow(1, Date.now());
    start();
    effort$.next(holdStarted(t, { t }));
    const last = flow(20, t);
    // A link is called silent only after three seconds without a sample.
    vi.advanceTimersByTime(3000);
    heard$.next(false);
    expect(shown()?.performed).toBeCloseTo(20, 1);
    vi.advanceTimersByTime(4000);
    heard$.next(true);
    flow(10, last + 7000);
    expect(shown()?.performed).toBeCloseTo(30, 1);
    expect(shown()?.unseenSeconds).toBeCloseTo(7, 1);
  });
});
