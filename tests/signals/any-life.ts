import fc from 'fast-check';
import { BOUGHT } from '../../src/core/exercise/equipment.ts';
import type { Library } from '../../src/core/exercise/library.ts';
import { addDays } from '../../src/core/log/civil-date.ts';
import type { Readiness } from '../../src/core/log/record.ts';
import type { Day } from './life.ts';
import type { SessionTold } from './log.ts';

/** Mostly the first, sometimes anything. */
const mostly = <Value>(usual: fc.Arbitrary<Value>, rare: fc.Arbitrary<Value>, weight = 4) =>
  fc.oneof({ arbitrary: usual, weight }, { arbitrary: rare, weight: 1 });

/** How often things go badly: once in so many times. */
interface Luck {
  readonly badly: number;
  readonly silent: number;
}
const CALM: Luck = { badly: 60, silent: 60 };
const ROUGH: Luck = { badly: 8, silent: 12 };

const readiness = fc.constantFrom<Readiness>('bad-night', 'painkillers', 'new-symptom', 'ill');
const anything = fc.integer({ min: 0, max: 8 });

/** What somebody says about a session: mostly well, sometimes badly, sometimes nothing. */
export const anAccount = ({ badly, silent }: Luck = ROUGH): fc.Arbitrary<Partial<SessionTold>> => {
  const answer = <Value>(good: fc.Arbitrary<Value>, bad: fc.Arbitrary<Value>) =>
    mostly<Value | null>(mostly(good, bad, badly), fc.constant(null), silent);
  return fc.record({
    pre: answer(fc.integer({ min: 0, max: 2 }), anything),
    readiness: answer(fc.constant<Readiness>('same'), readiness),
    peak: answer(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 8 })),
    effort: answer(fc.constantFrom(2, 4, 5), fc.integer({ min: 0, max: 10 })),
    post: answer(fc.integer({ min: 0, max: 2 }), anything),
    untidy: answer(
      fc.constant<string[]>([]),
      fc.constantFrom<string[]>(['bridge'], ['plank_wall', 'plank_knee']),
    ),
    done: mostly(fc.constant(1), fc.constantFrom(0, 0.5, 0.8, 0.9), badly),
    sensorForm: answer(fc.constant(0.95), fc.double({ min: 0, max: 1, noNaN: true })),
    hour: fc.constantFrom(18, 18, 21, 23),
  });
};

/** Things that happen to people, now and then. */
const anEvent: fc.Arbitrary<NonNullable<Day['happens']>> = fc.constantFrom<NonNullable<Day['happens']>>(
  (somebody, on) => void somebody.flare(on),
  (somebody, on) => void somebody.paused(on),
  (somebody, on) => void somebody.resumed(on),
  (somebody, on) => void somebody.resumed(on),
  (somebody, on) => void somebody.screened(on, { emergency: ['A1'] }),
  (somebody, on) => void somebody.screened(on, { conditions: ['B3'] }),
  (somebody, on) => void somebody.screened(on, { flags: ['knee'] }),
  (somebody, on) => void somebody.screened(on, { flags: ['blood-pressure', 'wrist'] }),
  (somebody, on) => void somebody.screened(on, { floor: false }),
  (somebody, on) => void somebody.screened(on, { without: [...BOUGHT] }),
  (somebody, on) => void somebody.screened(on, { without: ['chair', 'counter', 'band'] }),
  (somebody, on) => void somebody.screened(on),
  (somebody, on) => void somebody.screened(on, { without: [] }),
  (somebody, on) => void somebody.cleared(on, ['A1', 'B3'], true),
  (somebody, on) => void somebody.recalled(on, 2, addDays(on, -1)),
);

const aDay = (luck: Luck, library: Library): fc.Arbitrary<Day & { readonly gap: number }> =>
  fc
    .record({
      morning: mostly<number | null>(
        mostly(fc.integer({ min: 0, max: 2 }), anything, luck.badly),
        fc.constant(null),
        luck.silent,
      ),
      trains: mostly<Partial<SessionTold> | null>(anAccount(luck), fc.constant(null), 3),
      happens: mostly<Day['happens'] | null>(fc.constant(null), anEvent, 2 * luck.badly),
      offPlan: mostly<Day['offPlan'] | null>(
        fc.constant(null),
        fc.record({
          items: fc.array(fc.constantFrom(...library.exercises.map(({ id }) => `${id} 1x8`)), {
            minLength: 1,
            maxLength: 2,
          }),
        }),
        2 * luck.badly,
      ),
      gap: mostly(fc.constant(0), fc.constantFrom(8, 16, 30), 4 * luck.badly),
    })
    .map(({ happens, offPlan, ...day }) => ({
      ...day,
      ...(happens ? { happens } : {}),
      ...(offPlan ? { offPlan } : {}),
    }));

const daysWith = (luck: Luck, library: Library): fc.Arbitrary<readonly Day[]> =>
  fc
    .array(aDay(luck, library), { minLength: 10, maxLength: 36 })
    .map((days) => days.flatMap(({ gap, ...day }) => [...Array.from({ length: gap }, (): Day => ({})), day]));

/** Some weeks of somebody's life, calm or rough, with holes in it now and then. */
export const daysFor = (library: Library): fc.Arbitrary<readonly Day[]> =>
  fc.oneof(daysWith(CALM, library), daysWith(ROUGH, library));
