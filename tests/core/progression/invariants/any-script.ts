import fc from 'fast-check';
import { BOUGHT } from '../../../../src/core/exercise/equipment.ts';
import { addDays, type CivilDate } from '../../../../src/core/log/civil-date.ts';
import type { Readiness } from '../../../../src/core/log/record.ts';
import type { Tightened } from '../../../../src/core/progression/own-limits.ts';
import type { Person, SessionTold } from '../../../signals/log.ts';
import { MISSING, WORSE } from './readings.ts';

/** What happens on one day of a small history, in words that shrink well. */
export interface ScriptDay {
  /** Days before it on which nothing happens. */
  readonly gap: number;
  readonly morning: number | null;
  readonly event: keyof typeof EVENTS | null;
  readonly trains: (Partial<SessionTold> & { readonly hour: number }) | null;
}

export interface Script {
  /** The whole library, three ladders of it, or some that begin with dumbbells. */
  readonly ladders: 'whole' | 'three' | 'loaded';
  readonly usual: number;
  /** Weeks of good training before it. */
  readonly weeks: number;
  /** Pain of 3 on every morning, whatever was said to be usual. */
  readonly sore: boolean;
  readonly from: CivilDate;
  /** One side does less than the other, in all of it. */
  readonly weaker: SessionTold['weaker'] | null;
  readonly days: readonly ScriptDay[];
  readonly evening: Evening;
  /** Goals were met after five good weeks before it, and everything new that is offered is taken up (M-31). */
  readonly keeps: boolean;
}

/** One more session at the end, told in two ways that differ in one thing (INV-5, INV-6, INV-7). */
export interface Evening {
  readonly account: Account;
  readonly worse: string;
  readonly by: number;
  readonly missing: string;
  readonly sensorForm: number;
  readonly limits: Tightened;
}

export type Account = Partial<SessionTold> & { readonly nextDay: number | null };

/** What happens to people now and then: answers, edits, journeys, choices, and things off the plan. */
export const EVENTS = {
  flare: (somebody, on) => void somebody.flare(on),
  pause: (somebody, on) => void somebody.paused(on),
  resume: (somebody, on) => void somebody.resumed(on),
  emergency: (somebody, on) => void somebody.screened(on, { emergency: ['A1'] }),
  condition: (somebody, on) => void somebody.screened(on, { conditions: ['B3'] }),
  knee: (somebody, on) => void somebody.screened(on, { flags: ['knee'] }),
  pressure: (somebody, on) => void somebody.screened(on, { flags: ['blood-pressure', 'wrist'] }),
  'no floor': (somebody, on) => void somebody.screened(on, { floor: false }),
  'nothing bought': (somebody, on) => void somebody.screened(on, { without: [...BOUGHT] }),
  'clean screening': (somebody, on) => void somebody.screened(on),
  'higher usual': (somebody, on) => void somebody.screened(on, { usualPain: 5 }),
  clearance: (somebody, on) => void somebody.cleared(on, ['A1', 'B3'], true),
  recalled: (somebody, on) => void somebody.recalled(on, 2, addDays(on, -1)),
  'lighter week': (somebody, on) => void somebody.lighterWeek(on),
  goals: (somebody, on) => void somebody.wants(on, 'lift', 'floor'),
  'to Auckland': (somebody) => void somebody.travels('Pacific/Auckland'),
  'to New York': (somebody) => void somebody.travels('America/New_York'),
  'to Berlin': (somebody) => void somebody.travels('Europe/Berlin'),
  'less was done': (somebody, on) => void somebody.corrected(on, 1, 3),
  'more was done': (somebody, on) => void somebody.corrected(on, 1, 30),
  'cat/cow by oneself': (somebody, on) =>
    void somebody.session({ on, hour: 12, items: ['catcow_seated 1x8'], offPlan: true }),
  'light weights': (somebody, on) => void somebody.hasWeights(on, 1, 2, 3, 4),
  'close weights': (somebody, on) => void somebody.hasWeights(on, 2, 2.2, 2.4, 3),
  'weights far apart': (somebody, on) => void somebody.hasWeights(on, 2, 4, 8),
  'heavy weights': (somebody, on) => void somebody.hasWeights(on, 8, 10),
  'bridges by oneself': (somebody, on) =>
    void somebody.session({ on, hour: 12, items: ['bridge 3x12'], offPlan: true }),
} as const satisfies Record<string, (somebody: Person, on: CivilDate) => void>;

const mostly = <Value>(usual: fc.Arbitrary<Value>, rare: fc.Arbitrary<Value>, weight: number) =>
  fc.oneof({ arbitrary: usual, weight }, { arbitrary: rare, weight: 1 });
const upTo = (max: number) => fc.integer({ min: 0, max });

/** An answer: mostly good, sometimes anything, now and then none. */
const answer = <Value>(good: fc.Arbitrary<Value>, any: fc.Arbitrary<Value>) =>
  mostly<Value | null>(mostly(good, any, 12), fc.constant(null), 25);

export const anAccount: fc.Arbitrary<Partial<SessionTold> & { hour: number }> = fc.record({
  pre: answer(upTo(2), upTo(8)),
  readiness: answer(
    fc.constant<Readiness>('same'),
    fc.constantFrom<Readiness>('bad-night', 'painkillers', 'ill'),
  ),
  peak: answer(upTo(3), upTo(8)),
  effort: answer(fc.constantFrom(4, 5), upTo(10)),
  post: answer(upTo(2), upTo(8)),
  untidy: answer(
    fc.constant<string[]>([]),
    fc.constantFrom<string[]>(['bridge'], ['plank_wall', 'plank_knee']),
  ),
  ease: answer(fc.constant(8), upTo(10)),
  done: mostly(fc.constant(1), fc.constantFrom(0, 0.5, 0.8, 0.95), 12),
  sensorForm: answer(fc.constant(0.95), fc.constantFrom(0.1, 0.5, 0.7)),
  lifted: mostly(fc.constant(40), fc.constant(1), 12),
  hour: fc.constantFrom(18, 18, 7, 21, 23),
});

const aDay: fc.Arbitrary<ScriptDay> = fc.record({
  gap: mostly(fc.constantFrom(0, 0, 1), fc.constantFrom(3, 9, 12, 15, 30), 14),
  morning: mostly<number | null>(mostly(upTo(2), upTo(9), 10), fc.constant(null), 12),
  event: mostly<ScriptDay['event']>(
    fc.constant(null),
    fc.constantFrom(...(Object.keys(EVENTS) as (keyof typeof EVENTS)[])),
    5,
  ),
  trains: mostly<ScriptDay['trains']>(anAccount, fc.constant(null), 6),
});

const anEvening: fc.Arbitrary<Evening> = fc.record({
  account: fc.record({
    pre: mostly(upTo(2), upTo(8), 6),
    readiness: mostly(fc.constant<Readiness>('same'), fc.constant<Readiness>('bad-night'), 6),
    peak: mostly(upTo(3), upTo(8), 6),
    effort: mostly(fc.constantFrom(4, 5), upTo(9), 3),
    post: mostly(upTo(2), upTo(8), 6),
    untidy: mostly(fc.constant<string[]>([]), fc.constant<string[]>(['bridge']), 8),
    done: mostly(fc.constant(1), fc.constantFrom(0.5, 0.8, 0.95), 6),
    nextDay: mostly(upTo(2), upTo(8), 6),
  }),
  worse: fc.constantFrom(...Object.keys(WORSE)),
  by: fc.integer({ min: 1, max: 6 }),
  missing: fc.constantFrom(...Object.keys(MISSING)),
  sensorForm: fc.constantFrom(0.1, 0.5, 0.7, 1),
  limits: fc.record({
    sessionsAWeek: fc.integer({ min: 1, max: 9 }),
    sessionMinutes: fc.integer({ min: 15, max: 90 }),
    weeklyGrowthPercent: upTo(60),
    risesPerSession: upTo(6),
    goodSessions: upTo(5),
    effortForRise: upTo(10),
    painLimit: upTo(9),
  }),
});

/** Small histories: two weeks or so of somebody's life, from the first day on or after some good weeks. */
export const aScript: fc.Arbitrary<Script> = fc.record({
  ladders: fc.oneof(
    { arbitrary: fc.constant('three' as const), weight: 4 },
    { arbitrary: fc.constant('loaded' as const), weight: 2 },
    { arbitrary: fc.constant('whole' as const), weight: 1 },
  ),
  usual: mostly(fc.constant(1), fc.constant(4), 6),
  weeks: fc.constantFrom(0, 0, 1, 3),
  sore: mostly(fc.constant(false), fc.constant(true), 8),
  from: fc.constantFrom('2026-03-09', '2026-10-12'),
  weaker: mostly<Script['weaker']>(
    fc.constant(null),
    fc.constantFrom({ side: 'left' as const, share: 0.8 }, { side: 'right' as const, share: 0.72 }),
    6,
  ),
  days: fc.array(aDay, { minLength: 4, maxLength: 12 }),
  evening: anEvening,
  keeps: mostly(fc.constant(false), fc.constant(true), 16),
});
