import { BehaviorSubject, EMPTY, of, Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manners, slouchChoice } from '../../../src/app/desk/desk-settings.ts';
import { createJournal } from '../../../src/app/journal.ts';
import { pipeline } from '../../../src/app/pipeline.ts';
import { performAsAsked } from '../../../src/app/session/perform-as-asked.ts';
import { createTraining } from '../../../src/app/training.ts';
import type { AlertCommand } from '../../../src/core/alerts/policy.ts';
import { NOTHING_EARLIER } from '../../../src/core/alerts/policy-state.ts';
import { coach, type Moment } from '../../../src/core/coach/coach.ts';
import type { Exercise } from '../../../src/core/exercise/exercise.ts';
import type { SampleEvent } from '../../../src/core/imu/sample.ts';
import type { RecordOf } from '../../../src/core/log/record.ts';
import { feed } from '../../../src/core/machine.ts';
import { fusion } from '../../../src/core/orientation/fusion.ts';
import { calibrate } from '../../../src/core/posture/calibrate.ts';
import type { Neutral } from '../../../src/core/posture/neutral.ts';
import { FACE_OUT } from '../../../src/core/simulation/mounting.ts';
import { training as sessionScene, type Task } from '../../../src/core/simulation/scenes.ts';
import { simulatedBody } from '../../../src/core/simulation/simulated-body.ts';
import type { SensorLink } from '../../../src/ports/ports.ts';
import { DEFAULT_SETTINGS } from '../../../src/ports/settings.ts';
import { script } from '../../signals/coached.ts';
import { library } from '../../signals/library.ts';
import { prescribed } from '../../signals/log.ts';
import { plainClock } from '../../signals/ports.ts';
import { memoryLog } from '../../signals/stores.ts';

const NOW = Date.UTC(2026, 10, 22, 8);
const RATE_HZ = 25;
const TALL_SECONDS = 15;
const LONGEST_SECONDS = 3600;

/** Plays a session from start to summary with a body that does what is asked; nobody presses anything. */
function play(items: readonly string[], seed = 20) {
  let task: Task | string | null = null;
  const body = simulatedBody({ seed, placement: 'sternum', startedAt: NOW, rateHz: RATE_HZ });
  const samples = body
    .stand(TALL_SECONDS)
    .follow(sessionScene(() => task))
    .samples();
  const first = Array.from({ length: TALL_SECONDS * RATE_HZ }, () => samples.next().value as SampleEvent);
  const calibrated = feed(
    calibrate(FACE_OUT, 'sternum'),
    feed(fusion({ sampling: 'interval', rateHz: RATE_HZ }), first),
  ).find(({ type }) => type === 'calibrated');
  if (calibrated?.type !== 'calibrated') throw new Error('not calibrated');

  const samples$ = new Subject<SampleEvent>();
  const neutral$ = new BehaviorSubject<Neutral | null>(calibrated.neutral);
  const exercise$ = new BehaviorSubject<Exercise | null>(null);
  const line = pipeline(
    { kind: 'simulated', input: { kind: 'samples', samples$ }, sampling: 'interval' },
    {
      neutral$,
      exercise$,
      alertInput$: new Subject<AlertCommand>(),
      clipConfirmed$: EMPTY,
      choice$: of(slouchChoice(DEFAULT_SETTINGS, 0)),
      manners: manners(DEFAULT_SETTINGS),
      earlier: NOTHING_EARLIER,
    },
  );
  const log = memoryLog();
  const journal = createJournal(log, plainClock);
  const sampleTime$ = new Subject<number>();
  const training = createTraining(
    {
      effort$: line.effort$,
      position$: line.position$,
      sampleTime$,
      heard$: new BehaviorSubject(true),
      neutral$,
      doubted$: of(false),
      ...plainClock,
      newId: () => 'a session',
      source: () => null,
    },
    journal,
    { latest: () => null, reread: async () => {}, keep: () => {}, forget: () => {} },
  );
  training.exercise$.subscribe(exercise$);
  const perform = (asked: Task | string | null) => {
    task = asked;
  };
  performAsAsked(
    new BehaviorSubject({ perform } as SensorLink),
    training.player$,
    new BehaviorSubject({ state: 'none' }),
  );
  const sets: RecordOf<'set'>[] = [];
  training.set$.subscribe((set) => sets.push(set));
  const moments: Moment[] = [];
  training.player$.subscribe((state) => {
    if (state) moments.push({ t: training.time(), state, countAloud: 'fifth' });
  });

  const give = (sample: SampleEvent) => {
    samples$.next(sample);
    if ('t' in sample) sampleTime$.next(sample.t);
  };
  for (const sample of first) give(sample);
  training.start(
    items.map((text) => {
      const { exerciseId, dose } = prescribed(text);
      const exercise = library.byId.get(exerciseId);
      if (!exercise) throw new Error(`no ${exerciseId}`);
      return { exercise, dose, reason: null, easier: null };
    }),
    0,
    'same',
  );
  for (const sample of samples) {
    give(sample);
    if (training.player$.value?.phase === 'finished') break;
    if (sample.t > NOW + LONGEST_SECONDS * 1000) break;
  }
  /** What the body really did of an exercise. */
  const done = (id: string) =>
    body.truth.filter(({ what, exerciseId }) => (what === 'rep' || what === 'hold') && exerciseId === id);
  return { sets, state: training.player$.value, done, cues: feed(coach, moments) };
}

/** What somebody hears of it who does not look. */
const TOLD = [
  'Forearm plank. Set 1 of 2. Hold 20 seconds. Starts by itself when you are still.',
  'started: Hold.',
  'Can you speak?',
  'half: Halfway.',
  '5 seconds left.',
  'tick: 1.',
  'done: That is the time.',
  'ended: Rest 60 seconds. Next: set 2 of 2.',
  '10 seconds. Get into position.',
  'started: Hold.',
  'done: That is the time.',
  'Next: Side plank. Left side. Hold 15 seconds.',
  'started: Hold.',
  'switch-sides: Left done. Now the right.',
  'started: Hold.',
  'Next: Bird dog. Left side. 5 times.',
  'started',
  'rep: One more.',
  'switch-sides: I counted 5 times, and am not sure. Was it? Left done. Now the right.',
  'Next: Dumbbell deadlift. 8 times.',
  'Counts by itself.',
  'rep: 5.',
  'rep: One more.',
  'done: That was the session.',
];

/** Those of the wanted parts that are told, each after the one before it. */
function inOrder(lines: readonly string[], wanted: readonly string[]): string[] {
  let from = 0;
  return wanted.filter((part) => {
    const at = lines.findIndex((line, index) => index >= from && line.includes(part));
    if (at >= 0) from = at + 1;
    return at >= 0;
  });
}

describe('a whole session with nothing to press', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is the first one: what a sensor sees is counted, what none sees is led, and the walk is timed', () => {
    const { sets, state, done } = play(['catcow_flow 1x8', 'brace 1x5', 'bridge 1x8', 'walk_easy 1x60']);
    expect(state).toMatchObject({ phase: 'finished', endedBy: 'done' });
    expect(sets.map(({ exerciseId, performed, countedBy }) => [exerciseId, performed, countedBy])).toEqual([
      ['catcow_flow', 8, 'sensor'],
      ['brace', 5, 'timer'],
      ['bridge', 8, 'sensor'],
      ['walk_easy', 60, 'timer'],
    ]);
    expect([done('catcow_flow').length, done('bridge').length]).toEqual([8, 8]);
  });

  it('is an advanced one: holds on both sides to half a second, repetitions exactly', () => {
    const { sets, state, done, cues } = play([
      'plank_full 2x20',
      'side_full 1x15',
      'bird_dog 1x5',
      'db_deadlift 1x8',
    ]);
    expect(state).toMatchObject({ phase: 'finished', endedBy: 'done' });
    for (const id of ['plank_full', 'side_full']) {
      const held = sets.filter(({ exerciseId }) => exerciseId === id);
      expect(held.map(({ side }) => side)).toEqual(id === 'side_full' ? ['left', 'right'] : ['both', 'both']);
      held.forEach(({ performed, endedAt }, index) => {
        const { from = 0, to = 0 } = done(id)[index] ?? {};
        expect(Math.abs(performed - (to - from) / 1000)).toBeLessThan(0.5);
        expect(Math.abs(endedAt - to)).toBeLessThan(500);
      });
    }
    expect(sets.at(-1)).toMatchObject({ exerciseId: 'db_deadlift', performed: 8, countedBy: 'sensor' });
    expect(done('db_deadlift')).toHaveLength(8);
    // A lifted limb tilts the trunk by a few degrees: what is counted is asked, set by set.
    const birdDogs = sets.filter(({ exerciseId }) => exerciseId === 'bird_dog');
    expect(birdDogs.map(({ side, unsure }) => [side, unsure])).toEqual([
      ['left', true],
      ['right', true],
    ]);
    for (const { performed } of birdDogs) expect(Math.abs(performed - 5)).toBeLessThan(2);
    expect(inOrder(script(cues), TOLD)).toEqual(TOLD);
  });
});
