import type { Dose, Exercise } from '../exercise/exercise.ts';
import { isPermitted, type Library } from '../exercise/library.ts';
import { type CivilDate, civilDate } from '../log/civil-date.ts';
import { isOpenIn } from './access.ts';
import { openChains } from './composition.ts';
import { standingBehind } from './fold.ts';
import { doseAt, firstRung, workAt } from './ladder.ts';
import type { planFor } from './plan.ts';
import { offerOf } from './prescribe.ts';
import type { Standing } from './standing.ts';
import { easyToday, lockOf } from './withheld.ts';

/** What anybody may do at any time; everything else has to be open to the person (M-5). */
export type Movement = 'stand' | 'walk' | 'change-position' | 'breathe';

/** One thing to do in a break from the desk. */
export type BreakMove =
  | { readonly type: 'movement'; readonly movement: Movement }
  | { readonly type: 'exercise'; readonly exercise: Exercise; readonly dose: Dose };

const MOVEMENTS: readonly BreakMove[] = (['stand', 'walk', 'change-position', 'breathe'] as const).map(
  (movement) => ({ type: 'movement', movement }),
);

/** The posture drill (S-118), what POSTURE section 7 adds to the menu, and what stiffens in long sitting (S-034). */
const AT_THE_DESK = [
  'reset_10',
  'chin_tuck',
  'scap_retract',
  'catcow_seated',
  'hipflexor_stand',
  'thoracic_ext_chair',
  'doorway_chest',
  'figure4_seated',
] as const;

/**
 * What a break at the desk may offer this person now: standing, walking, another position and breathing in every state
 * that has prompts at all, and of the posture drill and what loosens up what they may do: no locked state, no flare
 * rest, no bad day, nothing that a flag, a professional or missing things close, nothing above their place on its ladder
 * (M-5, S-118). Each is one short set. Empty where there is to be no prompt (BLOCKED_EMERGENCY).
 */
export function breakMenu(
  ...[progress, records, library, now, zone]: Parameters<typeof planFor>
): readonly BreakMove[] {
  const standing = standingBehind(progress, records, library, now, zone);
  if (!isOpenIn(standing.state, 'desk')) return [];
  return mayExercise(standing, library, now, civilDate(now, zone))
    ? [...MOVEMENTS, ...drill(standing, library)]
    : MOVEMENTS;
}

/** Strength ladders that all rest or are closed keep nobody from a stretch; every other cause is a day for less. */
function mayExercise(standing: Standing, library: Library, now: number, today: CivilDate): boolean {
  const easy = easyToday(standing, library, now, today);
  return lockOf(standing, today) === null && (easy === null || easy === 'closed');
}

function drill(standing: Standing, library: Library): BreakMove[] {
  const { circumstances, untightened } = standing;
  const offered = shortSets(standing, library);
  const offeredByRules = untightened && shortSets(untightened, library);
  return AT_THE_DESK.flatMap((id): BreakMove[] => {
    const exercise = library.byId.get(id);
    if (!exercise || !isPermitted(exercise, circumstances)) return [];
    const dose = offered(exercise);
    const isWithinRules = !offeredByRules || offeredByRules(exercise) !== null;
    return dose && isWithinRules ? [{ type: 'exercise', exercise, dose }] : [];
  });
}

/** The first rung, or what the ladder has left of it now; null above the person's place, and while it rests. */
function shortSets(standing: Standing, library: Library): (exercise: Exercise) => Dose | null {
  const { circumstances } = standing;
  const open = openChains(standing, library);
  return (exercise) => {
    const chain = open.find((each) => each.chain === exercise.chain);
    const offer = chain && offerOf(standing, chain);
    if (!offer || offer.exercise.level < exercise.level) return null;
    const first = firstRung(exercise);
    const isLess = offer.exercise === exercise && workAt(offer, circumstances) < workAt(first, circumstances);
    return doseAt(isLess ? offer : first, circumstances);
  };
}
