import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/core/exercise/library.ts';
import type { PlayerOutput, SetResult } from '../../../src/core/player/player.ts';
import type { Memory } from '../../../src/core/player/player-memory.ts';
import { type PlayerInput, sessionPlayer } from '../../../src/core/player/session-player.ts';
import { restore, Snapshot, takeSnapshot } from '../../../src/core/player/snapshot.ts';
import { bridge, dose, plank } from '../../signals/exercise.ts';
import { holdEnded, holdStarted } from '../../signals/hold-events.ts';
import { halfRep, rep } from '../../signals/rep.ts';

const S = 1000;
const easier = plank({ id: 'plank_easier' });
const plan = [
  { exercise: bridge(), dose: dose(2, 3) },
  { exercise: plank({ perSide: true }), dose: dose(2, 10) },
  { exercise: plank({ id: 'walk_test', categories: ['aerobic'], views: [] }), dose: dose(1, 30) },
];
const library = createLibrary([...plan.map(({ exercise }) => exercise), easier]);
const BEGUN = 1_000_000;
const player = sessionPlayer(plan, true, { t: BEGUN });

/** Whatever may happen at a time, ms; a hold and its pauses end where the sensor says so. */
const happening = (t: number): fc.Arbitrary<PlayerInput> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<PlayerInput>({ type: 'tick', t }) },
    fc.constantFrom<PlayerInput>(
      { type: 'start-set', t },
      { type: 'end-set', t },
      { type: 'tap-rep', t },
      { type: 'skip-rest', t },
      { type: 'skip-exercise', t },
      { type: 'easier', t, exercise: easier, dose: dose(1, 5) },
      { type: 'harder', t },
      { type: 'say-why', t, why: 'tired' },
      { type: 'adjust', t, by: -1 },
      { type: 'adjust', t, by: 1 },
      { type: 'confirm', t },
      { type: 'use-manual', t },
      { type: 'use-sensor', t },
      { type: 'wait', t, why: 'hurts' },
      { type: 'go-on', t },
      { type: 'sensor', t, heard: false },
      { type: 'sensor', t, heard: true, placement: 'sternum' },
      { type: 'sensor', t, heard: true, placement: null },
      { type: 'position', t, there: true },
    ),
    fc.constantFrom<PlayerInput>(
      rep(t),
      halfRep(t),
      holdStarted(t - S, { t }),
      { type: 'hold-paused', t, pausedAt: t - S, reason: 'lower', offsetDeg: -7 },
      { type: 'hold-resumed', t, resumedAt: t - 500 },
      holdEnded(t - 8 * S, t - S, { t }),
    ),
  );

/** Things that happen one after another, from a tenth of a second to an hour apart. */
const life = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 100, max: 4000 }) },
      fc.integer({ min: 100, max: 3_600_000 }),
    ),
    {
      maxLength: 60,
    },
  )
  .chain((steps) => {
    let t = BEGUN;
    const times = steps.map((step) => {
      t += step;
      return t;
    });
    return fc.tuple(...times.map(happening));
  });

function run(inputs: readonly PlayerInput[], from: Memory = player.start()) {
  let memory = from;
  const outputs: PlayerOutput[] = [];
  for (const input of inputs) {
    const [next, emitted] = player.step(memory, input);
    memory = next;
    outputs.push(...emitted);
  }
  const sets: SetResult[] = outputs.flatMap((output) => (output.type === 'set-done' ? [output.set] : []));
  return { memory, sets };
}

const end = (inputs: readonly PlayerInput[]) => inputs.at(-1)?.t ?? BEGUN;

describe('a session, whatever happens in it', () => {
  it('counts no more of a hold or walk than the time it took, less what nobody saw', () => {
    fc.assert(
      fc.property(life, (inputs) => {
        for (const { exerciseId, performed, startedAt, endedAt, countedBy } of run(inputs).sets) {
          if (exerciseId === 'bridge_test' || countedBy === 'sensor') continue;
          expect(performed).toBeLessThanOrEqual((endedAt - startedAt) / S + 0.001);
        }
      }),
    );
  });

  it('does each set once a side', () => {
    fc.assert(
      fc.property(life, (inputs) => {
        const places = run(inputs).sets.map(
          ({ exerciseId, setIndex, side }) => `${exerciseId} ${setIndex} ${side}`,
        );
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('comes to its summary by time alone once it need not wait for the person, without a sensor', () => {
    fc.assert(
      fc.property(life, (inputs) => {
        const from = end(inputs);
        const alone: PlayerInput[] = [
          { type: 'sensor', t: from, heard: false },
          { type: 'say-why', t: from, why: 'interrupted' },
          { type: 'go-on', t: from },
        ];
        for (let t = from; t < from + 900 * S; t += 1000) alone.push({ type: 'tick', t });
        expect(run(alone, run(inputs).memory).memory.shown.phase).toBe('finished');
      }),
      { numRuns: 50 },
    );
  });

  it('goes on from a snapshot, through a file, as if it had only been asked to wait', () => {
    fc.assert(
      fc.property(life, life, (before, after) => {
        const { memory } = run(before);
        if (memory.shown.phase === 'finished') return;
        const at = end(before);
        const kept = JSON.parse(JSON.stringify(takeSnapshot('a', [], memory, at)));
        const back = restore(Snapshot.parse(kept), library, at);
        if (!back) throw new Error('not restored');
        const goOn: PlayerInput = { type: 'go-on', t: at };
        const later = after.map((input) => ({ ...input, t: input.t - BEGUN + at }) as PlayerInput);
        // The page was closed: a hold that was under way begins anew, as it does after a sleep.
        const slept = { ...memory, ongoing: null, shown: { ...memory.shown, waits: 'broken-off' as const } };
        expect(run([goOn, ...later], back).sets).toEqual(run([goOn, ...later], slept).sets);
      }),
    );
  });
});
