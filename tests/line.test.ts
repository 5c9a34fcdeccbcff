import { BehaviorSubject, EMPTY, of, Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { witmotion } from '../sensors/witmotion/witmotion.ts';
import { run } from '../src/app/operators/run.ts';
import { type Line, pipeline } from '../src/app/pipeline.ts';
import { USUAL_MANNERS } from '../src/core/alerts/manners.ts';
import type { AlertCommand } from '../src/core/alerts/policy.ts';
import { NOTHING_EARLIER } from '../src/core/alerts/policy-state.ts';
import type { Exercise } from '../src/core/exercise/exercise.ts';
import { calibrate } from '../src/core/posture/calibrate.ts';
import type { Neutral } from '../src/core/posture/neutral.ts';
import type { Arrival } from '../src/ports/ports.ts';
import { createScriptedBody, type PoseStep } from './e2e/peripherals/scripted-body.ts';
import { countsOf, streamFrame } from './e2e/peripherals/witmotion-frames.ts';
import { plank } from './signals/exercise.ts';

const RATE_HZ = 50;
const FRAMES_PER_NOTIFICATION = 4;
/** The clip's true rate, which differs a little from what it was asked for. */
const TRUE_HZ = 49.6;

/** Bytes as a sensor sends them, in bursts, through driver and line. */
function play(script: readonly PoseStep[], exercise: Exercise | null = null) {
  const arrivals$ = new Subject<Arrival>();
  const neutral$ = new BehaviorSubject<Neutral | null>(null);
  const alertInput$ = new Subject<AlertCommand>();
  const line: Line = pipeline(
    {
      kind: 'bluetooth',
      input: { kind: 'arrivals', arrivals$, timeSource: witmotion.timeSource, ratesHz: witmotion.ratesHz },
      sampling: witmotion.sampling,
    },
    {
      neutral$,
      exercise$: new BehaviorSubject(exercise),
      alertInput$,
      clipConfirmed$: EMPTY,
      choice$: of({
        strictness: 'normal',
        widenedDeg: 0,
        trigger: { kind: 'delay', seconds: 20 },
      } as const),
      manners: { ...USUAL_MANNERS, way: 'all-day', gapMs: 600_000 },
      earlier: NOTHING_EARLIER,
    },
  );
  const told: { type: string; [field: string]: unknown }[] = [];
  line.orientation$.pipe(run(calibrate(witmotion.faceOut, 'upper-back'))).subscribe((event) => {
    if (event.type === 'calibrated') neutral$.next(event.neutral);
  });
  for (const stream$ of [line.slouch$, line.alert$, line.effort$]) {
    (stream$ as typeof line.slouch$).subscribe((event) => told.push({ ...event }));
  }

  const decode = witmotion.open().decode;
  let bytes: number[] = [];
  let frames = 0;
  for (const reading of createScriptedBody(script).readings(RATE_HZ)) {
    bytes.push(...streamFrame(countsOf(reading)));
    if (++frames % FRAMES_PER_NOTIFICATION > 0) continue;
    const receivedAt = (frames * 1000) / TRUE_HZ + (frames % 7);
    const data = new DataView(Uint8Array.from(bytes).buffer);
    const characteristic = '0000ffe4-0000-1000-8000-00805f9a34fb';
    arrivals$.next({ receivedAt, messages: decode({ characteristic, data, receivedAt }) });
    bytes = [];
  }
  return told;
}

const seconds = (ms: unknown) => Number(ms) / 1000;

describe('the line, from bytes to events', () => {
  it('nudges once for a long slouch, dates it truly, and ends it upright', () => {
    const told = play([
      { seconds: 135, flexionDeg: 0 },
      { seconds: 60, flexionDeg: 25 },
      { seconds: 15, flexionDeg: 1 },
    ]);
    expect(told.map(({ type }) => type)).toEqual([
      'slouch-started',
      'slouch-due',
      'nudge',
      'slouch-ended',
      'nudge-cleared',
      'answered',
    ]);
    const [started, , nudge, ended] = told;
    const stretch = RATE_HZ / TRUE_HZ;
    expect(Math.abs(seconds(started?.startedAt) - 135.5 * stretch)).toBeLessThan(0.5);
    expect(seconds(nudge?.t) - seconds(started?.startedAt)).toBeCloseTo(20, 0);
    expect(Math.abs(seconds(ended?.endedAt) - 195.5 * stretch)).toBeLessThan(0.5);
  });

  it('says nothing of an upright quarter of an hour', () => {
    expect(play([{ seconds: 900, flexionDeg: 0, tremor: { amplitudeDeg: 1, hertz: 0.25 } }])).toEqual([]);
  });

  it('times a 20 s plank with tremor by itself', () => {
    const told = play(
      [
        { seconds: 10, flexionDeg: 0 },
        { seconds: 21.5, flexionDeg: 76, transitionSeconds: 1.5, tremor: { amplitudeDeg: 0.4, hertz: 9 } },
        { seconds: 8, flexionDeg: 5, transitionSeconds: 1.5 },
      ],
      plank(),
    );
    const hold = told.find(({ type }) => type === 'hold-ended');
    expect(Math.abs(Number(hold?.heldSeconds) - (20 * RATE_HZ) / TRUE_HZ)).toBeLessThan(0.5);
  });
});
