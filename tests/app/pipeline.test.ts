import { BehaviorSubject, of, Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { pipeline } from '../../src/app/pipeline.ts';
import { USUAL_MANNERS } from '../../src/core/alerts/manners.ts';
import type { AlertCommand } from '../../src/core/alerts/policy.ts';
import { NOTHING_EARLIER } from '../../src/core/alerts/policy-state.ts';
import type { Exercise } from '../../src/core/exercise/exercise.ts';
import type { SampleEvent } from '../../src/core/imu/sample.ts';
import { STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { ClipConfirmed, ClipDoubt } from '../../src/core/posture/clip-watch.ts';
import type { Neutral } from '../../src/core/posture/neutral.ts';
import { plank } from '../signals/exercise.ts';

const tall: Neutral = {
  up: { x: 0, y: 1, z: 0 },
  anterior: { x: 0, y: 0, z: -1 },
  placement: 'upper-back',
  slumpDeg: null,
  forwardFrom: 'case',
};
const SLUMP = (25 * Math.PI) / 180;
const slumped: Neutral = {
  ...tall,
  up: { x: 0, y: Math.cos(SLUMP), z: Math.sin(SLUMP) },
  anterior: { x: 0, y: Math.sin(SLUMP), z: -Math.cos(SLUMP) },
};

/** No nudge for the first two minutes with a sensor (POSTURE section 3). */
const SETTLING_SECONDS = 125;

/** A line with a nudge after 20 s of slouching, and a trunk that leans `deg` for so many seconds. */
function worn() {
  const samples$ = new Subject<SampleEvent>();
  const neutral$ = new BehaviorSubject<Neutral | null>(tall);
  const exercise$ = new BehaviorSubject<Exercise | null>(null);
  const clipConfirmed$ = new Subject<ClipConfirmed>();
  const line = pipeline(
    { kind: 'recording', input: { kind: 'samples', samples$ }, sampling: 'point' },
    {
      neutral$,
      exercise$,
      alertInput$: new Subject<AlertCommand>(),
      clipConfirmed$,
      choice$: of({
        strictness: 'normal',
        widenedDeg: 0,
        trigger: { kind: 'delay', seconds: 20 },
      } as const),
      manners: { ...USUAL_MANNERS, way: 'all-day', gapMs: 600_000 },
      earlier: NOTHING_EARLIER,
    },
  );
  const told: { readonly type: string; readonly cause?: string }[] = [];
  const doubts: (ClipDoubt | null)[] = [];
  line.clip$.subscribe((doubt) => doubts.push(doubt));
  line.slouch$.subscribe((event) => told.push(event));
  line.alert$.subscribe((event) => told.push(event));
  let t = 0;
  function lean(deg: number, seconds: number): void {
    const angle = (deg * Math.PI) / 180;
    const acc = { x: 0, y: STANDARD_GRAVITY * Math.cos(angle), z: STANDARD_GRAVITY * Math.sin(angle) };
    for (let i = 0; i < seconds * 50; i++) {
      t += 20;
      samples$.next({ t, acc, gyr: null });
    }
  }
  return { samples$, neutral$, exercise$, clipConfirmed$, told, doubts, lean };
}

describe('the line', () => {
  it('claims nothing of a clip that hangs head down, and watches again once tall was set', () => {
    const { neutral$, told, doubts, lean } = worn();
    lean(0, 2);
    lean(25, 12);
    lean(170, 15);
    lean(25, 200);
    expect(doubts).toEqual([null, 'flipped']);
    expect(told.map(({ type }) => type)).toEqual(['slouch-started', 'slouch-ended']);
    neutral$.next({ ...tall });
    lean(25, SETTLING_SECONDS + 60);
    expect(doubts).toEqual([null, 'flipped', null]);
    expect(told.slice(2).map(({ type }) => type)).toEqual(['slouch-started', 'slouch-due', 'nudge']);
  });

  it('watches again once the person says that the clip has not moved', () => {
    const { clipConfirmed$, told, doubts, lean } = worn();
    lean(0, 2);
    lean(170, 15);
    clipConfirmed$.next({ type: 'clip-confirmed', t: 20_000 });
    lean(25, SETTLING_SECONDS + 60);
    expect(doubts).toEqual([null, 'flipped', null]);
    expect(told.map(({ type }) => type)).toEqual(['slouch-started', 'slouch-due', 'nudge']);
  });

  it('nudges nobody for a slouch that only an older calibration saw', () => {
    const { neutral$, told, lean } = worn();
    lean(0, 2);
    lean(25, 12);
    neutral$.next(slumped);
    lean(25, 60);
    expect(told.map(({ type }) => type)).toEqual(['slouch-started', 'slouch-ended']);
  });

  it('ends a slouch, and takes its nudge back, with the last sample', () => {
    const { samples$, told, lean } = worn();
    lean(0, SETTLING_SECONDS);
    lean(25, 60);
    samples$.complete();
    expect(told.map(({ type }) => type)).toEqual([
      'slouch-started',
      'slouch-due',
      'nudge',
      'slouch-ended',
      'nudge-cleared',
    ]);
    expect(told[3]).toMatchObject({ cause: 'end-of-recording' });
  });

  it('sees no slouch in an exercise, and sees them again after it', () => {
    const { exercise$, told, lean } = worn();
    exercise$.next(plank());
    lean(25, 30);
    expect(told).toEqual([]);
    exercise$.next(null);
    lean(25, SETTLING_SECONDS);
    expect(told.map(({ type }) => type)).toEqual(['slouch-started', 'slouch-due', 'nudge']);
  });
});
