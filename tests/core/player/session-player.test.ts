import { describe, expect, it } from 'vitest';
import { feed } from '../../../src/core/machine.ts';
import type { PlayerOutput, PlayerState, SetResult } from '../../../src/core/player/player.ts';
import type { Prescribed } from '../../../src/core/player/player-memory.ts';
import { type PlayerInput, sessionPlayer } from '../../../src/core/player/session-player.ts';
import { bridge, dose, plank } from '../../signals/exercise.ts';
import { holdEnded, holdStarted } from '../../signals/hold-events.ts';
import { halfRep, rep } from '../../signals/rep.ts';

const S = 1000;
const tick = (t: number): PlayerInput => ({ type: 'tick', t });
const ticks = (from: number, to: number): PlayerInput[] =>
  Array.from({ length: Math.floor((to - from) / 100) + 1 }, (_, step) => tick(from + step * 100));
const sensor = (t: number, heard: boolean): PlayerInput => ({ type: 'sensor', t, heard });

function play(prescribed: readonly Prescribed[], inputs: readonly PlayerInput[], heard = true) {
  const outputs: PlayerOutput[] = feed(sessionPlayer(prescribed, heard), inputs);
  const sets: SetResult[] = outputs.flatMap((output) => (output.type === 'set-done' ? [output.set] : []));
  const states: PlayerState[] = outputs.flatMap((output) => (output.type === 'state' ? [output.state] : []));
  return { sets, state: states.at(-1) };
}

describe('a hold that the sensor timed', () => {
  const held = (change: Parameters<typeof holdEnded>[2] = {}) =>
    play([{ exercise: plank(), dose: dose(1, 10) }], [holdStarted(0), holdEnded(0, 20 * S, change)]).sets[0];

  it('keeps the share of the seen time that was in form, and how sure the sensor was', () => {
    expect(held({ heldSeconds: 15, pausedSeconds: 5 })).toMatchObject({ sensorForm: 0.75, confidence: 0.9 });
  });

  it('leaves unseen time out of both sides, and says nothing over 30 % of it (M-16)', () => {
    expect(held({ heldSeconds: 16, unseenSeconds: 4 })).toMatchObject({ sensorForm: 1 });
    expect(held({ heldSeconds: 12, unseenSeconds: 8 })).toMatchObject({ sensorForm: null });
  });

  it('is of the side that the sensor saw, and the other side is next', () => {
    const side = { exercise: plank({ perSide: true }), dose: dose(1, 10) };
    const { sets, state } = play(
      [side],
      [holdStarted(0, { side: 'right' }), holdEnded(0, 12 * S, { side: 'right' })],
    );
    expect(sets).toMatchObject([{ side: 'right' }]);
    expect(state).toMatchObject({ phase: 'switch', side: 'left', setIndex: 0 });
  });
});

describe('a hold that was left before its time (M-18)', () => {
  const plan = [{ exercise: plank(), dose: dose(2, 20) }];
  const leftAt = (end: number) => [holdStarted(0), holdEnded(0, end)];

  it('counts, and asks why; the next set does not start by itself before the answer', () => {
    const inputs = [...leftAt(12 * S), ...ticks(12 * S, 80 * S), holdStarted(80 * S)];
    const { sets, state } = play(plan, inputs);
    expect(sets).toMatchObject([{ performed: 12, setIndex: 0 }]);
    expect(state).toMatchObject({ phase: 'ready', left: { setIndex: 0, side: 'both' } });
  });

  it('goes on after the answer, which is kept', () => {
    const answer: PlayerInput = { type: 'say-why', t: 13 * S, why: 'tired' };
    const outputs = feed(sessionPlayer(plan, true), [...leftAt(12 * S), answer]);
    expect(outputs.filter(({ type }) => type === 'set-left')).toMatchObject([
      { left: { setIndex: 0, side: 'both' }, why: 'tired' },
    ]);
    const inputs = [...leftAt(12 * S), answer, ...ticks(14 * S, 80 * S), holdStarted(80 * S)];
    expect(play(plan, inputs).state?.phase).toBe('working');
  });

  it('leaves the person free to go on by hand, and then nothing is answered', () => {
    const start: PlayerInput = { type: 'start-set', t: 60 * S };
    const { state } = play(plan, [...leftAt(12 * S), ...ticks(12 * S, 60 * S), start]);
    expect(state).toMatchObject({ phase: 'working', left: undefined });
  });

  it('is not asked where the time was reached', () => {
    expect(play(plan, leftAt(20 * S)).state?.left).toBeUndefined();
  });
});

describe('sessionPlayer with a sensor', () => {
  it('counts a 20 s plank for the prescribed set, and rests', () => {
    const { sets, state } = play(
      [{ exercise: plank(), dose: dose(2, 10) }],
      [holdStarted(5 * S), ...ticks(6 * S, 25 * S), holdEnded(5 * S, 25 * S)],
    );
    expect(sets).toMatchObject([
      { target: 10, performed: 20, startedAt: 5 * S, endedAt: 25 * S, countedBy: 'sensor' },
    ]);
    expect(state).toMatchObject({ phase: 'rest', setIndex: 1 });
  });

  it('shows the clock from the true start, and that the target is reached', () => {
    const { state } = play([{ exercise: plank(), dose: dose(1, 10) }], [holdStarted(5 * S), tick(16 * S)]);
    expect(state).toMatchObject({ phase: 'working', performed: 11, reached: true });
  });

  it('waits in a pause with its reason', () => {
    const { state } = play(
      [{ exercise: plank(), dose: dose(1, 20) }],
      [
        holdStarted(0),
        { type: 'hold-paused', t: 10 * S, pausedAt: 8 * S, reason: 'lower', offsetDeg: -7 },
        tick(15 * S),
      ],
    );
    expect(state).toMatchObject({ phase: 'paused', performed: 8, pause: { reason: 'lower', offsetDeg: -7 } });
  });

  it('does not take getting into position for a set', () => {
    const { sets, state } = play(
      [{ exercise: plank(), dose: dose(1, 10) }],
      [holdStarted(0), holdEnded(0, 1.5 * S)],
    );
    expect([sets, state?.phase]).toEqual([[], 'ready']);
  });

  it('counts repetitions to the target, then goes to the next exercise', () => {
    const { sets, state } = play(
      [
        { exercise: bridge(), dose: dose(1, 3) },
        { exercise: plank(), dose: dose(1, 10) },
      ],
      [rep(5 * S), rep(10 * S), rep(15 * S)],
    );
    expect(sets).toMatchObject([{ performed: 3, target: 3 }]);
    expect(state).toMatchObject({ phase: 'rest', itemIndex: 1 });
  });

  it('rests for as long as the exercise says, then is ready', () => {
    const done = [holdStarted(0), holdEnded(0, 10 * S)];
    const resting = play([{ exercise: plank(), dose: dose(2, 10) }], [...done, tick(30 * S)]);
    const rested = play([{ exercise: plank(), dose: dose(2, 10) }], [...done, tick(42 * S)]);
    expect([resting.state?.phase, rested.state?.phase]).toEqual(['rest', 'ready']);
  });

  it('finishes after the last set', () => {
    const { state } = play(
      [{ exercise: plank(), dose: dose(1, 10) }],
      [holdStarted(0), holdEnded(0, 10 * S)],
    );
    expect(state).toMatchObject({ phase: 'finished', endedBy: 'done' });
  });

  it('asks for the left side and then the right', () => {
    const { sets, state } = play(
      [{ exercise: plank({ perSide: true }), dose: dose(1, 10) }],
      [holdStarted(0), holdEnded(0, 10 * S), tick(50 * S)],
    );
    expect(sets.map(({ side }) => side)).toEqual(['left']);
    expect(state).toMatchObject({ side: 'right', setIndex: 0, phase: 'ready' });
  });

  it('keeps what was held when the session is stopped in mid-hold', () => {
    const { sets, state } = play(
      [{ exercise: plank(), dose: dose(1, 30) }],
      [holdStarted(0), tick(12 * S), { type: 'stop', t: 12 * S, cause: 'hurt' }],
    );
    expect(sets).toMatchObject([{ performed: 12 }]);
    expect(state).toMatchObject({ phase: 'finished', endedBy: 'hurt' });
  });
});

describe('an easier variant in the middle of a set', () => {
  it('keeps what was held until then, and goes on with the variant', () => {
    const wall = plank({ id: 'plank_easier' });
    const { sets, state } = play(
      [{ exercise: plank(), dose: dose(1, 30) }],
      [holdStarted(0), tick(12 * S), { type: 'easier', t: 12 * S, exercise: wall, dose: dose(1, 8) }],
    );
    expect(sets).toMatchObject([{ exerciseId: 'plank_test', performed: 12, target: 30 }]);
    expect(state).toMatchObject({ phase: 'ready', setIndex: 0, performed: 0 });
    expect(state?.items[0]?.exercise.id).toBe('plank_easier');
  });
});

describe('sessionPlayer when the sensor falls silent', () => {
  const lost = [holdStarted(0), tick(8 * S), sensor(8 * S, false), ...ticks(8 * S, 11 * S)];

  it('stops the clock and says that it is not watching', () => {
    const { state } = play([{ exercise: plank(), dose: dose(1, 20) }], lost);
    expect(state).toMatchObject({ phase: 'working', performed: 8, unwatched: true });
  });

  it('goes on when it is back, and counts only what was seen', () => {
    const { sets, state } = play(
      [{ exercise: plank(), dose: dose(2, 20) }],
      [
        ...lost,
        sensor(11 * S, true),
        ...ticks(11 * S, 20 * S),
        holdEnded(0, 20 * S, { heldSeconds: 17, unseenSeconds: 3 }),
      ],
    );
    expect(sets).toMatchObject([{ performed: 17, unseenSeconds: 3, countedBy: 'sensor' }]);
    expect(state?.unwatched).toBe(false);
  });

  it('hands over to the manual timer after ten seconds, from what was seen', () => {
    const { sets, state } = play(
      [{ exercise: plank(), dose: dose(1, 20) }],
      [...lost, ...ticks(11 * S, 24 * S), { type: 'end-set', t: 24 * S }],
    );
    expect(state?.phase).toBe('finished');
    const [set] = sets;
    expect(set?.countedBy).toBe('timer');
    expect(set?.performed).toBeCloseTo(8 + 6, 1);
    expect(set?.unseenSeconds).toBeCloseTo(10, 1);
  });

  it('lets the sensor count again from the next set on', () => {
    const { state } = play(
      [{ exercise: plank(), dose: dose(2, 20) }],
      [
        ...lost,
        ...ticks(11 * S, 24 * S),
        { type: 'end-set', t: 24 * S },
        sensor(30 * S, true),
        ...ticks(30 * S, 60 * S),
      ],
    );
    expect(state).toMatchObject({ phase: 'ready', countedBy: 'sensor' });
  });
});

describe('sessionPlayer and the repetitions that a sensor saw', () => {
  const slow = { phases: { outSeconds: 2.5, pauseSeconds: 1, backSeconds: 2.5 }, confidence: 0.7 };
  const set = [{ exercise: bridge(), dose: dose(1, 3) }];

  it('keeps their mean times, their confidence and the half ones with the set', () => {
    const { sets } = play(set, [rep(5 * S), halfRep(9 * S), rep(13 * S, slow), rep(17 * S)]);
    expect(sets).toMatchObject([
      {
        performed: 3,
        partials: 1,
        phases: { outSeconds: 1.8, pauseSeconds: 1, backSeconds: 1.8 },
        confidence: 0.83,
      },
    ]);
  });

  it('shows the newest, and a half one until the next', () => {
    const half = play(set, [rep(5 * S, slow), halfRep(9 * S)]).state;
    expect(half).toMatchObject({ performed: 1, reps: { partials: 1, half: true, newest: slow.phases } });
    const whole = play(set, [rep(5 * S, slow), halfRep(9 * S), rep(13 * S)]).state;
    expect(whole).toMatchObject({ performed: 2, reps: { partials: 1, half: false } });
  });

  it('keeps nothing of them with a set that the person counts', () => {
    const taps = [5, 9, 13].map((seconds): PlayerInput => ({ type: 'tap-rep', t: seconds * S }));
    const [kept] = play(set, taps, false).sets;
    expect(kept).not.toHaveProperty('partials');
    expect(kept).not.toHaveProperty('confidence');
  });
});

describe('sessionPlayer without a sensor', () => {
  it('times a hold by hand', () => {
    const { sets } = play(
      [{ exercise: plank(), dose: dose(1, 10) }],
      [tick(S), { type: 'start-set', t: 2 * S }, tick(9 * S), { type: 'end-set', t: 13 * S }],
      false,
    );
    expect(sets).toMatchObject([{ performed: 10, countedBy: 'timer' }]);
  });

  it('counts taps', () => {
    const taps = [5, 9, 13].map((seconds): PlayerInput => ({ type: 'tap-rep', t: seconds * S }));
    const { sets } = play([{ exercise: bridge(), dose: dose(1, 3) }], taps, false);
    expect(sets).toMatchObject([{ performed: 3, countedBy: 'person' }]);
  });

  it('leaves the rest of an exercise out', () => {
    const { state } = play(
      [
        { exercise: bridge(), dose: dose(3, 8) },
        { exercise: plank(), dose: dose(1, 10) },
      ],
      [{ type: 'skip-exercise', t: S }],
      false,
    );
    expect(state).toMatchObject({ itemIndex: 1, phase: 'ready' });
    expect(state?.items[0]?.skipped).toBe(true);
  });

  it('keeps what was done of a set when the exercise is left out', () => {
    const { sets, state } = play(
      [
        { exercise: bridge(), dose: dose(3, 8) },
        { exercise: plank(), dose: dose(1, 10) },
      ],
      [
        { type: 'tap-rep', t: S },
        { type: 'tap-rep', t: 5 * S },
        { type: 'skip-exercise', t: 9 * S },
      ],
      false,
    );
    expect(sets).toMatchObject([{ exerciseId: bridge().id, setIndex: 0, performed: 2, endedAt: 9 * S }]);
    expect(state?.items[0]).toMatchObject({ skipped: true, sets });
    expect(state).toMatchObject({ itemIndex: 1, phase: 'ready', performed: 0 });
  });

  it('keeps the seconds of a hold when the last exercise is left out', () => {
    const { sets, state } = play(
      [{ exercise: plank(), dose: dose(2, 10) }],
      [{ type: 'start-set', t: 2 * S }, tick(6 * S), { type: 'skip-exercise', t: 7 * S }],
      false,
    );
    expect(sets).toMatchObject([{ performed: 5, countedBy: 'timer' }]);
    expect(state).toMatchObject({ phase: 'finished', endedBy: 'done' });
  });

  it('keeps no set of nothing when an exercise is left out in a rest', () => {
    const { sets } = play(
      [{ exercise: plank(), dose: dose(2, 10) }],
      [
        { type: 'start-set', t: 0 },
        { type: 'end-set', t: 10 * S },
        { type: 'skip-exercise', t: 12 * S },
      ],
      false,
    );
    expect(sets).toHaveLength(1);
  });

  it('keeps the person counting once they chose to, though the sensor is heard', () => {
    const { sets } = play(
      [{ exercise: plank(), dose: dose(1, 10) }],
      [{ type: 'use-manual', t: S }, holdStarted(2 * S), holdEnded(2 * S, 30 * S), tick(40 * S)],
    );
    expect(sets).toEqual([]);
  });
});
