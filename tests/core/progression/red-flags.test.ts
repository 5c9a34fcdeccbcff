import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate } from '../../../src/core/log/civil-date.ts';
import type { LogRecord, RecordOf } from '../../../src/core/log/record.ts';
import { ACCESS } from '../../../src/core/progression/access.ts';
import { fold, foldProgress } from '../../../src/core/progression/fold.ts';
import { dailyFor, easyDayPlan, planFor, shortPlan } from '../../../src/core/progression/plan.ts';
import { library } from '../../signals/library.ts';
import { type Person, person } from '../../signals/log.ts';

type Happening = (somebody: Person, on: CivilDate) => unknown;

const ids = (...all: string[]) => fc.subarray(all);
const often = <Value>(value: Value, other: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: fc.constant(value), weight: 3 }, { arbitrary: other, weight: 1 });

const screened: fc.Arbitrary<Happening> = fc
  .record({
    adult: often(true, fc.boolean()),
    emergency: often<string[]>([], ids('A1', 'A5', 'A9')),
    conditions: often<string[]>([], ids('B3', 'B7', 'B10')),
    flags: often<string[]>([], ids('knee', 'wrist', 'osteoporosis', 'pregnancy')),
    floor: fc.boolean(),
  })
  .map((answers) => (somebody, on) => somebody.screened(on, answers));
const checked: fc.Arbitrary<Happening> = fc
  .record({
    adult: often(true, fc.boolean()),
    ticked: often<string[]>([], ids('A1', 'A2', 'B7')),
    signs: ids('leg-further', 'new-symptom'),
  })
  .map((told) => (somebody, on) => somebody.checked(on, told));
const cleared: fc.Arbitrary<Happening> = fc
  .record({ conditions: ids('A1', 'A5', 'B3', 'B7', 'B10'), days: fc.option(fc.integer({ min: 0, max: 3 })) })
  .map(
    ({ conditions, days }) =>
      (somebody, on) =>
        somebody.cleared(on, conditions, true, days === null ? undefined : addDays(on, days)),
  );
const limited: fc.Arbitrary<Happening> = ids('bridge', 'catcow_seated', 'plank_wall').map(
  (closed) => (somebody, on) => somebody.closed(on, closed),
);
const others: fc.Arbitrary<Happening> = fc.constantFrom<Happening>(
  (somebody, on) => somebody.withdrawn(on),
  (somebody, on) => somebody.flare(on),
  (somebody, on) => somebody.paused(on),
  (somebody, on) => somebody.resumed(on),
  (somebody, on) => somebody.pain(on, 2),
  (somebody, on) => somebody.session({ on, items: ['bridge 1x8'] }),
  (somebody, on) => somebody.session({ on, items: ['bridge 1x8'], readiness: 'new-symptom' }),
  (somebody, on) =>
    somebody.session({ on, items: ['bridge 1x8'], hurt: { signs: ['leg-further'], value: null } }),
);

/** A life of answers, one thing on each date, mostly beginning with the whole questions. */
const lives = fc
  .array(
    fc.oneof(
      screened,
      screened,
      checked,
      cleared,
      limited,
      others,
      fc.constant<Happening>(() => {}),
    ),
    {
      minLength: 1,
      maxLength: 10,
    },
  )
  .map((happenings) => {
    const somebody = person();
    happenings.forEach((happening, index) => void happening(somebody, addDays('2026-11-02', index)));
    return { somebody, today: addDays('2026-11-02', happenings.length - 1) };
  });

/** The rules of section 7 and, read off the log by hand: why nobody may train now, or null. */
function forbids(records: readonly LogRecord[], today: CivilDate): string | null {
  const last = (type: LogRecord['type']) => records.findLastIndex((record) => record.type === type);
  const isA = (record: LogRecord) =>
    (record.type === 'screening' && record.emergency.length > 0) ||
    (record.type === 'safety-check' && record.ticked.some((id) => id.startsWith('A')));
  const screening = records[last('screening')] as RecordOf<'screening'> | undefined;
  if (!screening) return 'nothing was answered';
  const since = records.slice(last('screening') + 1);
  const checks = since.filter((record): record is RecordOf<'safety-check'> => record.type === 'safety-check');
  const withdrawn = records.flatMap((record) =>
    record.type === 'clearance-withdrawn' ? [record.clearanceId] : [],
  );
  const valid = (record: LogRecord): record is RecordOf<'clearance'> =>
    record.type === 'clearance' &&
    !withdrawn.includes(record.id) &&
    (record.until === undefined || record.until >= today);

  const sign = records.findLastIndex(isA);
  if (sign >= 0) {
    if (last('screening') <= sign) return 'no clean answers after an emergency sign';
    if (!records.slice(sign).some(valid)) return 'no professional after an emergency sign';
  }
  if (!screening.adult || checks.some(({ adult }) => !adult)) return 'not an adult';
  const conditions = [
    ...screening.conditions,
    ...checks.flatMap(({ ticked }) => ticked.filter((id) => id.startsWith('B'))),
  ];
  const cleared = records.filter(valid).flatMap((record) => record.conditions);
  if (conditions.some((condition) => !cleared.includes(condition)))
    return 'a condition waits for a professional';
  const told = since.findLastIndex(
    (record) =>
      (record.type === 'hurt' && record.signs.length > 0) ||
      (record.type === 'session-started' && record.readiness === 'new-symptom'),
  );
  const answered = since
    .slice(told)
    .some((record) => record.type === 'safety-check' && record.signs.length > 0);
  return told >= 0 && !answered ? 'a sign to stop waits for an answer' : null;
}

describe('red flags, for any answers in any order', () => {
  it('nobody trains while one is open; what is offered is permitted, and the same for any order of arrival', () => {
    const seen = new Map<string | null, number>();
    fc.assert(
      fc.property(lives, ({ somebody, today }) => {
        const { records } = somebody;
        const now = somebody.at(today, 20);
        const of = [records, library, now, 'UTC'] as const;
        const progress = foldProgress(...of);
        const plans = [planFor(progress, ...of), shortPlan(progress, ...of), easyDayPlan(progress, ...of)];
        const planned = plans.flatMap((plan) =>
          plan.type === 'session' ? plan.items : plan.type === 'rest' ? plan.upcoming : [],
        );
        const daily = dailyFor(progress, ...of);
        const why = forbids(records, today);
        seen.set(why, (seen.get(why) ?? 0) + 1);

        if (why !== null) {
          expect(planned, why).toEqual([]);
          const walks = progress.state === 'refer-first' ? ['walk_easy', 'breath_46'] : [];
          expect(walks, why).toEqual(expect.arrayContaining(daily.map(({ exercise }) => exercise.id)));
        }
        if (!ACCESS[progress.state].training) expect(planned).toEqual([]);
        const { flags, closed = [] } = fold(...of)[0].circumstances;
        for (const { exercise } of [...planned, ...daily]) {
          expect(exercise.flags.filter((flag) => flags.includes(flag))).toEqual([]);
          expect(closed).not.toContain(exercise.id);
        }
        expect(foldProgress([...records].reverse(), library, now, 'UTC')).toEqual(progress);
      }),
      { numRuns: 100, seed: 20261126 },
    );
    expect([...seen.keys()]).toHaveLength(7);
    expect(seen.get(null)).toBeGreaterThan(10);
  });

  it('corrected answers count from then on, and nothing of the wrong ones stays', () => {
    fc.assert(
      fc.property(ids('B3', 'B7'), ids('knee', 'wrist'), (conditions, flags) => {
        const somebody = person()
          .screened('2026-11-02', { conditions: ['B4'], flags: ['osteoporosis'], adult: false })
          .screened('2026-11-03', { conditions, flags });
        const now = somebody.at('2026-11-03', 12);
        const [standing] = fold(somebody.records, library, now, 'UTC');
        expect(standing.state).toBe(conditions.length > 0 ? 'refer-first' : 'baseline');
        expect(standing.circumstances.flags).not.toContain('osteoporosis');
      }),
      { numRuns: 16 },
    );
  });
});
