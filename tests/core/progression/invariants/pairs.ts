import { workSeconds } from '../../../../src/core/exercise/work-seconds.ts';
import { addDays } from '../../../../src/core/log/civil-date.ts';
import { severity } from '../../../../src/core/progression/classify.ts';
import { doseAt, smallestDose } from '../../../../src/core/progression/ladder.ts';
import { kgFor, kgOf } from '../../../../src/core/progression/load.ts';
import { itemOf, offerOf } from '../../../../src/core/progression/prescribe.ts';
import type { Standing } from '../../../../src/core/progression/standing.ts';
import type { Account } from './any-script.ts';
import type { Check } from './invariants.ts';
import { MISSING, WORSE } from './readings.ts';
import { type Looked, type Run, running } from './run.ts';
import { itemsIn, type Seen } from './seen.ts';

/** Level, then weight (M-26), then work; nothing is below everything. */
type Height = readonly [level: number, kg: number, work: number];
const NOTHING: Height = [-1, 0, 0];

const isHigher = ([levelA, kgA, workA]: Height, [levelB, kgB, workB]: Height): boolean =>
  levelA > levelB || (levelA === levelB && (kgA > kgB || (kgA === kgB && workA > workB + 1e-6)));

/** What one more session leads to, on the second day after it: class, place and next offer of each of its chains. */
function outcomes({ engine, library, person, final }: Seen, { nextDay, ...told }: Account) {
  if (final.plan.type !== 'session') return [];
  const items = final.plan.items.map(itemOf);
  const somebody = person.again().session({ on: final.date, ...told, hour: 18, items });
  if (nextDay !== null) somebody.nextDay(nextDay);
  const fold = running(engine, library);
  const now = somebody.at(addDays(final.date, 2), 14);
  const told2 = somebody.records.slice(person.records.length);
  const { run, plan } = fold.look(fold.add(final.run, told2), now, somebody.zone);
  const { standing } = run;
  return final.plan.items.map(({ exercise: { chain } }) => {
    const offer = itemsIn(plan).find(({ exercise }) => exercise.chain === chain);
    const chainStanding = standing.chains[chain];
    const alone = chainStanding && !chainStanding.resting ? offerOf(standing, chainStanding) : null;
    const height = (
      of: { exercise: Parameters<typeof workSeconds>[0] & { level: number } },
      dose: never | object,
      kg: number | null | undefined,
    ) => [of.exercise.level, kg ?? 0, workSeconds(of.exercise, dose as never)] as Height;
    return {
      chain,
      class: standing.entries.at(-1)?.rulings[chain]?.verdict.class ?? 'green',
      place: placeIn(standing, chain),
      offer: offer ? height(offer, offer.dose, offer.kg) : NOTHING,
      alone:
        alone && chainStanding
          ? height(
              alone,
              doseAt(alone, standing.circumstances),
              kgFor(chainStanding, alone.exercise, standing.circumstances),
            )
          : NOTHING,
      isClosed: plan.type === 'locked',
      isPaused: standing.state === 'paused',
      isSmallest: offer !== undefined && offer.dose.amount <= smallestDose(offer.exercise).amount,
    };
  });
}

function placeIn({ chains, circumstances }: Standing, chain: string): Height {
  const place = chains[chain];
  if (!place) return NOTHING;
  const { spot } = place;
  return [
    spot.exercise.level,
    kgOf(place, circumstances) ?? 0,
    workSeconds(spot.exercise, doseAt(spot, circumstances)),
  ];
}

/** A worse reading never leads to a milder class, a higher place or a larger dose, with b as it is. */
export const worseIsNeverMore: Check = (all) => {
  const { account, worse, by } = all.script.evening;
  const other = outcomes(all, WORSE[worse]?.(account, by) ?? account);
  return outcomes(all, account).flatMap((base, i) => {
    const worst = other[i] ?? base;
    // Where nothing else is left, each item stays at its smallest dose: that is allowed to it alone.
    // Half of a small dose is left out; of the lower item that a red leads to, half may still be enough.
    const isLeftOut = base.alone[0] === -1;
    const isAllowed = isLeftOut && (worst.isSmallest || worst.place[0] < base.place[0]);
    const isSafe =
      severity(worst.class) >= severity(base.class) &&
      // The rules of an absence come at the end of a pause, before anything is offered again.
      (worst.isPaused || !isHigher(worst.place, base.place)) &&
      (worst.isClosed || isAllowed || !isHigher(worst.alone, base.alone)) &&
      (isAllowed || !isHigher(worst.offer, base.alone));
    return isSafe ? [] : [`${worse}: ${JSON.stringify([base, worst])}`];
  });
};

/** A missing answer never raises. */
export const silenceNeverRaises: Check = (all) => {
  const { account, missing } = all.script.evening;
  const { standing } = all.final.run;
  const held = outcomes(all, MISSING[missing]?.(account) ?? account).filter(
    (each) => each.class === 'green' || isHigher(each.place, placeIn(standing, each.chain)),
  );
  return held.map((each) => `${missing}: ${JSON.stringify(each)}`);
};

/** The sensor alone neither raises nor lowers; it only holds a rise back. */
export const sensorNeverDecides: Check = (all) => {
  const { account, sensorForm } = all.script.evening;
  const { standing } = all.final.run;
  const seen = outcomes(all, { ...account, sensorForm });
  return outcomes(all, { ...account, sensorForm: null }).flatMap((without, i) => {
    const withSensor = seen[i] ?? without;
    const before = placeIn(standing, without.chain);
    const lowest = isHigher(without.place, before) ? before : without.place;
    const isSame =
      withSensor.class === without.class &&
      !isHigher(withSensor.place, without.place) &&
      !isHigher(lowest, withSensor.place);
    return isSame ? [] : [`${sensorForm}: ${JSON.stringify([without, withSensor])}`];
  });
};

/**
 * Tightening, or what calls itself so, never raises a dose: now, and after the same session told the same way. An item
 * that only the one plan holds is compared with what the other ladder offers by itself.
 */
export const tighterIsNeverMore: Check = ({ engine, library, person, final, script }) => {
  const fold = running(engine, library);
  const somebody = person.again().tightened(final.date, script.evening.limits);
  const record = somebody.records.at(-1);
  if (!record) return [];
  const tight = fold.look(fold.add(final.run, [{ ...record, at: final.now + 1 }]), final.now + 2, final.zone);
  const before = higher(tight, final);
  if (tight.plan.type !== 'session') return before;
  const { nextDay, ...told } = script.evening.account;
  const items = tight.plan.items.map(itemOf);
  const evening = person.again().session({ on: final.date, ...told, hour: 18, items });
  if (nextDay !== null) evening.nextDay(nextDay);
  const records = evening.records.slice(person.records.length);
  const now = evening.at(addDays(final.date, 2), 14);
  const after = (run: Run) => fold.look(fold.add(run, records), now, final.zone);
  return [...before, ...higher(after(tight.run), after(final.run))];

  function higher(one: Looked, other: Looked): string[] {
    return itemsIn(one.plan).flatMap(({ exercise, dose, kg }) => {
      const chain = other.run.standing.chains[exercise.chain];
      const alone = chain && !chain.resting ? offerOf(other.run.standing, chain) : null;
      const planned = itemsIn(other.plan).find((item) => item.exercise.chain === exercise.chain);
      const most: Height = planned
        ? [planned.exercise.level, planned.kg ?? 0, workSeconds(planned.exercise, planned.dose)]
        : alone && chain
          ? [
              alone.exercise.level,
              kgFor(chain, alone.exercise, other.progress.circumstances) ?? 0,
              workSeconds(alone.exercise, doseAt(alone, other.progress.circumstances)),
            ]
          : NOTHING;
      const isMore = isHigher([exercise.level, kg ?? 0, workSeconds(exercise, dose)], most);
      return isMore
        ? [`${exercise.id} ${dose.sets}x${dose.amount} by ${JSON.stringify(script.evening.limits)}`]
        : [];
    });
  }
};

/** The same log gives the same plan: in any order of arrival, with every record twice, and folded bit by bit. */
export const orderMeansNothing: Check = ({
  engine,
  library,
  records,
  final: { now, zone, progress, plan },
}) => {
  const shuffled = [...records, ...records].sort((a, b) => (a.id.slice(-4) < b.id.slice(-4) ? 1 : -1));
  const again = engine.foldProgress(shuffled, library, now, zone);
  const planned = engine.planFor(again, shuffled, library, now, zone);
  const isSame =
    JSON.stringify(again) === JSON.stringify(progress) && JSON.stringify(planned) === JSON.stringify(plan);
  return isSame ? [] : [`at ${now}: ${again.state} and ${progress.state}`];
};
