import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { samplePlayer } from '../../../src/browser/replay/sample-player.ts';
import type { ImuSample, SampleEvent } from '../../../src/core/imu/sample.ts';
import { play } from '../../../src/core/recording/play.ts';

const NOON = 1_770_000_000_000;
let now = NOON;

/** Time passes; timers fire as often as the browser lets them. */
function pass(ms: number, timerEveryMs = 40): void {
  for (let left = ms; left > 0; left -= timerEveryMs) {
    now += Math.min(left, timerEveryMs);
    vi.advanceTimersByTime(40);
  }
}

const sample = (t: number): ImuSample => ({ t, acc: { x: 0, y: 0, z: 9.81 }, gyr: null });
const samples = (seconds: number) => Array.from({ length: seconds * 50 + 1 }, (_, i) => sample(i * 20));

function listen(recorded: readonly ImuSample[], speed = 1) {
  const player = samplePlayer((startedAt) => play({ samples: recorded }, startedAt), {
    speed,
    now: () => now,
  });
  const heard: SampleEvent[] = [];
  const states: string[] = [];
  player.status$.subscribe(({ state }) => states.push(state));
  const subscription = player.samples$.subscribe({
    next: (event) => heard.push(event),
    complete: () => states.push('complete'),
  });
  return { player, heard, states, subscription };
}

beforeEach(() => {
  now = NOON;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('samplePlayer', () => {
  it('gives each sample when it is due, from now on', () => {
    const { heard } = listen(samples(10));
    expect(heard).toHaveLength(0);
    pass(1000);
    expect(heard).toHaveLength(51);
    expect(heard[0]).toMatchObject({ t: NOON });
    expect(heard.at(-1)).toMatchObject({ t: NOON + 1000 });
  });

  it('runs as many times faster as it is told, in sample time too', () => {
    const { heard } = listen(samples(100), 50);
    pass(1000);
    expect(heard.at(-1)).toMatchObject({ t: NOON + 50_000 });
  });

  it('gives all that is due when a hidden page slows its timers to one a minute', () => {
    const { heard } = listen(samples(300));
    pass(120_000, 60_000);
    expect(heard).toHaveLength(120 * 50 + 1);
    expect(heard.map((event) => ('t' in event ? event.t : null))).toEqual(
      samples(120).map(({ t }) => NOON + t),
    );
  });

  it('works off a long absence in pieces and loses nothing', () => {
    const recorded = samples(4000);
    const player = samplePlayer((startedAt) => play({ samples: recorded }, startedAt), {
      speed: 1,
      now: () => now,
    });
    const heard: SampleEvent[] = [];
    player.samples$.subscribe((event) => {
      heard.push(event);
      now += 0.1;
    });
    now += 4_000_000;
    vi.advanceTimersByTime(40);
    expect(heard.length).toBeGreaterThan(1000);
    expect(heard.length).toBeLessThan(5000);
    pass(4000);
    expect(heard).toHaveLength(recorded.length);
  });

  it('says live while it plays and ended when it is through', () => {
    const { states } = listen(samples(1));
    pass(2000);
    expect(states).toEqual(['live', 'complete', 'ended']);
  });

  it('tells of a gap when the sample after it is due', () => {
    const { heard } = listen([sample(0), sample(20), sample(5000)]);
    pass(4800);
    expect(heard).toHaveLength(2);
    pass(400);
    expect(heard.slice(2)).toEqual([
      { type: 'gap', from: NOON + 20, to: NOON + 5000 },
      { ...sample(0), t: NOON + 5000 },
    ]);
  });

  it('goes on for a second listener where it is, as a sensor does', () => {
    const { player, subscription } = listen(samples(10));
    pass(1000);
    subscription.unsubscribe();
    const later: SampleEvent[] = [];
    player.samples$.subscribe((event) => later.push(event));
    pass(40);
    expect(later[0]).toMatchObject({ t: NOON + 1020 });
  });

  it('is silent after it was closed', async () => {
    const { player, heard, states } = listen(samples(10));
    pass(400);
    await player.close();
    const before = heard.length;
    pass(1000);
    expect(heard).toHaveLength(before);
    expect(states).toEqual(['live', 'complete', 'none']);
  });
});
