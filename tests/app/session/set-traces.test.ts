import { BehaviorSubject, Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSetTraces } from '../../../src/app/session/set-traces.ts';
import { readExercises } from '../../../src/cli/content.ts';
import type { HoldEvent, RepEvent } from '../../../src/core/detection/event.ts';
import type { SampleGap } from '../../../src/core/imu/sample.ts';
import type { RecordOf } from '../../../src/core/log/record.ts';
import type { Neutral } from '../../../src/core/posture/neutral.ts';
import type { Posture } from '../../../src/core/posture/posture.ts';
import type { SetTrace } from '../../../src/core/trace/trace.ts';
import type { TraceOf } from '../../../src/ports/traces.ts';
import { holdEnded, holdStarted } from '../../signals/hold-events.ts';
import { trunk } from '../../signals/trunk.ts';

const plank = readExercises().find(({ id }) => id === 'plank_knee') ?? null;
const set = (startedAt: number, endedAt: number) =>
  ({ type: 'set', id: 'a set', startedAt, endedAt }) as RecordOf<'set'>;

function kept() {
  const stored = new Map<string, SetTrace>();
  const sources = {
    exercise$: new BehaviorSubject(plank),
    neutral$: new BehaviorSubject<Neutral | null>({ placement: 'sternum' } as Neutral),
    posture$: new Subject<Posture | SampleGap>(),
    effort$: new Subject<HoldEvent | RepEvent>(),
    set$: new Subject<RecordOf<'set'>>(),
    time: () => 60_000,
  };
  const found$ = createSetTraces(sources, {
    of: async (setId) => stored.get(setId) ?? null,
    keep: async (traces) => {
      for (const trace of traces) stored.set(trace.setId, trace);
    },
  });
  const told: TraceOf[] = [];
  found$.subscribe((traceOf) => told.push(traceOf));
  return { ...sources, told };
}

describe('the traces of a session', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are kept a moment after each set, and found by it', async () => {
    const { posture$, effort$, set$, told } = kept();
    for (const posture of trunk(50).be(73, 20).signal) posture$.next(posture);
    effort$.next(holdStarted(3000));
    effort$.next(holdEnded(3000, 18_000));
    set$.next(set(3000, 18_000));
    expect(told).toHaveLength(1);
    for (const posture of trunk(50).be(20, 3).signal)
      if (!('type' in posture)) posture$.next({ ...posture, t: posture.t + 20_000 });
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toHaveLength(2);
    expect(await told[1]?.('a set')).toMatchObject({
      detector: 2,
      marks: [
        { type: 'hold-started', at: 3000 },
        { type: 'hold-ended', at: 18_000 },
      ],
    });
  });

  it('do not wait for a sensor that fell silent', async () => {
    const { posture$, set$, told } = kept();
    for (const posture of trunk(50).be(73, 10).signal) posture$.next(posture);
    set$.next(set(3000, 18_000));
    await vi.advanceTimersByTimeAsync(3500);
    expect(told).toHaveLength(2);
  });

  it('are none without a calibration', async () => {
    const { neutral$, posture$, set$, told } = kept();
    neutral$.next(null);
    for (const posture of trunk(50).be(73, 30).signal) posture$.next(posture);
    set$.next(set(3000, 18_000));
    await vi.advanceTimersByTimeAsync(3500);
    expect(told).toHaveLength(1);
  });
});
