import { BehaviorSubject, EMPTY, of, Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { manners, slouchChoice } from '../../src/app/desk/desk-settings.ts';
import { run } from '../../src/app/operators/run.ts';
import { pipeline } from '../../src/app/pipeline.ts';
import { neutralOf, orientations } from '../../src/cli/offline-line.ts';
import type { AlertCommand } from '../../src/core/alerts/policy.ts';
import { NOTHING_EARLIER } from '../../src/core/alerts/policy-state.ts';
import { totalsOf } from '../../src/core/desk/day.ts';
import type { DeskMinute } from '../../src/core/desk/minute.ts';
import { deskMinutes, type MinuteInput } from '../../src/core/desk/minutes.ts';
import { practiceDay } from '../../src/core/desk/practice.ts';
import { isGap, isSeen, type SampleEvent, type SampleGap } from '../../src/core/imu/sample.ts';
import type { JudgedPosture } from '../../src/core/posture/posture.ts';
import { FACE_OUT } from '../../src/core/simulation/mounting.ts';
import { DEFAULT_SETTINGS } from '../../src/ports/settings.ts';
import { workingDay } from '../signals/working-day.ts';

const RATE_HZ = 20;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CALL = { from: 2 * HOUR, minutes: 40 };

/** The samples with the gaps that lie between them, as the link tells them. */
function* withGaps(samples: Iterable<SampleEvent>): Generator<SampleEvent> {
  let last: number | null = null;
  for (const sample of samples) {
    if (!isGap(sample)) {
      if (last !== null && sample.t - last > 500) yield { type: 'gap', from: last, to: sample.t };
      last = sample.t;
    }
    yield sample;
  }
}

describe('a working day of eight hours, through the whole line', () => {
  it('keeps its budget and its lock-outs, and accounts for every second', { timeout: 300_000 }, () => {
    const body = workingDay(RATE_HZ);
    const samples = [...withGaps(body.samples())];
    const neutral = neutralOf(
      orientations(samples.slice(0, 40 * RATE_HZ), RATE_HZ),
      'upper-back',
      FACE_OUT,
      null,
      null,
    );
    const samples$ = new Subject<SampleEvent>();
    const alertInput$ = new Subject<AlertCommand>();
    const line = pipeline(
      { kind: 'bluetooth', input: { kind: 'samples', samples$ }, sampling: 'interval' },
      {
        neutral$: new BehaviorSubject(neutral),
        exercise$: new BehaviorSubject(null),
        alertInput$,
        clipConfirmed$: EMPTY,
        choice$: of(slouchChoice(DEFAULT_SETTINGS, 0)),
        manners: manners(DEFAULT_SETTINGS),
        earlier: NOTHING_EARLIER,
      },
    );
    const seen: (JudgedPosture | SampleGap)[] = [];
    const said: { t: number; type: string }[] = [];
    const rows = new Map<number, DeskMinute>();
    const record$ = new Subject<MinuteInput>();
    record$.pipe(run(deskMinutes())).subscribe((row) => rows.set(row.minute, row));
    line.posture$.subscribe((input) => {
      seen.push(input);
      record$.next(isGap(input) ? { ...input, cause: 'link' } : input);
    });
    line.alert$.subscribe((alert) => {
      said.push(alert);
      record$.next(alert);
    });
    line.shift$.subscribe((event) => record$.next(event));
    line.standing$.subscribe((standing) => record$.next(standing));
    const day = practiceDay(
      [],
      { date: '2026-11-26', practisedMs: 0, triggers: 0 },
      { weeks: 4, from: null, byItself: true },
    );
    alertInput$.next({ type: 'practice', day });
    let called = false;
    for (const sample of samples) {
      if (!called && !isGap(sample) && sample.t >= CALL.from) {
        called = true;
        alertInput$.next({ type: 'keep-quiet', reason: 'call', until: CALL.from + CALL.minutes * MINUTE });
      }
      samples$.next(sample);
    }
    const end = seen.findLast(isSeen)?.t ?? 0;
    record$.next({ type: 'gap', from: end, to: end, cause: 'link' });

    const given = said.flatMap(({ type, t }) => (type === 'nudge' || type === 'prompt' ? [t] : []));
    const { ms, nudges, prompts, practisedMs } = totalsOf([...rows.values()]);
    const kilobytes = Math.round(JSON.stringify([...rows.values()]).length / 1024);
    console.log(
      `${(end / HOUR).toFixed(1)} h: ${nudges} nudges, ${prompts} prompts, practice ${Math.round(practisedMs / MINUTE)} min, ${kilobytes} kB`,
    );
    expect(end).toBeGreaterThan(8 * HOUR);
    expect(kilobytes).toBeLessThanOrEqual(200);

    // The budget, and twenty minutes of practice in the first week.
    expect(nudges).toBeGreaterThan(0);
    expect(nudges).toBeLessThanOrEqual(2);
    expect(given.length).toBeLessThanOrEqual(12);
    for (const [index, t] of given.entries()) {
      if (index > 0) expect(t - (given[index - 1] ?? 0)).toBeGreaterThanOrEqual(10 * MINUTE);
      expect(given.filter((at) => at <= t && t - at < HOUR).length).toBeLessThanOrEqual(3);
    }
    // No lock-out, no call; only somebody who surely sits.
    const postures = seen.filter(isSeen);
    for (const t of given) {
      expect(t >= CALL.from && t < CALL.from + CALL.minutes * MINUTE).toBe(false);
      const now = postures.find((posture) => posture.t === t);
      expect(now).toMatchObject({ activity: 'still-upright' });
      const walked = postures.some(
        (each) => each.activity === 'walking' && each.t <= t && t - each.t < 30_000,
      );
      expect(walked).toBe(false);
    }
    // Every second of what was judged is in its part, and what was not seen is in none.
    const truth = new Map<string, number>();
    for (const [index, input] of seen.entries()) {
      const next = seen[index + 1];
      const part = isGap(input) ? 'unseen' : input.zone;
      const length = isGap(input) ? input.to - input.from : next && !isGap(next) ? next.t - input.t : 0;
      if (part) truth.set(part, (truth.get(part) ?? 0) + length);
    }
    for (const part of ['tall', 'relaxed', 'slumped', 'unseen'] as const)
      expect(Math.abs(ms[part] - (truth.get(part) ?? 0))).toBeLessThanOrEqual(1000);
    const silent = body.truth
      .filter(({ what }) => what === 'silence')
      .reduce((sum, { from, to }) => sum + to - from, 0);
    expect(Math.abs(ms.unseen - silent)).toBeLessThanOrEqual(1000);
  });
});
