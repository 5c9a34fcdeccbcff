import { sentence } from './content-sentence.ts';
import type { ExerciseFile, ExerciseId } from './exercise.ts';
import type { Filters } from './filters.ts';

const says = (field: string, what: string) => sentence('filters.json', field, what);

/**
 * What is the matter with the filters (M-1): a flag that is asked without a list, a list whose flag is never asked, an
 * avoid line without a filter, or an exercise that does not exist.
 *
 * @param asked the flags that the screening asks for
 */
export function checkFilters(
  { filters, avoidLines }: Filters,
  items: ReadonlyMap<ExerciseId, ExerciseFile>,
  asked: readonly string[],
): string[] {
  const found: string[] = [];
  const flags = filters.map(({ flag }) => flag);
  for (const flag of asked)
    if (!flags.includes(flag)) found.push(sentence('screening.json', flag, 'is asked and has no filter'));

  filters.forEach(({ flag, asked: when, remove, changes }, i) => {
    if (flags.indexOf(flag) < i) found.push(says(flag, 'has two lists'));
    if (when === 'screening' && !asked.includes(flag))
      found.push(says(flag, 'is a filter that is never asked'));
    if (when === 'later' && asked.includes(flag))
      found.push(says(flag, 'is said to be asked later, and is asked'));
    if (remove.length === 0 && changes.length === 0)
      found.push(says(flag, 'removes nothing and changes nothing'));
    const changed = changes.flatMap(({ items }) => items);
    for (const id of new Set([...remove, ...changed]))
      if (!items.has(id)) found.push(says(flag, `there is no exercise ${id}`));
    for (const id of changed) if (remove.includes(id)) found.push(says(flag, `${id} is removed and changed`));
  });
  return [...found, ...checkAvoidLines({ filters, avoidLines }, items)];
}

function checkAvoidLines(
  { filters, avoidLines }: Pick<Filters, 'filters' | 'avoidLines'>,
  items: ReadonlyMap<ExerciseId, ExerciseFile>,
): string[] {
  const found: string[] = [];
  const chains = new Set([...items.values()].map(({ chain }) => chain.replace(/\/.*/, '')));
  for (const chain of chains)
    if (!avoidLines.some((line) => line.chain === chain))
      found.push(says('avoidLines', `${chain} has no line`));
  for (const { chain, flags } of avoidLines) {
    if (!chains.has(chain)) found.push(says('avoidLines', `there is no chain ${chain}`));
    const ids = [...items.values()]
      .filter((item) => item.chain.replace(/\/.*/, '') === chain)
      .map(({ id }) => id);
    for (const flag of flags) {
      const filter = filters.find((each) => each.flag === flag);
      const touched = [...(filter?.remove ?? []), ...(filter?.changes ?? []).flatMap(({ items }) => items)];
      if (!touched.some((id) => ids.includes(id)))
        found.push(says('avoidLines', `${chain} names ${flag}, and no filter follows`));
    }
  }
  return found;
}
