import type { Library } from '../exercise/library.ts';
import type { CivilDate } from '../log/civil-date.ts';
import { openChains } from './composition.ts';
import { FLARE_REST_MS } from './flare.ts';
import { isTooMuchToTrain, usualForbidsStrength } from './limits.ts';
import { AGAIN_WORDS, LOCKED_WORDS } from './plan-words.ts';
import type { Plan } from './progress.ts';
import { isRescreenOverdue } from './screening.ts';
import { type Standing, usualPain } from './standing.ts';

/** No strength work for 24 h after a dizzy spell (M-4). */
const DIZZY_REST_MS = 24 * 3_600_000;

/** Why there is no plan at all, if there is none; own limits never open what the rules close. */
export function lockOf(standing: Standing, today: CivilDate): Plan | null {
  const { state, untightened } = standing;
  const again = AGAIN_WORDS[standing.signs.length > 0 ? 'sign' : 'rescreen'];
  const reason = LOCKED_WORDS[state] ?? (isRescreenOverdue(standing, today) ? again : null);
  if (reason !== null) return { type: 'locked', state, reason };
  return untightened && lockOf(untightened, today);
}

/** What keeps strength work away for now, with easy movement in its place (R-3, R-8 FLARE, M-4). */
export type EasyCause = 'flare' | 'dizzy' | 'today' | 'usual' | 'closed';

/** Why there is no strength work now, if there is none. */
export function easyToday(
  standing: Standing,
  library: Library,
  now: number,
  today: CivilDate,
): EasyCause | null {
  const { flare, untightened } = standing;
  const usual = usualPain(standing);
  if (flare && now - flare.at < FLARE_REST_MS) return 'flare';
  if (standing.dizzyAt !== null && now - standing.dizzyAt < DIZZY_REST_MS) return 'dizzy';
  const pain = standing.days.find(({ date }) => date === today)?.value ?? 0;
  if (isTooMuchToTrain(pain, usual)) return 'today';
  if (usualForbidsStrength(usual)) return 'usual';
  if (!openChains(standing, library).some(({ spot }) => spot.exercise.countsAsStrength)) return 'closed';
  return untightened && easyToday(untightened, library, now, today);
}
