import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Manners, USUAL_MANNERS } from '../../../src/core/alerts/manners.ts';
import { type AlertInput, alertPolicy } from '../../../src/core/alerts/policy.ts';
import { type NudgeTrigger, slouchDetector, slouchLimits } from '../../../src/core/detection/slouch.ts';
import { isGap, isSeen, type SampleGap } from '../../../src/core/imu/sample.ts';
import type { Activity, JudgedPosture } from '../../../src/core/posture/posture.ts';
import { SURE } from '../../../src/core/posture/posture.ts';
import { random } from '../../../src/core/simulation/random.ts';
import { gravityAt } from '../../signals/posture.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Long enough that the first two minutes are over (POSTURE section 3). */
const WORN = 3 * MINUTE;

interface Patience {
  readonly thresholdDeg: number;
  readonly trigger: NudgeTrigger;
  readonly gapMs: number;
}

const USUAL: Patience = {
  thresholdDeg: 12,
  trigger: { kind: 'exposure', weightedSeconds: 60 },
  gapMs: 10 * MINUTE,
};
const SIMPLE: Patience = { ...USUAL, trigger: { kind: 'delay', seconds: 120 } };

/** The simple way: what is due is given, as far as gap and caps allow; movement prompts are tested apart. */
const mannersOf = ({ gapMs }: Patience): Manners => ({
  ...USUAL_MANNERS,
  way: 'simple',
  gapMs,
  stillnessMs: null,
  breakMs: null,
});

/** So long in one way, seen once a second, or not seen at all. */
interface Stretch {
  readonly seconds: number;
  readonly flexionDeg: number;
  readonly activity: Activity;
  readonly confidence: number;
  readonly seen: boolean;
}

const sitting = (flexionDeg: number, seconds: number): Stretch => ({
  seconds,
  flexionDeg,
  activity: 'still-upright',
  confidence: 1,
  seen: true,
});

type Signal = readonly (JudgedPosture | SampleGap)[];

function signalOf(stretches: readonly Stretch[], noiseDeg: (t: number) => number = () => 0): Signal {
  const signal: (JudgedPosture | SampleGap)[] = [];
  let t = 0;
  for (const { seconds, flexionDeg, activity, confidence, seen } of stretches) {
    if (seen) {
      for (let second = 0; second < seconds; second++) {
        const deg = flexionDeg + noiseDeg(t);
        signal.push({
          t,
          flexionDeg: deg,
          lateralDeg: 0,
          inclinationDeg: Math.abs(deg),
          rateDegPerSecond: 0,
          turnDegPerSecond: 0,
          dynamicAcc: 0,
          ...gravityAt(deg, 0),
          zone: null,
          activity,
          confidence,
          cadencePerMinute: null,
        });
        t += SECOND;
      }
    } else {
      signal.push({ type: 'gap', from: Math.max(0, t - SECOND), to: t + seconds * SECOND });
      t += seconds * SECOND;
    }
  }
  return signal;
}

/** Times of the nudges that a signal gets, and what the person says in between. */
const nudgesOf = (signal: Signal, patience: Patience, said: readonly (AlertInput & { t: number })[] = []) =>
  nudged(signal, patience, said).times;

/** So many nudges in a row without an answer double the quiet time (POSTURE section 2). */
const IGNORED_IN_A_ROW = 3;

/** The same, and how many of them came before the quiet time first doubled. */
function nudged(signal: Signal, patience: Patience, said: readonly (AlertInput & { t: number })[] = []) {
  const detector = slouchDetector(slouchLimits(patience.thresholdDeg, patience.trigger));
  const policy = alertPolicy(mannersOf(patience));
  const state = policy.start();
  const times: number[] = [];
  let beforeDoubling = Number.POSITIVE_INFINITY;
  const waiting = [...said];
  let watching = detector.start();
  const hear = (input: AlertInput) => {
    const before = times.length;
    for (const alert of policy.step(state, input)[1]) if (alert.type === 'nudge') times.push(alert.t);
    if (state.budget.ignored >= IGNORED_IN_A_ROW) beforeDoubling = Math.min(beforeDoubling, before);
  };
  for (const input of signal) {
    const t = isGap(input) ? input.from : input.t;
    while (waiting[0] && waiting[0].t <= t) hear(waiting.shift() as AlertInput);
    const [next, events] = detector.step(watching, input);
    watching = next;
    for (const event of events) hear(event);
    hear(input);
  }
  return { times, beforeDoubling };
}

/** How many nudges six hours bring to somebody who slouches, sits up for half a minute at each, and slouches again. */
function answering(slouchDeg: number, patience: Patience): number {
  const detector = slouchDetector(slouchLimits(patience.thresholdDeg, patience.trigger));
  const policy = alertPolicy(mannersOf(patience));
  const state = policy.start();
  let watching = detector.start();
  let uprightUntil = WORN;
  let nudges = 0;
  const [upright] = signalOf([sitting(0, 1)]);
  const [slouched] = signalOf([sitting(slouchDeg, 1)]);
  if (!upright || !slouched || isGap(upright) || isGap(slouched)) throw new Error('no posture');
  for (let t = 0; t < 6 * HOUR; t += SECOND) {
    const input = { ...(t < uprightUntil ? upright : slouched), t };
    const [next, events] = detector.step(watching, input);
    watching = next;
    for (const each of [...events, input]) {
      if (!policy.step(state, each)[1].some(({ type }) => type === 'nudge')) continue;
      nudges += 1;
      uprightUntil = t + 30 * SECOND;
    }
  }
  expect(state.budget.ignored).toBe(0);
  return nudges;
}

/** Evenly: fast-check's doubles crowd around zero. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1000 * low, max: 1000 * high }).map((thousandths) => thousandths / 1000);

const activity = fc.constantFrom<Activity>(
  'still-upright',
  'reclining',
  'bending',
  'lying',
  'walking',
  'transition',
  'exercise',
  'not-worn',
);
const flexion = fc.integer({ min: -30, max: 60 });
const stretch: fc.Arbitrary<Stretch> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({ flexionDeg: flexion, seconds: fc.integer({ min: 1, max: 1500 }) })
      .map(({ flexionDeg, seconds }) => sitting(flexionDeg, seconds)),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      flexionDeg: flexion,
      seconds: fc.integer({ min: 1, max: 300 }),
      activity,
      confidence: between(0, 1),
      seen: fc.constant(true),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 600 }).map((seconds) => ({ ...sitting(0, seconds), seen: false })),
  },
);
/** Deep slouches, again and again broken by something else: whatever is due waits for its chance. */
const restless = fc
  .array(
    fc.record({
      slouch: fc.integer({ min: 1, max: 900 }),
      seconds: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 900 })),
      activity,
      confidence: fc.constantFrom(0.5, 0.79, 0.8, 1),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((broken) => [
    sitting(0, 125),
    ...broken.flatMap(({ slouch, ...other }) => [
      sitting(50, slouch),
      { ...sitting(50, 1), ...other },
      sitting(50, 1 + (slouch % 70)),
    ]),
  ]);
const life = fc.oneof(restless, fc.array(stretch, { minLength: 1, maxLength: 40 }));
const trigger: fc.Arbitrary<NudgeTrigger> = fc.oneof(
  fc
    .integer({ min: 30, max: 300 })
    .map((weightedSeconds) => ({ kind: 'exposure' as const, weightedSeconds })),
  fc.integer({ min: 15, max: 600 }).map((seconds) => ({ kind: 'delay' as const, seconds })),
);
const patience = fc.record({
  thresholdDeg: fc.integer({ min: 8, max: 25 }),
  trigger: fc.oneof(trigger, fc.constant({ kind: 'exposure', weightedSeconds: 30 } as const)),
  gapMs: fc.integer({ min: 5, max: 60 }).map((minutes) => minutes * MINUTE),
});

const holds = (property: fc.IProperty<unknown[]> | fc.IPropertyWithHooks<never>, numRuns = 60) =>
  fc.assert(property as fc.IProperty<unknown[]>, { numRuns });

/** Moments at which nothing may be said: too early, or too soon after a movement. */
function locked(signal: Signal, t: number): boolean {
  const seen = signal.filter(isSeen).filter((posture) => posture.t <= t);
  if (t - (seen[0]?.t ?? t) < 2 * MINUTE) return true;
  return seen.some(({ activity, confidence, t: at }) => {
    if (confidence < SURE) return false;
    const after = activity === 'bending' ? 60 : activity === 'walking' || activity === 'transition' ? 30 : 0;
    return t - at < after * SECOND;
  });
}

describe('the invariants of the desk (POSTURE section 8)', () => {
  it('P1: nudges only someone who surely sits or stands still', () => {
    holds(
      fc.property(life, patience, (stretches, asked) => {
        const signal = signalOf(stretches);
        for (const t of nudgesOf(signal, asked)) {
          const at = signal.filter(isSeen).find((posture) => posture.t === t);
          expect(at?.activity).toBe('still-upright');
          expect(at?.confidence).toBeGreaterThanOrEqual(SURE);
        }
      }) as never,
    );
  });

  it('P2: keeps the gap, three an hour and twelve a day, whatever is seen', () => {
    holds(
      fc.property(life, patience, (stretches, asked) => {
        const days = [sitting(0, 180), ...stretches, ...stretches, sitting(40, 4 * 3600)];
        const times = nudgesOf(signalOf(days), asked);
        times.forEach((t, i) => {
          if (i > 0) expect(t - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(asked.gapMs);
          expect(times.filter((at) => at <= t && t - at < HOUR).length).toBeLessThanOrEqual(3);
          expect(times.filter((at) => at <= t && t - at < DAY).length).toBeLessThanOrEqual(12);
        });
      }) as never,
      30,
    );
  });

  it('P2: stops at twelve in a day of slumping', () => {
    const nods = Array.from({ length: 80 }, () => [sitting(40, 8 * 60), sitting(0, 60)]).flat();
    expect(nudgesOf(signalOf(nods), USUAL)).toHaveLength(12);
  });

  it('P3: says nothing in a lock-out, in a snooze, in a session, unworn or unseen', () => {
    const quietSpan = fc.tuple(fc.integer({ min: 0, max: 7200 }), fc.integer({ min: 1, max: 7200 }));
    holds(
      fc.property(
        life,
        patience,
        quietSpan,
        quietSpan,
        (stretches, asked, [snoozeAt, snooze], [sessionAt, session]) => {
          const signal = signalOf(stretches);
          const until = (snoozeAt + snooze) * SECOND;
          const said = [
            { type: 'keep-quiet', reason: 'snooze', until, t: snoozeAt * SECOND } as const,
            { type: 'closed', because: 'session', t: sessionAt * SECOND } as const,
            { type: 'closed', because: null, t: (sessionAt + session) * SECOND } as const,
          ].toSorted((a, b) => a.t - b.t);
          for (const t of nudgesOf(signal, asked, said)) {
            expect(locked(signal, t)).toBe(false);
            expect(t >= snoozeAt * SECOND && t < until).toBe(false);
            expect(t >= sessionAt * SECOND && t < (sessionAt + session) * SECOND).toBe(false);
          }
        },
      ) as never,
    );
  });

  it('P4: never nudges at a constant angle below the threshold less the hysteresis', () => {
    holds(
      fc.property(patience, between(-30, 0), (asked, below) => {
        expect(nudgesOf(signalOf([sitting(asked.thresholdDeg - 3 + below, 7200)]), asked)).toEqual([]);
      }) as never,
    );
  });

  it('P4: nudges once in each cool-down at a constant five degrees above, up to the cap, by time alone', () => {
    const times = nudgesOf(signalOf([sitting(0, 180), sitting(17, 2 * 3600)]), SIMPLE);
    // The third is the last of its hour; nobody answered three, so the quiet time has doubled after it.
    expect(times.map((t) => Math.round((t - WORN) / MINUTE))).toEqual([2, 12, 22, 62, 82, 102]);
  });

  it('P5: noise of 1.5 degrees around the threshold gives at most one nudge in a cool-down', () => {
    holds(
      fc.property(fc.integer(), patience, (seed, asked) => {
        const chance = random(seed, 'noise');
        const noisy = signalOf(
          [sitting(0, 180), sitting(asked.thresholdDeg, 7200)],
          () => 1.5 * chance.normal(),
        );
        const times = nudgesOf(noisy, asked);
        for (const [i, t] of times.entries()) {
          expect(t - (times[i - 1] ?? -asked.gapMs)).toBeGreaterThanOrEqual(asked.gapMs);
        }
      }) as never,
    );
  });

  describe('P7: more patience never brings a nudge sooner', () => {
    const more = fc.record({
      thresholdDeg: fc.integer({ min: 0, max: 6 }),
      seconds: fc.integer({ min: 0, max: 200 }),
      gapMs: fc.integer({ min: 0, max: 30 }).map((minutes) => minutes * MINUTE),
    });
    type More = { readonly thresholdDeg: number; readonly seconds: number; readonly gapMs: number };
    const calmer = (asked: Patience, by: More): Patience => ({
      thresholdDeg: asked.thresholdDeg + by.thresholdDeg,
      trigger:
        asked.trigger.kind === 'delay'
          ? { kind: 'delay', seconds: asked.trigger.seconds + by.seconds }
          : { kind: 'exposure', weightedSeconds: asked.trigger.weightedSeconds + by.seconds },
      gapMs: asked.gapMs + by.gapMs,
    });

    /**
     * Who is nudged sooner may be the first whose nudges go unanswered three times, and whose quiet time doubles: what comes
     * after that is fewer by intent. Everybody else keeps the order for the whole life.
     */
    it('in whatever life, until the quiet time has doubled', () => {
      let whole = 0;
      holds(
        fc.property(life, patience, more, (stretches, asked, by) => {
          const signal = signalOf([sitting(0, 180), ...stretches]);
          const { times: sooner, beforeDoubling } = nudged(signal, asked);
          const later = nudgesOf(signal, calmer(asked, by));
          if (beforeDoubling === Number.POSITIVE_INFINITY) {
            whole += 1;
            expect(later.length).toBeLessThanOrEqual(sooner.length);
          }
          for (const [i, t] of later.slice(0, beforeDoubling).entries())
            expect(sooner[i]).toBeLessThanOrEqual(t);
        }) as never,
        100,
      );
      expect(whole).toBeGreaterThan(10);
    });

    it('nor does whoever moves at each nudge get more of them', () => {
      holds(
        fc.property(fc.integer({ min: 9, max: 60 }), patience, more, (deg, asked, by) => {
          expect(answering(deg, calmer(asked, by))).toBeLessThanOrEqual(answering(deg, asked));
        }) as never,
        20,
      );
    });

    it('nor more of them, in a day that nobody answers in', () => {
      holds(
        fc.property(fc.integer({ min: 9, max: 60 }), patience, more, (deg, asked, by) => {
          const signal = signalOf([sitting(0, 180), sitting(deg, 6 * 3600)]);
          expect(nudgesOf(signal, calmer(asked, by)).length).toBeLessThanOrEqual(
            nudgesOf(signal, asked).length,
          );
        }) as never,
        20,
      );
    });
  });

  it('P11: one unseen second triggers nothing, three clear the timers', () => {
    holds(
      fc.property(patience, fc.integer({ min: 5, max: 40 }), (asked, above) => {
        const slouch = asked.thresholdDeg + above;
        const gap = (seconds: number): Stretch => ({ ...sitting(0, seconds), seen: false });
        const [at = Number.NaN] = nudgesOf(signalOf([sitting(0, 180), sitting(slouch, 3600)]), asked);
        expect(at).toBeGreaterThan(0);
        const seconds = Math.floor((at - WORN) / SECOND) - 1;
        const late = (gapSeconds: number) =>
          (nudgesOf(
            signalOf([sitting(0, 180), sitting(slouch, seconds), gap(gapSeconds), sitting(slouch, 3600)]),
            asked,
          )[0] ?? 0) - at;
        expect(late(1)).toBeGreaterThanOrEqual(0);
        expect(late(1)).toBeLessThanOrEqual(4 * SECOND);
        expect(late(3)).toBeGreaterThanOrEqual((seconds - 2) * SECOND);
      }) as never,
      40,
    );
  });

  it('P12: an hour back or forth on the wall changes nothing, for only sample time counts', () => {
    // The policy sees no clock. What a change of clock could do is to hand it other times of earlier nudges:
    // in the future they keep it quiet, they never give it more.
    const signal = signalOf([sitting(0, 180), sitting(40, 4 * 3600)]);
    const most = nudgesOf(signal, USUAL).length;
    holds(
      fc.property(fc.array(fc.integer({ min: -DAY, max: DAY }), { maxLength: 12 }), (earlier) => {
        const policy = alertPolicy(mannersOf(USUAL), {
          given: earlier.toSorted((a, b) => a - b),
          responses: [],
        });
        const state = policy.start();
        const detector = slouchDetector(slouchLimits(12, USUAL.trigger));
        let watching = detector.start();
        let count = 0;
        for (const input of signal) {
          const [next, events] = detector.step(watching, input);
          watching = next;
          for (const each of [...events, input])
            count += policy.step(state, each)[1].filter(({ type }) => type === 'nudge').length;
        }
        expect(count).toBeLessThanOrEqual(most);
      }) as never,
      30,
    );
  });

  it('P13: hours asleep are no slouch', () => {
    holds(
      fc.property(patience, fc.integer({ min: 3, max: 36_000 }), (asked, asleep) => {
        const before = 14;
        const gap: Stretch = { ...sitting(0, asleep), seen: false };
        const signal = signalOf([
          sitting(0, 180),
          sitting(asked.thresholdDeg + 2, before),
          gap,
          sitting(asked.thresholdDeg + 2, before),
        ]);
        expect(nudgesOf(signal, asked)).toEqual([]);
      }) as never,
    );
  });

  it('P15: the same signal gives the same nudges', () => {
    holds(
      fc.property(life, patience, (stretches, asked) => {
        expect(nudgesOf(signalOf(stretches), asked)).toEqual(nudgesOf(signalOf(stretches), asked));
      }) as never,
      20,
    );
  });
});
