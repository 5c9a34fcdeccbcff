import { describe, expect, it } from 'vitest';
import { coach } from '../../../src/core/coach/coach.ts';
import { feed } from '../../../src/core/machine.ts';
import type { PlayerState } from '../../../src/core/player/player.ts';
import type { PlayerInput } from '../../../src/core/player/session-player.ts';
import { coached, script, ticks } from '../../signals/coached.ts';
import { bridge, dose, plank } from '../../signals/exercise.ts';
import { holdEnded, holdStarted } from '../../signals/hold-events.ts';
import { playerState } from '../../signals/player-state.ts';
import { halfRep, rep } from '../../signals/rep.ts';

const S = 1000;
const told = (...parameters: Parameters<typeof coached>) => script(coached(...parameters));

describe('a hold, told', () => {
  const hold = (seconds: number): PlayerInput[] => [
    ...ticks(0, S),
    holdStarted(S),
    ...ticks(2 * S, (seconds + 1) * S),
    holdEnded(S, (seconds + 1) * S, { t: (seconds + 2) * S }),
  ];

  it('is told from what comes to its end, and on to the next set', () => {
    const inputs = [...hold(13), ...ticks(15 * S, 45 * S)];
    expect(told([{ exercise: plank(), dose: dose(2, 10) }], inputs)).toEqual([
      'A plank. Set 1 of 2. Hold 10 seconds. Starts by itself when you are still. Get down.',
      'started: Hold.',
      'half: Halfway, 5 seconds left.',
      'tick: 3.',
      'tick: 2.',
      'tick: 1.',
      'done: That is the time. End when you like.',
      'ended: Rest 30 seconds. Next: set 2 of 2.',
      '10 seconds. Get into position.',
      'tick: 3.',
      'tick: 2.',
      'tick: 1.',
      'Starts by itself when you are still.',
    ]);
  });

  it('says back what the person puts right, in the hold and after it', () => {
    const inputs: PlayerInput[] = [
      ...ticks(0, S),
      holdStarted(S),
      ...ticks(S, 5 * S),
      { type: 'adjust', t: 5 * S, by: 2 },
      ...ticks(5 * S, 6 * S),
      holdEnded(S, 6 * S, { t: 7 * S }),
      { type: 'adjust', t: 8 * S, by: -1 },
    ];
    const lines = told([{ exercise: plank(), dose: dose(2, 20) }], inputs);
    expect(lines.filter((each) => each.startsWith('Now'))).toEqual(['Now 6 seconds.', 'Now 6 seconds.']);
  });

  it('says the weight that the person takes', () => {
    const inputs: PlayerInput[] = [...ticks(0, S), { type: 'use-weight', t: S, kg: 2.5 }];
    expect(told([{ exercise: bridge(), dose: dose(2, 8), kg: 4 }], inputs).at(-1)).toBe('Now 2.5 kilograms.');
  });

  it('asks whether one can speak where it is over 10 s, and once (M-36)', () => {
    const asked = (amount: number) =>
      told([{ exercise: plank(), dose: dose(1, amount) }], hold(amount)).filter((each) => /speak/.test(each));
    expect(asked(10)).toEqual([]);
    expect(asked(20)).toEqual(['Can you speak? Keep breathing.']);
    expect(asked(60)).toHaveLength(1);
  });

  it('says 5 seconds left where halfway was not just before', () => {
    const lines = (amount: number) => told([{ exercise: plank(), dose: dose(1, amount) }], hold(amount));
    expect(lines(15)).toContain('5 seconds left.');
    expect(lines(10)).not.toContain('5 seconds left.');
  });

  it('says why the clock waits and how to go on, without centimetres (M-45), and that it goes on', () => {
    const paused: PlayerInput[] = [
      ...ticks(0, S),
      holdStarted(S),
      { type: 'hold-paused', t: 4 * S, pausedAt: 3 * S, reason: 'lower', offsetDeg: -7 },
      ...ticks(4 * S, 6 * S),
      { type: 'hold-resumed', t: 6 * S, resumedAt: 6 * S },
    ];
    expect(told([{ exercise: plank(), dose: dose(1, 30) }], paused).slice(1)).toEqual([
      'started: Hold.',
      'paused: Paused. Hips look lower. Lift to where you began and the clock goes on. Or lower down: what you held counts.',
      'resumed: The clock goes on.',
    ]);
  });

  it('that was no more than the way into the position is taken back', () => {
    const inputs = [...ticks(0, S), holdStarted(S), holdEnded(S, 2 * S, { cause: 'settling' })];
    expect(told([{ exercise: plank(), dose: dose(1, 30) }], inputs).at(-1)).toBe(
      'paused: Not yet. Starts by itself when you are still.',
    );
  });

  it('that was left before its time counts, and the question comes with it and before the next set (M-18)', () => {
    const inputs = [...hold(12), ...ticks(15 * S, 45 * S)];
    const lines = told([{ exercise: plank(), dose: dose(2, 20) }], inputs);
    expect(lines).toContain(
      'ended: 12 of 20 seconds. That counts. Tired, sore, or interrupted? Rest 30 seconds. Next: set 2 of 2.',
    );
    expect(lines.at(-1)).toBe('Tired, sore, or interrupted?');
    const answered: PlayerInput = { type: 'say-why', t: 46 * S, why: 'tired' };
    expect(told([{ exercise: plank(), dose: dose(2, 20) }], [...inputs, answered]).at(-1)).toBe(
      'Starts by itself when you are still.',
    );
  });

  it('has its other side announced by a sound of its own', () => {
    const side = plank({ perSide: true });
    const lines = told([{ exercise: side, dose: dose(1, 10) }], [...hold(12)]);
    expect(lines[0]).toMatch(/^A plank. Left side. Hold 10 seconds/);
    expect(lines.at(-1)).toBe('switch-sides: Left done. Now the right.');
  });

  it('of a stretch asks for a slow breath, and after it to let go of jaw and shoulders (M-36)', () => {
    const stretch = plank({ categories: ['stretch'] });
    const lines = told([{ exercise: stretch, dose: dose(2, 20) }], [...hold(22)]);
    expect(lines).toContain('A slow breath out.');
    expect(lines).not.toContain('Can you speak? Keep breathing.');
    expect(lines.at(-1)).toBe('ended: Let go of jaw and shoulders. Rest 30 seconds. Next: set 2 of 2.');
  });

  it('of breathing goes in and out at its own pace', () => {
    const breath = { inSeconds: 4, outSeconds: 6 };
    const breathing = plank({ categories: ['relaxation'], breath, views: [] });
    const inputs: PlayerInput[] = [{ type: 'start-set', t: 0 }, ...ticks(0, 25 * S)];
    const breaths = coached([{ exercise: breathing, dose: dose(1, 60) }], inputs).filter(({ says }) =>
      says.some(({ key }) => key === 'breathe'),
    );
    expect(breaths.map(({ t }) => t / S)).toEqual([4, 10, 14, 20, 24]);
    expect(script(breaths)).toEqual(['Out.', 'In.', 'Out.', 'In.', 'Out.']);
  });
});

describe('repetitions, told', () => {
  const plan = (amount: number, change = {}) => [{ exercise: bridge(change), dose: dose(1, amount) }];
  const reps = (...seconds: number[]): PlayerInput[] => [
    ...ticks(0, S),
    ...seconds.map((second) => rep(second * S)),
  ];
  const counts = (countAloud: 'every' | 'fifth' | 'none') =>
    told(plan(7), reps(5, 10, 15, 20, 25, 30, 35), { countAloud }).slice(1, -1);

  it('are counted aloud, each, the last announced, and the end is heard', () => {
    expect(told(plan(4), reps(5, 10, 15, 20)).slice(1)).toEqual([
      'started: 1.',
      'rep: 2.',
      'rep: 3. One more.',
      'done: That was the session.',
    ]);
  });

  it('are counted every fifth time, or not at all, and sound all the same', () => {
    expect(counts('fifth')).toEqual(['started', 'rep', 'rep', 'rep', 'rep: 5.', 'rep: One more.']);
    expect(counts('none')).toEqual(['started', 'rep', 'rep', 'rep', 'rep', 'rep']);
  });

  it('have their tempo told, and in the first two movements its parts at their time', () => {
    const exercise = { tempo: '2 s up, 1 s there, 3 s down', secondsPerRep: 6 };
    const cues = coached(plan(8, exercise), ticks(0, 27 * S), { heard: false, countAloud: 'none' });
    expect(script(cues)).toEqual([
      'A bridge. 8 times. Starts by itself in a moment. Get down. 2 seconds up, 1 second there, 3 seconds down.',
      'tick: 3.',
      'tick: 2.',
      'tick: 1.',
      'started: Begin. Up.',
      'Stay.',
      'Down.',
      'rep: Up.',
      'Stay.',
      'Down.',
      'rep',
    ]);
    expect(cues.slice(4, 8).map(({ t }) => t / S)).toEqual([10, 12, 13, 16]);
  });

  it('that go half way, or too quickly, are remarked twice in a set at most, and not within 10 s', () => {
    const half = (seconds: number) => halfRep(seconds * S);
    const inputs = [...reps(5, 10), half(14), half(18), half(26), half(40), half(60)];
    const lines = told(plan(8), inputs);
    expect(lines.filter((line) => /not counted/.test(line))).toHaveLength(2);
    const quick = { outSeconds: 0.5, pauseSeconds: 0, backSeconds: 0.5 };
    const hurried = [...ticks(0, S), rep(2 * S), rep(4 * S, { phases: quick })];
    expect(told(plan(8), hurried).at(-1)).toBe('rep: 2. A little slower.');
  });
});

describe('who counts, told', () => {
  const plan = [{ exercise: plank(), dose: dose(2, 30) }];
  const heard = (t: number, isHeard: boolean): PlayerInput => ({ type: 'sensor', t, heard: isHeard });
  const lost = [...ticks(0, S), holdStarted(S), ...ticks(2 * S, 5 * S), heard(6 * S, false)];

  it('is the timer once the sensor has been silent for 10 s, and the clock is heard to wait and go on', () => {
    expect(told(plan, [...lost, ...ticks(6 * S, 17 * S)]).slice(2)).toEqual([
      'paused: Nothing comes from the sensor. The clock waits.',
      'resumed: The timer takes over.',
    ]);
  });

  it('is the sensor again when it is back', () => {
    expect(told(plan, [...lost, ...ticks(6 * S, 8 * S), heard(8 * S, true)]).at(-1)).toBe(
      'resumed: The sensor is back.',
    );
  });
});

describe('a wait, told', () => {
  const plan = [{ exercise: plank(), dose: dose(1, 30) }];
  const held = [...ticks(0, S), holdStarted(S), ...ticks(2 * S, 5 * S)];

  it('is heard to begin and to end where the person wants a moment, and nothing is said in it', () => {
    const inputs: PlayerInput[] = [
      ...held,
      { type: 'wait', t: 5 * S, why: 'asked' },
      ...ticks(5 * S, 60 * S),
      { type: 'go-on', t: 60 * S },
    ];
    expect(told(plan, inputs).slice(-2)).toEqual([
      'paused: Paused. All clocks wait for you.',
      'resumed: It goes on.',
    ]);
  });

  it('is what a session begins with that goes on where it broke off', () => {
    const broken = playerState([{ exercise: plank(), dose: dose(1, 30), sets: [], skipped: false }], {
      waits: 'broken-off',
    });
    const moment = (state: PlayerState, t: number) => ({ t, state, countAloud: 'every' }) as const;
    const cues = feed(coach, [moment(broken, 0), moment({ ...broken, waits: null }, 5 * S)]);
    expect(script(cues)).toEqual([
      'paused: The session waits where it broke off. Go on when you are ready.',
      'resumed: It goes on.',
    ]);
  });

  it('is no more than heard where “This hurts” is open: that has words of its own', () => {
    expect(told(plan, [...held, { type: 'wait', t: 5 * S, why: 'hurts' }]).at(-1)).toBe('paused');
  });
});

describe('the end, told', () => {
  it('is warm where it hurt', () => {
    const inputs: PlayerInput[] = [...ticks(0, S), { type: 'stop', t: 2 * S, cause: 'hurt' }];
    expect(told([{ exercise: plank(), dose: dose(1, 30) }], inputs).at(-1)).toBe(
      'done: You did right to stop. Nothing is lost.',
    );
  });
});
