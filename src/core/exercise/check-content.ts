import { checkFilters } from './check-filters.ts';
import { checkLadder, checkRungs } from './check-ladders.ts';
import { checkLoops, checkNeeds } from './check-needs.ts';
import { readShape, sentence } from './content-sentence.ts';
import { ExerciseFile, type Load, secondsOf } from './exercise.ts';
import { Filters } from './filters.ts';

/** The content as it lies in its folder, before anything of it is believed. */
export interface RawContent {
  /** Files of `content/exercises`, by file name. */
  readonly exercises: Readonly<Record<string, unknown>>;
  readonly filters: unknown;
  /** Keys of the figure data. */
  readonly figures: readonly string[];
  /** Flags that the screening asks for. */
  readonly asked: readonly string[];
}

/** Everything that is the matter with the content, one sentence each, which names the file and the field. */
export function checkContent(content: RawContent): string[] {
  const found: string[] = [];
  const items = new Map<string, ExerciseFile>();
  for (const [name, raw] of Object.entries(content.exercises)) {
    const { value, sentences } = readShape(`exercises/${name}`, ExerciseFile, raw);
    found.push(...sentences);
    if (!value) continue;
    if (name !== `${value.id}.json`)
      found.push(sentence(`exercises/${name}`, 'id', `is ${value.id}, not the name of the file`));
    items.set(value.id, value);
  }
  for (const item of items.values())
    found.push(...checkItem(item, content.figures), ...checkRungs(item), ...checkNeeds(item, items));
  for (const chain of new Set([...items.values()].map((item) => item.chain)))
    found.push(
      ...checkLadder(
        chain,
        [...items.values()].filter((item) => item.chain === chain),
      ),
    );
  found.push(...checkLoops(items));

  const filters = readShape('filters.json', Filters, content.filters);
  found.push(...filters.sentences);
  if (filters.value) found.push(...checkFilters(filters.value, items, content.asked));
  return found;
}

function checkItem(item: ExerciseFile, figures: readonly string[]): string[] {
  const says = (field: string, what: string) => sentence(`exercises/${item.id}.json`, field, what);
  const found: string[] = [];
  if (!figures.includes(item.figure)) found.push(says('figure', `there is no drawing ${item.figure}`));
  if (item.position === 'supine' && item.placements.includes('upper-back'))
    found.push(says('placements', 'one would lie on a clip at the upper back'));
  if (item.unit === 'reps') found.push(...tempoProblems(item).map((what) => says('phases', what)));
  if (!item.load) return found;
  if (!item.equipment.includes(item.load.with))
    found.push(says('equipment', `${item.load.with} is missing, and the item is loaded with it`));
  return [...found, ...loadSteps(item.load).map((what) => says('load', what))];
}

function tempoProblems({ phases, secondsPerRep }: ExerciseFile): string[] {
  if (!phases) return ['a repetition says how long its parts take'];
  const sum = secondsOf(phases);
  return sum === secondsPerRep ? [] : [`add up to ${sum} s, and a repetition takes ${secondsPerRep} s`];
}

/** A step is at most a tenth, or 1 kg where a tenth is less (R-6.4, M-26). */
function loadSteps(load: Load): string[] {
  if (load.with === 'band') return [];
  return load.kg.slice(1).flatMap((kg, i) => {
    const before = load.kg[i] ?? 0;
    if (kg <= before) return [`${kg} kg come after ${before} kg`];
    return kg - before > Math.max(1, before / 10) ? [`from ${before} to ${kg} kg is too far`] : [];
  });
}
