import { describe, expect, it } from 'vitest';
import { desk, training } from '../../../src/core/simulation/scenes.ts';
import { type SimulatedBody, simulatedBody } from '../../../src/core/simulation/simulated-body.ts';

/** Takes samples until a time, s. */
function play(samples: ReturnType<SimulatedBody['samples']>, untilSeconds: number): void {
  for (;;) {
    const { value, done } = samples.next();
    if (done || value.t >= untilSeconds * 1000) return;
  }
}

describe('the desk scene', () => {
  it('sits tall and still long enough to calibrate at once', () => {
    const body = simulatedBody({ seed: 1, from: 'seated' }).follow(desk());
    for (const { sample, flexionDeg } of body.steps()) {
      if (sample.t > 30_000) break;
      expect(Math.abs(flexionDeg)).toBeLessThan(4);
    }
  });

  it('slumps long enough for a nudge within the first five minutes, whatever the seed', () => {
    for (let seed = 0; seed < 5; seed++) {
      const body = simulatedBody({ seed, from: 'seated' }).follow(desk());
      play(body.samples(), 300);
      expect(body.truth.some(({ what, from, to }) => what === 'slouch' && to - from > 125_000)).toBe(true);
    }
  });

  it('goes on for hours, with tall, slumps, walks and the rest', () => {
    const body = simulatedBody({ seed: 2, from: 'seated', rateHz: 10 }).follow(desk());
    play(body.samples(), 2 * 3600);
    const seen = new Set(body.truth.map(({ what }) => what));
    expect([...seen].sort()).toEqual(['bend', 'move', 'recline', 'sit', 'slouch', 'walk']);
  });
});

describe('the training scene', () => {
  it('stands until it is asked, then does what it is asked', () => {
    let asked: string | null = null;
    const body = simulatedBody({ seed: 1 }).follow(training(() => asked));
    const samples = body.samples();
    const doing = () => body.truth.at(-1);
    play(samples, 40);
    expect(body.truth.every(({ what }) => what === 'rest')).toBe(true);
    asked = 'catcow_flow';
    play(samples, 75);
    expect(doing()).toMatchObject({ what: 'rep', exerciseId: 'catcow_flow' });
    asked = 'plank_knee';
    play(samples, 100);
    expect(doing()).toMatchObject({ what: 'hold', exerciseId: 'plank_knee' });
    asked = null;
    play(samples, 115);
    expect(doing()).toMatchObject({ what: 'rest' });
  });

  it('leaves an exercise within six seconds of being asked to', () => {
    let asked: string | null = 'plank_counter';
    const body = simulatedBody({ seed: 1 }).follow(training(() => asked));
    const samples = body.samples();
    play(samples, 21.3);
    asked = null;
    play(samples, 40);
    const hold = body.truth.find(({ what }) => what === 'hold');
    expect(hold?.to).toBeLessThan(27_300);
  });

  it('tires: after a minute in a hold it takes a breather', () => {
    const body = simulatedBody({ seed: 1 }).follow(training(() => 'plank_wall'));
    play(body.samples(), 100);
    expect(body.truth.map(({ what }) => what)).toEqual(['move', 'hold', 'move', 'rest', 'move', 'hold']);
  });

  it('stays tall and still for an exercise that it does not know', () => {
    const body = simulatedBody({ seed: 1 }).follow(training(() => 'pallof'));
    play(body.samples(), 30);
    expect(body.truth.map(({ what }) => what)).toEqual(['stand']);
  });
});
