import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workSeconds } from '../../../src/core/exercise/exercise.ts';
import type { Library } from '../../../src/core/exercise/library.ts';
import { addDays, civilDate } from '../../../src/core/log/civil-date.ts';
import type { LogRecord, PrescribedItem } from '../../../src/core/log/record.ts';
import { severity } from '../../../src/core/progression/classify.ts';
import { fold, foldProgress } from '../../../src/core/progression/fold.ts';
import { doseAt, rungDose, smallestDose } from '../../../src/core/progression/ladder.ts';
import { planFor } from '../../../src/core/progression/plan.ts';
import { offerOf } from '../../../src/core/progression/prescribe.ts';
import type { Standing } from '../../../src/core/progression/standing.ts';
import { anAccount, daysFor } from '../../signals/any-life.ts';
import { live } from '../../signals/life.ts';
import { person, type SessionTold } from '../../signals/log.ts';

/** INV-5, INV-6 and INV-7 over made-up evenings with a library. */
export function proveMonotone(
  library: Library,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): void {
  type Account = Partial<SessionTold> & { readonly nextDay: number | null };

  /** A life up to an evening on which the plan has a session. */
  interface Evening {
    readonly records: readonly LogRecord[];
    readonly on: string;
    readonly items: readonly PrescribedItem[];
    readonly standing: Standing;
  }

  const evenings: readonly Evening[] = fc
    .sample(daysFor(library), { numRuns: runs, seed })
    .flatMap((days) => {
      const { person: somebody } = live(days, { library, answers: { without: [] } });
      const { records } = somebody;
      const on = addDays(civilDate(records.at(-1)?.at ?? 0, 'UTC'), 3);
      const now = somebody.at(on, 17.9);
      const plan = planFor(foldProgress(records, library, now, 'UTC'), records, library, now, 'UTC');
      if (plan.type !== 'session') return [];
      const items = plan.items.map(({ exercise, dose }) => ({ exerciseId: exercise.id, dose }));
      return [{ records, on, items, standing: fold(records, library, now, 'UTC')[0] }];
    });

  /** What one more session leads to, on the second day after it: class, place and next offer of each of its chains. */
  function outcome({ records: before, on, items }: Evening, { nextDay, ...told }: Account) {
    const somebody = person().session({ on, ...told, hour: 18, items });
    if (nextDay !== null) somebody.nextDay(nextDay);
    const records = [...before, ...somebody.records];
    const now = somebody.at(addDays(on, 2), 14);
    const [standing] = fold(records, library, now, 'UTC');
    const plan = planFor(foldProgress(records, library, now, 'UTC'), records, library, now, 'UTC');
    const offered = plan.type === 'session' ? plan.items : plan.type === 'rest' ? plan.upcoming : [];
    return items.map(({ exerciseId }) => {
      const chain = library.byId.get(exerciseId)?.chain ?? '';
      const offer = offered.find(({ exercise }) => exercise.chain === chain);
      const standingOf = standing.chains[chain];
      const alone = standingOf && !standingOf.resting ? offerOf(standing, standingOf) : null;
      return {
        chain,
        class: standing.entries.at(-1)?.rulings[chain]?.verdict.class ?? 'green',
        place: placeIn(standing, chain),
        offer: offer ? [offer.exercise.level, workSeconds(offer.exercise, offer.dose)] : [-1, 0],
        // What the rules allow the chain alone: which of them a session holds is another matter.
        alone: alone
          ? [alone.exercise.level, workSeconds(alone.exercise, doseAt(alone, standing.circumstances))]
          : [-1, 0],
        isSmallest: offer !== undefined && offer.dose.amount <= smallestDose(offer.exercise).amount,
      };
    });
  }

  /** Level and work of a place; nothing is below everything. */
  function placeIn({ chains }: Standing, chain: string): readonly number[] {
    const spot = chains[chain]?.spot;
    if (!spot) return [-1, 0];
    return [
      spot.exercise.level,
      workSeconds(spot.exercise, spot.reduced ?? rungDose(spot.exercise, spot.rung)),
    ];
  }

  /** By level, then by work. */
  const isHigher = ([levelA = 0, workA = 0]: readonly number[], [levelB = 0, workB = 0]: readonly number[]) =>
    levelA > levelB || (levelA === levelB && workA > workB);

  const more = (value: number | null | undefined, by: number) => Math.min(10, (value ?? 0) + by);

  const differing = (account: Account, readiness: 'bad-night' | 'new-symptom' | 'ill'): Account =>
    account.readiness === 'same' ? { ...account, readiness } : account;

  /** The same account with one reading worse. */
  const WORSE: Readonly<Record<string, (account: Account, by: number) => Account>> = {
    'more peak pain': (account, by) => ({ ...account, peak: more(account.peak, by) }),
    'more pain before': (account, by) => ({ ...account, pre: more(account.pre, by) }),
    'more pain right after': (account, by) => ({ ...account, post: more(account.post, by) }),
    'more pain the next day': (account, by) => ({ ...account, nextDay: more(account.nextDay, by) }),
    'more effort': (account, by) => ({ ...account, effort: more(account.effort, by) }),
    'less done': (account, by) => ({ ...account, done: Number(account.done ?? 1) * (1 - by / 12) }),
    'less tidy': (account) => ({ ...account, untidy: library.exercises.map(({ id }) => id) }),
    'lower sensor form': (account) => ({ ...account, sensorForm: 0.2 }),
    'a day that was not like the others': (account) => differing(account, 'bad-night'),
    'a new symptom': (account) => differing(account, 'new-symptom'),
    illness: (account) => differing(account, 'ill'),
  };

  /** The same account with one answer missing. */
  const MISSING: Readonly<Record<string, (account: Account) => Account>> = {
    'no peak pain': (account) => ({ ...account, peak: null }),
    'no pain before': (account) => ({ ...account, pre: null }),
    'no readiness': (account) => ({ ...account, readiness: null }),
    'no pain right after': (account) => ({ ...account, post: null }),
    'no effort': (account) => ({ ...account, effort: null }),
    'no form': (account) => ({ ...account, untidy: null }),
    'no next day': (account) => ({ ...account, nextDay: null }),
    'no summary': (account) => ({ ...account, brokenOff: true }),
  };

  const complete = anAccount({ badly: 5, silent: 1_000_000 }).filter(
    ({ pre, readiness, peak, effort, post, untidy, done }) =>
      ![pre, readiness, peak, effort, post, untidy].includes(null) && done !== 0,
  );
  const account: fc.Arbitrary<Account> = fc
    .tuple(complete, fc.integer({ min: 0, max: 5 }))
    .map(([told, nextDay]) => ({ ...told, nextDay }));

  const anEvening = fc.constantFrom(...evenings);

  describe('INV-5: a worse reading never leads to a milder class, a higher place or a larger dose', () => {
    it.each(Object.keys(WORSE))('%s', (name) => {
      fc.assert(
        fc.property(anEvening, account, fc.integer({ min: 1, max: 6 }), (evening, told, by) => {
          const worse = outcome(evening, WORSE[name]?.(told, by) ?? told);
          outcome(evening, told).forEach((base, i) => {
            const other = worse[i] ?? base;
            const tell = `${JSON.stringify(base)} ${JSON.stringify(other)}`;
            expect(severity(other.class), tell).toBeGreaterThanOrEqual(severity(base.class));
            expect(isHigher(other.place, base.place), tell).toBe(false);
            // Where nothing else is left, each item stays at its smallest dose: that is allowed to it alone.
            const kept = base.alone[0] === -1 && other.isSmallest;
            expect(kept || !isHigher(other.offer, base.alone), tell).toBe(true);
            expect(isHigher(other.alone, base.alone), tell).toBe(false);
          });
        }),
        { numRuns: runs / 4, seed: seed },
      );
    });
  });

  describe('INV-6: a missing answer never raises', () => {
    it.each(Object.keys(MISSING))('%s', (name) => {
      fc.assert(
        fc.property(anEvening, account, (evening, told) => {
          for (const each of outcome(evening, MISSING[name]?.(told) ?? told)) {
            expect(each.class).not.toBe('green');
            expect(isHigher(each.place, placeIn(evening.standing, each.chain))).toBe(false);
          }
        }),
        { numRuns: runs / 4, seed: seed },
      );
    });
  });

  describe('INV-7: the sensor alone', () => {
    it('neither raises nor lowers, it only holds a rise back', () => {
      fc.assert(
        fc.property(
          anEvening,
          account,
          fc.double({ min: 0, max: 1, noNaN: true }),
          (evening, told, sensorForm) => {
            const seen = outcome(evening, { ...told, sensorForm });
            outcome(evening, { ...told, sensorForm: null }).forEach((without, i) => {
              const before = placeIn(evening.standing, without.chain);
              const lowest = isHigher(without.place, before) ? before : without.place;
              expect(seen[i]?.class).toBe(without.class);
              expect(isHigher(seen[i]?.place ?? [9], without.place)).toBe(false);
              expect(isHigher(lowest, seen[i]?.place ?? [9])).toBe(false);
            });
          },
        ),
        { numRuns: runs / 4, seed: seed },
      );
    });

    it('has something to compare', () => {
      expect(evenings.length).toBeGreaterThan(runs / 4);
    });
  });
}
