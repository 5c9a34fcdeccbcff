import { sentence } from './content-sentence.ts';
import type { Dose, ExerciseFile } from './exercise.ts';
import { LONGEST_STRETCH_SECONDS, ownRungs } from './own-rungs.ts';
import { BEFORE_HEAVIER, dumbbellOf, HEAVIER_BEGINS } from './weights.ts';
import { workSeconds } from './work-seconds.ts';

/** More sets than this are no rung of a ladder (M-21). */
const MOST_SETS = 3;
/** A first rung is at most this share of the mastery before it, from hold to hold or repetitions to repetitions (M-21). */
const FIRST_SHARE = 0.6;

const says = (item: ExerciseFile, field: string, what: string) =>
  sentence(`exercises/${item.id}.json`, field, what);

/** What is the matter with the rungs of one exercise (R-1, M-21). */
export function checkRungs(item: ExerciseFile): string[] {
  const { rungs, masteryRung } = item;
  const found: string[] = [];
  const first = rungs[0];
  if (first && first.sets !== 1)
    found.push(says(item, 'rungs.0', `starts with ${first.sets} sets, not with one`));
  rungs.forEach((dose, i) => {
    const field = `rungs.${i}`;
    const before = rungs[i - 1];
    if (dose.sets > MOST_SETS) found.push(says(item, field, `has ${dose.sets} sets, more than ${MOST_SETS}`));
    if (!before) return;
    if (workSeconds(item, dose) <= workSeconds(item, before))
      found.push(says(item, field, `${told(dose)} is no more work than ${told(before)}`));
    else if (!isOneStep(before, dose))
      found.push(says(item, field, `${told(before)} to ${told(dose)} changes two things at once`));
  });
  if (masteryRung >= ownRungs(item)) found.push(says(item, 'masteryRung', `there is no rung ${masteryRung}`));
  if (
    item.rungsFrom65 !== undefined &&
    (item.unit !== 'seconds' || (rungs.at(-1)?.amount ?? 0) > LONGEST_STRETCH_SECONDS)
  )
    found.push(says(item, 'rungsFrom65', `are holds of up to ${LONGEST_STRETCH_SECONDS} s`));
  found.push(...checkRowsToNext(item));
  return found;
}

/** What is the matter with the levels of one ladder, and with the step from each item to the next. */
export function checkLadder(chain: string, items: readonly ExerciseFile[]): string[] {
  const found: string[] = [];
  const sorted = items.toSorted((a, b) => a.level - b.level);
  sorted.forEach((item, i) => {
    const below = sorted[i - 1];
    if (!below) {
      if (item.level > 0 && !chain.includes('/'))
        found.push(says(item, 'level', `is ${item.level}, but ${chain} has nothing at level 0`));
      return;
    }
    if (item.level === below.level)
      found.push(says(item, 'level', `${below.id} is at level ${item.level} of ${chain} too`));
    else if (item.level > below.level + 1)
      found.push(
        says(item, 'level', `${chain} has a hole: nothing between ${below.level} and ${item.level}`),
      );
    else found.push(...checkFirstRung(item, below));
  });
  return found;
}

function checkFirstRung(item: ExerciseFile, below: ExerciseFile): string[] {
  const first = item.rungs[0];
  const mastery = below.rungs[below.masteryRung];
  if (!first || !mastery) return [];
  const isAlike = item.unit === below.unit && !item.categories.includes('aerobic');
  const most = workSeconds(below, mastery) * (isAlike ? FIRST_SHARE : 1);
  const work = workSeconds(item, first);
  if (work <= most) return [];
  const share = isAlike ? '60 % of ' : '';
  return [
    says(
      item,
      'rungs.0',
      `${work} s of work are more than ${share}the mastery of ${below.id}, ${Math.floor(most)} s`,
    ),
  ];
}

/** What is the matter with the rungs that lead to the next dumbbell, and where that begins (M-26). */
function checkRowsToNext(item: ExerciseFile): string[] {
  const load = dumbbellOf(item);
  const last = item.rungs.at(-1);
  if (!load || !last || item.unit === 'seconds') return [];
  const begins = item.rungs.find(({ sets }) => sets === HEAVIER_BEGINS.sets);
  const found: string[] = [];
  if (load.rowsToNext === 0)
    found.push(says(item, 'load.rowsToNext', 'is 0, so no rung leads to the next dumbbell'));
  if (last.sets !== BEFORE_HEAVIER.sets || last.amount !== BEFORE_HEAVIER.amount)
    found.push(
      says(item, 'rungs', `end at ${told(last)}; a heavier dumbbell comes after ${told(BEFORE_HEAVIER)}`),
    );
  if (!begins || begins.amount > HEAVIER_BEGINS.amount)
    found.push(says(item, 'rungs', `have no ${told(HEAVIER_BEGINS)} or less for a heavier dumbbell`));
  return found;
}

/** One rung changes the amount or the sets, or trades a smaller amount for one more set. */
function isOneStep(before: Dose, dose: Dose): boolean {
  const sets = dose.sets - before.sets;
  return sets === 0 || (sets === 1 && dose.amount <= before.amount);
}

const told = ({ sets, amount }: Dose): string => `${sets} x ${amount}`;
