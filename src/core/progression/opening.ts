import type { Equipment } from '../exercise/equipment.ts';
import type { Exercise, ExerciseId } from '../exercise/exercise.ts';
import { chainItems, isPermitted, type Library } from '../exercise/library.ts';
import { masteryOf, type Need, needsOf, wasGreen } from './needs.ts';
import type { Progress } from './progress.ts';

/** How an exercise stands open to this person, whether or not a plan holds its ladder. */
export type Opening =
  /** Sessions as a whole wait: for the safety questions, a professional, or the person. */
  | { readonly type: 'waits'; readonly state: Progress['state'] }
  /** The person's answers, the floor, things that are not in the house, or a professional leave it out. */
  | {
      readonly type: 'closed';
      readonly flags: readonly string[];
      readonly floor: boolean;
      readonly without: readonly Equipment[];
      /** A professional has left it out for this person (S-016). */
      readonly byProfessional: boolean;
    }
  /** Something comes first. */
  | { readonly type: 'locked'; readonly needs: readonly Need[] }
  /** Never planned unless the person asks for it. */
  | { readonly type: 'optional' }
  | { readonly type: 'open'; readonly where: 'below' | 'here' | 'next' | 'off-ladder' };

/** As much of what follows from the log as decides it. */
export type Stood = Pick<Progress, 'state' | 'circumstances' | 'greens' | 'places'>;

/** States in which no exercise is handed out. */
const WAITING: readonly Progress['state'][] = [
  'unscreened',
  'minor',
  'blocked-emergency',
  'refer-first',
  'paused',
];

/** An item is open once all that its ladder and its prerequisites ask for was done green (R-6.4, INV-15). */
export function openingOf(library: Library, exercise: Exercise, progress: Stood): Opening {
  const { circumstances, greens, places, state } = progress;
  if (WAITING.includes(state)) return { type: 'waits', state };
  const { flags, floor, without = [], closed: leftOut = [] } = circumstances;
  const closed = {
    flags: exercise.flags.filter((flag) => flags.includes(flag)),
    floor: exercise.floor && !floor,
    without: exercise.equipment.filter((each) => without.includes(each)),
    byProfessional: leftOut.includes(exercise.id),
  };
  if (closed.flags.length > 0 || closed.floor || closed.without.length > 0 || closed.byProfessional) {
    return { type: 'closed', ...closed };
  }
  if (!isPermitted(exercise, circumstances)) return { type: 'optional' };

  const place = places.find(({ chain }) => chain === exercise.chain);
  const here = place && library.byId.get(place.exerciseId);
  if (here && exercise.level < here.level) return { type: 'open', where: 'below' };
  if (here?.id === exercise.id) return { type: 'open', where: 'here' };
  const needs = [
    ...stepBefore(library, exercise, progress),
    ...needsOf(library, exercise, circumstances, greens),
  ];
  if (needs.some(({ met }) => !met)) return { type: 'locked', needs: eachOnce(needs) };
  return { type: 'open', where: here ? 'next' : 'off-ladder' };
}

/** The step below, as far as its ladder has one that this person may do: mastery of it opens the next. */
function stepBefore(library: Library, exercise: Exercise, { circumstances, greens }: Stood): readonly Need[] {
  const below = chainItems(library, exercise.chain)
    .filter((item) => item.level < exercise.level && isPermitted(item, circumstances))
    .at(-1);
  if (!below) return [];
  const item = masteryOf(below);
  return [{ item, met: wasGreen(greens, item) }];
}

/** Of several needs of one exercise the one that asks for most. */
function eachOnce(needs: readonly Need[]): readonly Need[] {
  const most = new Map<ExerciseId | null, Need>();
  for (const need of needs) {
    const id = need.item?.exerciseId ?? null;
    const known = most.get(id);
    if (!known || amountOf(need) > amountOf(known)) most.set(id, need);
  }
  return [...most.values()];
}

const amountOf = ({ item }: Need): number => (item ? item.dose.sets * item.dose.amount : 0);
