import { addDays, type CivilDate, daysBetween } from '../../../../src/core/log/civil-date.ts';
import { endOf } from '../../../../src/core/log/sessions.ts';
import { workAt } from '../../../../src/core/progression/ladder.ts';
import type { Decision } from '../../../../src/core/progression/progress.ts';
import type { Check } from './invariants.ts';
import { running } from './run.ts';
import { HOUR, itemsIn, leastWork, type Seen, sameDose, smallest } from './seen.ts';

const itemOf = ({
  exercise,
  dose,
}: {
  exercise: { id: string };
  dose: { sets: number; amount: number };
}) => ({
  exerciseId: exercise.id,
  dose,
});

/** Whole doses are printed rungs, smaller ones at least 3 repetitions or 5 s. */
export const dosesArePrinted: Check = ({ looks, workOf }) =>
  looks.flatMap(({ plan, date, run }) =>
    itemsIn(plan).flatMap(({ exercise, dose }) => {
      if (exercise.rungs.some((rung) => sameDose(rung, dose))) return [];
      const spot = run.standing.chains[exercise.chain]?.spot;
      const place = spot?.exercise === exercise ? exercise.rungs[spot.rung] : undefined;
      const item = { exerciseId: exercise.id, dose };
      const isLess = place === undefined || workOf(item) < workOf({ ...item, dose: place });
      const isWhole = Number.isInteger(dose.sets) && Number.isInteger(dose.amount);
      const isEnough = dose.sets >= 1 && dose.amount >= smallest(exercise);
      return isWhole && isEnough && isLess ? [] : [`${date} ${exercise.id} ${dose.sets}x${dose.amount}`];
    }),
  );

/** A weight is one that is at home, at most what the exercise may have, and light where somebody begins with it (M-26). */
export const weightsAreThere: Check = ({ looks, sessions }) =>
  looks.flatMap(({ plan, date, now, progress }) => {
    const atHome = progress.circumstances.kg;
    return itemsIn(plan).flatMap(({ exercise, kg }) => {
      if (kg === undefined)
        return atHome && exercise.load?.with === 'dumbbell' ? [`${date} ${exercise.id}`] : [];
      const load = exercise.load?.with === 'dumbbell' ? exercise.load : null;
      const isNew = !sessions.some(
        ({ startedAt, items }) => startedAt < now && items.some((item) => item.kg),
      );
      const isThere = atHome?.includes(kg) && kg <= (load?.kg.at(-1) ?? 0) && (!isNew || kg <= 5);
      return isThere ? [] : [`${date} ${exercise.id} with ${kg} kg of ${atHome}`];
    });
  });

/** In a flare at most half of the place, and no higher item. */
export const flareHalves: Check = (all) => atMost(all, 0.5, ({ progress }) => progress.state === 'flare');

/** In a lighter week at most 0.6 of the place, and nothing goes up once it has begun. */
export const lighterWeekIsLight: Check = (all) => [
  ...atMost(all, 0.6, ({ progress }) => progress.state === 'deload' || progress.lighterWeek.since !== null),
  ...risesInLighterWeeks(all).map(({ date, chain }) => `${date} ${chain} goes up`),
];

/** Decisions stand in the order in which they were made, so that a rise on the morning of the choice is none. */
function risesInLighterWeeks({ final, rises }: Seen): Decision[] {
  const up = new Set(rises.map(({ decision }) => decision));
  let until: CivilDate | null = null;
  return final.progress.decisions.filter((decision) => {
    const isWithin = until !== null && decision.date < until;
    // It is announced again when the state that it began in is over.
    if (decision.inputs.what === 'deload' && !isWithin) until = addDays(decision.date, 7);
    return isWithin && up.has(decision);
  });
}

function atMost({ looks, workOf }: Seen, share: number, holds: (look: Seen['looks'][number]) => boolean) {
  return looks.filter(holds).flatMap(({ plan, date, run: { standing } }) => {
    if (plan.type !== 'session') return [];
    return plan.items.flatMap((item) => {
      const place = standing.chains[item.exercise.chain]?.spot;
      if (!place) return [];
      const most = Math.max(share * workAt(place, standing.circumstances), leastWork(item.exercise));
      const isHigher = item.exercise.level > place.exercise.level;
      return isHigher || workOf(itemOf(item)) > most + 1e-6 ? [`${date} ${item.exercise.id}`] : [];
    });
  });
}

/** After 14 days away comes a lower item, or at most 0.6 of the work. */
export const absenceLowers: Check = (all) =>
  all.looks.flatMap((look) => {
    const items = all.strengthItems(look);
    const last = all.strengthBefore(look.now).at(-1)?.session;
    if (items.length === 0 || !last || daysBetween(last.date, look.date) < 14) return [];
    const before = placesAfter(all, last);
    return items.flatMap((item) => {
      const place = before.standing.chains[item.exercise.chain]?.spot;
      if (!place || item.exercise.level < place.exercise.level) return [];
      const most = Math.max(0.6 * workAt(place, before.standing.circumstances), leastWork(item.exercise));
      return all.workOf(itemOf(item)) <= most + 1e-6
        ? []
        : [`${look.date} ${item.exercise.id} after ${last.date}`];
    });
  });

/** How the person stood when a session had been judged. */
function placesAfter({ engine, library, records }: Seen, session: Seen['sessions'][number]) {
  const until = endOf(session) + 41 * HOUR;
  const fold = running(engine, library);
  const known = records.filter(({ at }) => at <= until);
  return fold.look(fold.add(fold.start(), known), until, session.zone).run;
}

/** The usual level is never more than one above the latest reference, which nobody has but said. */
export const usualIsBounded: Check = ({ looks, recordsBefore }) =>
  looks.flatMap(({ progress, run, now, date }) => {
    const told = recordsBefore('screening', now).map(({ usualPain }) => usualPain);
    const { reference } = run.standing;
    const isBounded = progress.usualPain <= reference + 1 && reference <= Math.max(0, ...told);
    return isBounded ? [] : [`${date} b ${progress.usualPain}, reference ${reference}`];
  });

/** Something easier is there for everything: a lower level, or less. */
export const easierIsThere: Check = ({ looks, workOf }) =>
  looks.flatMap(({ plan, date }) =>
    itemsIn(plan).flatMap(({ exercise, dose, easier }) => {
      const isSmallest = dose.sets === 1 && dose.amount <= smallest(exercise);
      if (!easier) return isSmallest ? [] : [`${date} nothing easier than ${exercise.id}`];
      const isLower = easier.exercise.level < exercise.level;
      const isLess = workOf(itemOf(easier)) < workOf({ exerciseId: exercise.id, dose });
      return isLower || isLess ? [] : [`${date} ${exercise.id}: ${easier.exercise.id} is not easier`];
    }),
  );

/** Both sides have one dose; after three sessions more than 15 % apart it is the weaker one's, and that side leads. */
export const weakerSideLeads: Check = ({ looks, sessionsBefore }) =>
  looks.flatMap(({ plan, date, now }) => {
    const sessions = sessionsBefore(now);
    return itemsIn(plan).flatMap(({ exercise, dose, firstSide }) => {
      if (!exercise.perSide) return [];
      const sides = sessions
        .map(({ sets }) => sets.filter(({ exerciseId }) => exerciseId === exercise.id))
        .filter((sets) => sets.length > 0)
        .slice(-3)
        .map((sets) => {
          const of = (which: string) =>
            sets.reduce((sum, { side, performed }) => (side === which ? sum + performed : sum), 0);
          return { left: of('left'), right: of('right') };
        });
      const areApart = ({ left, right }: { left: number; right: number }) =>
        Math.abs(left - right) > 0.15 * Math.max(left, right);
      const last = sides.at(-1);
      if (!last || sides.length < 3 || !sides.every(areApart)) return [];
      const weaker = last.left < last.right ? 'left' : 'right';
      const most = Math.max(Math.min(last.left, last.right), smallest(exercise));
      const isLed = firstSide === weaker && dose.sets * dose.amount <= most + 1e-6;
      return isLed ? [] : [`${date} ${exercise.id} ${dose.sets}x${dose.amount} with ${weaker} weaker`];
    });
  });
