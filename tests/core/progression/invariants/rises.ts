import { isPermitted } from '../../../../src/core/exercise/library.ts';
import { civilDate, daysBetween } from '../../../../src/core/log/civil-date.ts';
import { endOf } from '../../../../src/core/log/sessions.ts';
import { isUnlocked } from '../../../../src/core/progression/needs.ts';
import type { Check } from './invariants.ts';
import { itemsIn, reportsOf, sameDose, smallest } from './seen.ts';

/** From these levels on an item is advanced (M-23). */
const ADVANCED: Readonly<Record<string, number>> = { HINGE: 2, SIDE: 3 };

/** Nothing rises from a session with pain above the limits. */
export const painHolds: Check = (all) =>
  all.rises.flatMap(({ decision, session }) => {
    const isCleared = all
      .recordsBefore('clearance', session.startedAt)
      .some(({ progressAtPain }) => progressAtPain);
    const limit = isCleared ? 5 : 3;
    const usual = Number(decision.inputs.usual);
    const peaks = [session.summary?.peak, ...session.hurts.map(({ value }) => value), session.pre];
    // A worse answer later on the same date takes the rise back; the decision stays in the list.
    const reports = reportsOf(session, all).filter(({ date }) => date <= decision.date);
    const isCalm =
      peaks.every((pain) => (pain ?? 0) <= limit) &&
      (reports.length === 0 || Math.min(...reports.map(({ value }) => value)) <= usual + 1);
    return isCalm
      ? []
      : [`${decision.date} ${decision.chain} at ${peaks}, ${reports.map(({ value }) => value)}`];
  });

/**
 * After a red session comes strictly less work, a lower level, or nothing, in every state. Of the smallest dose nothing
 * less is left: it may come again once the safety questions have been answered anew.
 */
export const redLowers: Check = (all) =>
  all.looks.flatMap(({ plan, date, now, progress }) =>
    itemsIn(plan).flatMap(({ exercise, dose, kg }) => {
      const { chain } = exercise;
      const latest = all.sessions.findLast(({ startedAt }) => startedAt <= now);
      const verdict = progress.decisions.findLast(
        (each) => each.chain === chain && each.sessionId === latest?.id,
      );
      if (!latest || verdict?.inputs.class !== 'red') return [];
      const had = latest.items.filter((item) => all.exerciseOf(item.exerciseId).chain === chain);
      const answered = all.recordsBefore('screening', now).some(({ at }) => at > endOf(latest));
      const isSmallest = dose.sets === 1 && dose.amount <= smallest(exercise);
      const isLess = had.every(
        (item) =>
          exercise.level < all.exerciseOf(item.exerciseId).level ||
          (kg ?? 0) < (item.kg ?? 0) ||
          all.workOf({ exerciseId: exercise.id, dose }) < all.workOf(item) ||
          (isSmallest && answered),
      );
      return isLess
        ? []
        : [`${date} ${exercise.id} ${dose.sets}x${dose.amount} after ${JSON.stringify(had)}`];
    }),
  );

/** A decision moves by one printed rung or one weight (M-26), and a session moves at most three, two of them to another item. */
export const oneRungAtATime: Check = ({ rises, exerciseOf }) => {
  const breaches = rises.flatMap(({ decision: { before, after, date, chain } }) => {
    if (!before || !after) return [`${date} ${chain} rises without a dose`];
    const { rungs } = exerciseOf(after.exerciseId);
    const at = (item: typeof before) => rungs.findIndex((rung) => sameDose(rung, item.dose));
    const from = before.exerciseId === after.exerciseId ? at(before) : -1;
    const isBounded = before.exerciseId === after.exerciseId && from < 0;
    if (before.exerciseId === after.exerciseId && before.kg !== after.kg) {
      const isStep = isLoadStep(
        { from, to: at(after), last: rungs.length - 1 },
        before.kg ?? 0,
        after.kg ?? 0,
      );
      return isStep ? [] : [`${date} ${chain} ${JSON.stringify([before, after])}`];
    }
    return isBounded || at(after) === from + 1 ? [] : [`${date} ${chain} ${JSON.stringify([before, after])}`];
  });
  const many = [...new Set(rises.map(({ session }) => session.id))].filter((id) => {
    const ups = rises.filter(({ session }) => session.id === id);
    const moved = ups.filter(({ decision: { before, after } }) => before?.exerciseId !== after?.exerciseId);
    return ups.length > 3 || moved.length > 2;
  });
  return [...breaches, ...many.map((id) => `${id} moves too much up`)];
};

/**
 * At most a tenth at no more than the same dose, or, from the last rung with an effort of 6 or less, at most 1 kg at two
 * sets of the smallest dose (M-26).
 */
const isLoadStep = (rung: { from: number; to: number; last: number }, kg: number, next: number): boolean =>
  next > kg &&
  (next <= 1.1 * kg + 1e-9
    ? rung.to <= rung.from
    : next <= kg + 1 + 1e-9 && rung.from === rung.last && rung.to === 1);

/** Nothing heavier comes from hard work: the effort before a leap to the next weight was 6 or less (M-26). */
export const leapsAreEasy: Check = ({ rises }) =>
  rises.flatMap(({ decision: { before, after, date, chain }, session }) => {
    const isLeap =
      (after?.kg ?? 0) > 1.1 * (before?.kg ?? 99) + 1e-9 && before?.exerciseId === after?.exerciseId;
    return isLeap && (session.summary?.effort ?? 10) > 6 ? [`${date} ${chain}`] : [];
  });

/** A rise leads to the next permitted item at most, with its prerequisites met. */
export const oneItemAtATime: Check = ({ exerciseOf, library, looks, final }) =>
  final.progress.decisions.flatMap((decision) => {
    const { before, after, date, change } = decision;
    if (change !== 'up' || !before || !after || before.exerciseId === after.exerciseId) return [];
    const [from, to] = [exerciseOf(before.exerciseId), exerciseOf(after.exerciseId)];
    const around = looks.findLast(({ progress }) => !progress.decisions.includes(decision)) ?? final;
    const { circumstances } = around.progress;
    const skipped = library.exercises.filter(
      (each) =>
        each.chain === from.chain &&
        each.level > from.level &&
        each.level < to.level &&
        isPermitted(each, circumstances) &&
        isPermitted(each, final.progress.circumstances),
    );
    const greens = final.progress.decisions.flatMap(({ inputs, before: item, date: on }) =>
      inputs.class === 'green' && item && on <= date ? [item] : [],
    );
    const isOpen = isUnlocked(library, to, circumstances, greens);
    return skipped.length === 0 && isOpen ? [] : [`${date} ${from.id} to ${to.id}`];
  });

/** The next stretch opens once this one felt easy in the three latest sessions that say so, without much pain (S-074). */
export const stretchesAreEasy: Check = ({ rises, sessions, exerciseOf }) =>
  rises.flatMap(({ decision: { before, after, date }, session }) => {
    if (!before || !after || before.exerciseId === after.exerciseId) return [];
    if (!exerciseOf(before.exerciseId).chain.startsWith('STRETCH/')) return [];
    const told = sessions
      .filter(({ startedAt, offPlan }) => !offPlan && startedAt <= session.startedAt)
      .flatMap(({ summary }) => {
        const ease = summary?.ease?.find(({ exerciseId }) => exerciseId === before.exerciseId)?.value;
        return summary && ease !== undefined ? [{ ease, peak: summary.peak }] : [];
      });
    const easy = told.filter(({ ease, peak }) => ease >= 7 && peak !== null && peak <= 2);
    return easy.length >= 3 && told.at(-1) === easy.at(-1) ? [] : [`${date} ${before.exerciseId}`];
  });

/**
 * Something new comes in MAINTENANCE alone, four weeks or more after the one before, with no pain above the limit on its
 * date, and after a session that was good enough for a rise, not the first one (M-31).
 */
export const newItemsAreEarned: Check = ({ final, sessions, records, recordsBefore }) =>
  final.progress.decisions
    .filter(({ rule }) => rule === 'M-31-new')
    .flatMap(({ before, after, date, inputs }, index, all) => {
      const answer = records.find(
        (record) =>
          record.type === 'new-item' &&
          record.exerciseId === after?.exerciseId &&
          civilDate(record.at, record.zone) === date,
      );
      const at = answer?.at ?? 0;
      const limit = recordsBefore('clearance', at).some(({ progressAtPain }) => progressAtPain) ? 5 : 3;
      const pains = recordsBefore('pain', at).filter((each) => civilDate(each.at, each.zone) === date);
      const areGood = sessions
        .filter(({ offPlan, startedAt, items }) => {
          const had = items.some(({ exerciseId }) => exerciseId === before?.exerciseId);
          return had && !offPlan && startedAt < at;
        })
        .map(
          ({ pre, readiness, summary }) =>
            pre !== null &&
            pre <= limit &&
            readiness === 'same' &&
            (summary?.peak ?? 10) <= limit &&
            (summary?.effort ?? 10) <= 7 &&
            summary?.untidy?.includes(before?.exerciseId ?? '') === false,
        );
      const isGood = areGood.at(-1) === true && areGood.filter(Boolean).length >= 2;
      const previous = all[index - 1];
      const isAlone = !previous || daysBetween(previous.date, date) >= 28;
      const isCalm = pains.length > 0 && pains.every(({ value }) => value <= limit);
      const isEarned = inputs.state === 'maintenance' && isAlone && isCalm && isGood;
      return isEarned ? [] : [`${date} ${after?.exerciseId} is new, and not earned`];
    });

/** What stands on one limb comes after its parent at mastery, and nobody new has an advanced item. */
export const parentsFirst: Check = ({ looks, exerciseOf, sessions }) =>
  looks.flatMap(({ plan, date, now, progress }) => {
    const mastered = new Set(
      progress.decisions.flatMap(({ inputs, before }) => {
        if (inputs.class !== 'green' || !before) return [];
        const { rungs, masteryRung, id } = exerciseOf(before.exerciseId);
        const mastery = rungs[masteryRung];
        const { sets, amount } = before.dose;
        return mastery && sets >= mastery.sets && amount >= mastery.amount ? [id] : [];
      }),
    );
    const isNew = sessions.filter(({ startedAt }) => startedAt <= now).length < 2;
    return itemsIn(plan).flatMap(({ exercise: { id, parent, chain, level } }) => {
      const isEarly = parent !== undefined && !mastered.has(parent);
      const isAdvanced = isNew && level >= (ADVANCED[chain] ?? Number.POSITIVE_INFINITY);
      return isEarly || isAdvanced ? [`${date} ${id}`] : [];
    });
  });

/** Good weeks lead up on every ladder: after three of them, twice or more. */
export const goodWeeksLeadUp: Check = ({ script, final, library }) => {
  if (script.ladders === 'whole' || script.weeks < 3 || script.usual > 1) return [];
  return library.chains
    .map(({ id }) => id)
    .filter((id) => {
      const ups = final.progress.decisions.filter(({ chain, change }) => chain === id && change === 'up');
      return ups.length < 2;
    })
    .map((id) => `${id} stands still for three good weeks`);
};
