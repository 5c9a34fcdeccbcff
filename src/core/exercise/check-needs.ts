import { sentence } from './content-sentence.ts';
import type { Done, ExerciseFile, ExerciseId } from './exercise.ts';

type Items = ReadonlyMap<ExerciseId, ExerciseFile>;

const says = (item: ExerciseFile, field: string, what: string) =>
  sentence(`exercises/${item.id}.json`, field, what);

/** What is the matter with what an item asks for first: its prerequisites (M-20) and its two-sided parent (M-25). */
export function checkNeeds(item: ExerciseFile, items: Items): string[] {
  const found = item.prerequisites.flatMap(({ instead, ...first }, i) => [
    ...checkDone(item, `prerequisites.${i}`, first, items),
    ...(instead ? checkDone(item, `prerequisites.${i}.instead`, instead, items) : []),
  ]);
  return [...found, ...checkParent(item, items)];
}

function checkDone(item: ExerciseFile, field: string, done: Done, items: Items): string[] {
  const needed = items.get(done.item);
  if (!needed) return [says(item, field, `there is no exercise ${done.item}`)];
  const mastery = needed.rungs[needed.masteryRung];
  if (!mastery || (mastery.sets >= done.sets && mastery.amount >= done.amount)) return [];
  const most = `${mastery.sets} x ${mastery.amount}`;
  return [
    says(item, field, `${done.sets} x ${done.amount} is more than the mastery of ${done.item}, ${most}`),
  ];
}

function checkParent(item: ExerciseFile, items: Items): string[] {
  const { singleSupport, parent: id } = item;
  if (!singleSupport) return id ? [says(item, 'parent', 'is named, but the item is not single-support')] : [];
  if (!id) return [says(item, 'parent', 'is missing: a single-support item names its two-sided one')];
  const parent = items.get(id);
  if (!parent) return [says(item, 'parent', `there is no exercise ${id}`)];
  if (parent.singleSupport) return [says(item, 'parent', `${id} is not two-sided`)];
  return item.perSide ? [] : [says(item, 'perSide', 'is false, but the item is single-support')];
}

/** Items that stand, in the end, on themselves: through prerequisites, parents and the level below. */
export function checkLoops(items: Items): string[] {
  const below = (item: ExerciseFile) =>
    [...items.values()].filter(({ chain, level }) => chain === item.chain && level === item.level - 1);
  const needs = (item: ExerciseFile): readonly ExerciseId[] => [
    ...item.prerequisites.flatMap(({ item: id, instead }) => (instead ? [id, instead.item] : [id])),
    ...(item.parent ? [item.parent] : []),
    ...below(item).map(({ id }) => id),
  ];
  const done = new Set<ExerciseId>();
  const found: string[] = [];
  const follow = (id: ExerciseId, way: readonly ExerciseId[]): void => {
    const start = way.indexOf(id);
    const item = items.get(id);
    if (!item || (done.has(id) && start < 0)) return;
    if (start >= 0) {
      const loop = [...way.slice(start), id].join(', which needs ');
      found.push(says(item, 'prerequisites', `a loop: ${loop}`));
      return;
    }
    for (const next of needs(item)) follow(next, [...way, id]);
    done.add(id);
  };
  for (const id of items.keys()) follow(id, []);
  return found;
}
