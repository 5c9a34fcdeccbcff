import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { samplePlayer } from '../src/browser/replay/sample-player.ts';
import { exerciseById } from '../src/cli/content.ts';
import type { Exercise } from '../src/core/exercise/exercise.ts';
import type { ImuSample } from '../src/core/imu/sample.ts';
import type { TimeSource } from '../src/core/imu/time-source.ts';
import { feed } from '../src/core/machine.ts';
import { fusion } from '../src/core/orientation/fusion.ts';
import { calibrate } from '../src/core/posture/calibrate.ts';
import type { Neutral } from '../src/core/posture/neutral.ts';
import { play } from '../src/core/recording/play.ts';
import { FACE_OUT } from '../src/core/simulation/mounting.ts';
import { simulatedBody } from '../src/core/simulation/simulated-body.ts';
import { lineOfArrivals, lineOfSamples, type Told } from './signals/line.ts';

const RATE_HZ = 50;
const RATES_HZ = [25, RATE_HZ, 100];
const LATENCY_MS = 20;

interface Life {
  readonly samples: readonly ImuSample[];
  readonly neutral: Neutral;
  readonly exercise: Exercise | null;
}

function lived(samples: readonly ImuSample[], exercise: Exercise | null): Life {
  const seen = feed(fusion({ sampling: 'interval', rateHz: RATE_HZ }), samples.slice(0, 15 * RATE_HZ));
  const found = feed(calibrate(FACE_OUT, 'upper-back'), seen).find(({ type }) => type === 'calibrated');
  if (found?.type !== 'calibrated') throw new Error('the body could not be calibrated');
  return { samples, neutral: found.neutral, exercise };
}

/** Three minutes of settling in, two slouches, a walk; upright for two minutes at the end. */
const atDesk = lived(
  [
    ...simulatedBody({ seed: 5, rateHz: RATE_HZ, from: 'seated' })
      .sit(180, { still: true })
      .slouch(60, 24, 3)
      .sit(40)
      .walk(20)
      .sit(60)
      .slouch(40, 22, 8)
      .sit(150)
      .samples(),
  ],
  null,
);

/** Bridges, with rests, and a time on the feet around them. */
const inTraining = lived(
  [
    ...simulatedBody({ seed: 6, rateHz: RATE_HZ })
      .stand(20)
      .reps('bridge', 6)
      .rest(20)
      .reps('bridge', 4)
      .stand(130)
      .samples(),
  ],
  exerciseById('bridge') ?? null,
);

const lives = { 'a stretch at the desk': atDesk, 'a stretch of training': inTraining } as const;

/** Times to a microsecond: the sum of a clock's steps rounds otherwise when they are taken in other pieces. */
const rounded = (told: readonly Told[]): Told[] =>
  told.map((event) => {
    const fields = Object.entries(event).map(([name, value]) => [
      name,
      typeof value === 'number' ? Number(value.toFixed(3)) : value,
    ]);
    return Object.fromEntries(fields) as Told;
  });

/** When the scale is sure depends on which half seconds were still. */
const eventsBut = (type: string, told: readonly Told[]): Told[] => told.filter((each) => each.type !== type);

/** Sample by sample, as fast as they can be taken. */
function atOnce({ samples, ...wearing }: Life): Told[] {
  const { samples$, told } = lineOfSamples(wearing);
  for (const sample of samples) samples$.next(sample);
  samples$.complete();
  return told;
}

/** The readings of a stretch arrive together, when the last of them is through. */
function arriving(
  life: Life,
  source: TimeSource,
  readings: number,
  lateMs: (index: number) => number,
): Told[] {
  const { arrivals$, told } = lineOfArrivals(source, RATES_HZ, life);
  const { samples } = life;
  for (let from = 0; from < samples.length; from += readings) {
    const bundle = samples.slice(from, from + readings);
    const last = bundle.at(-1)?.t ?? 0;
    const messages = bundle.map(({ t, acc, gyr }, i) => ({
      type: 'reading' as const,
      acc,
      gyr,
      ...stampOf(source, from + i, t),
    }));
    arrivals$.next({ receivedAt: last + LATENCY_MS + lateMs(from / readings), messages });
  }
  arrivals$.complete();
  return told;
}

function stampOf(source: TimeSource, index: number, t: number): { stamp?: number } {
  if (source.kind === 'arrival') return {};
  const ticks = source.kind === 'counter' ? index : Math.round(t / source.tickMs);
  return { stamp: ticks % source.wrapsAt };
}

const COUNTER: TimeSource = { kind: 'counter', wrapsAt: 2 ** 8 };
const TIMESTAMP: TimeSource = { kind: 'timestamp', wrapsAt: 2 ** 16, tickMs: 1 };
const never = () => 0;
/** Held back until the page wakes, once a minute. */
const A_MINUTE = 60 * RATE_HZ;

describe.each(Object.entries(lives))('%s gives the same events', (_, life) => {
  const events = atOnce(life);

  it('of which there are some', () => {
    expect(events.filter(({ type }) => type !== 'scale').length).toBeGreaterThan(3);
  });

  it('every time', () => {
    expect(atOnce(life)).toEqual(events);
  });

  describe.each([
    ['a counter', COUNTER],
    ['timestamps', TIMESTAMP],
  ])('by %s', (_name, source) => {
    const single = rounded(arriving(life, source, 1, never));

    it('one by one as in the recording itself', () => {
      expect(single.map(({ type }) => type)).toEqual(events.map(({ type }) => type));
    });

    it.each([8, 30, A_MINUTE])('in bundles of %i as one by one', (readings) => {
      const whole = life.samples.length - (life.samples.length % readings);
      const cut = { ...life, samples: life.samples.slice(0, whole) };
      const bundled = rounded(arriving(cut, source, readings, never));
      expect(bundled).toEqual(single.slice(0, bundled.length));
      expect(bundled.length).toBeGreaterThanOrEqual(readings === A_MINUTE ? 4 : single.length - 1);
    });
  });

  it('in the same order, and within 60 ms, from arrivals alone in bundles of eight with jitter', () => {
    const jitter = (index: number) => (index * 37) % 60;
    const single = eventsBut('scale', arriving(life, { kind: 'arrival' }, 1, never));
    const bundled = eventsBut('scale', arriving(life, { kind: 'arrival' }, 8, jitter));
    expect(bundled.map(({ type }) => type)).toEqual(single.map(({ type }) => type));
    const apart = bundled.map(({ t }, i) => Math.abs(Number(t) - Number(single[i]?.t)));
    expect(Math.max(...apart)).toBeLessThan(60);
  });
});

describe('a recording that is played', () => {
  let now = 0;
  beforeEach(() => {
    now = 0;
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Plays the whole stretch; the page's timer comes as often as the browser lets it. */
  function played(life: Life, speed: number, timerEveryMs: number): Told[] {
    const { samples$, told } = lineOfSamples(life);
    const recording = { samples: life.samples };
    const player = samplePlayer((startedAt) => play(recording, startedAt), { speed, now: () => now });
    player.samples$.subscribe(samples$);
    const lengthMs = (life.samples.at(-1)?.t ?? 0) / speed + timerEveryMs;
    for (let passed = 0; passed <= lengthMs; passed += timerEveryMs) {
      now += timerEveryMs;
      vi.advanceTimersByTime(40);
    }
    return told;
  }

  it.each(Object.entries(lives))('gives the events of %s at 1x, at 100x, and in a hidden tab', (_, life) => {
    const [first] = life.samples;
    const fromZero = life.samples.map((sample) => ({ ...sample, t: sample.t - (first?.t ?? 0) }));
    const same = { ...life, samples: fromZero };
    const events = atOnce(same);
    expect(played(same, 1, 40)).toEqual(events);
    now = 0;
    expect(played(same, 100, 40)).toEqual(events);
    now = 0;
    expect(played(same, 1, 60_000)).toEqual(events);
  });
});
