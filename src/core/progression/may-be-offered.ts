import type { Exercise } from '../exercise/exercise.ts';
import type { Library } from '../exercise/library.ts';
import type { CivilDate } from '../log/civil-date.ts';
import { wasTrained } from '../log/sessions.ts';
import { NEXT_DAY_GREEN } from './classify.ts';
import { openChains, roleOf } from './composition.ts';
import { isLighter } from './deload.ts';
import { EASY_SESSIONS, easySessions } from './ease.ts';
import { entryOf } from './entries.ts';
import { nextItem } from './ladder.ts';
import { prospectOf } from './slots.ts';
import { type ChainStanding, greenLimit, type Standing, usualPain } from './standing.ts';
import { easyToday, lockOf } from './withheld.ts';

/**
 * Nothing new in pain or before the day's pain was told, in a lighter week, while questions or a professional come first,
 * or while a session is not yet judged.
 */
export function allowsNew(standing: Standing, library: Library, now: number, today: CivilDate): boolean {
  const { state, days, entries } = standing;
  const latest = days.at(-1);
  return (
    state === 'maintenance' &&
    !isLighter(standing) &&
    lockOf(standing, today) === null &&
    easyToday(standing, library, now, today) === null &&
    latest?.date === today &&
    latest.value <= Math.min(greenLimit(standing), usualPain(standing) + NEXT_DAY_GREEN) &&
    entries.every(({ session, settled }) => settled || !wasTrained(session))
  );
}

/**
 * What may be offered: the next exercise of a ladder that all but the state would let rise, then what is planned by
 * choice alone. Those offered longest ago come first, then those whose ladder has longest not grown.
 */
export function mayBeOffered(standing: Standing, library: Library): readonly Exercise[] {
  const open = openChains(standing, library).flatMap((chain) => {
    const exercise = isOwn(chain.spot.exercise)
      ? notYetChosen(standing, chain)
      : earned(standing, library, chain);
    return exercise ? [{ exercise, lastRise: chain.lastRise ?? '' }] : [];
  });
  const offeredOn = ({ id }: Exercise) =>
    standing.newItems.findLast(({ exerciseId }) => exerciseId === id)?.offeredOn ?? '';
  return open
    .sort(
      (a, b) =>
        compare(offeredOn(a.exercise), offeredOn(b.exercise)) ||
        Number(isOwn(a.exercise)) - Number(isOwn(b.exercise)) ||
        compare(a.lastRise, b.lastRise),
    )
    .map(({ exercise }) => exercise);
}

/** True for what is planned by choice alone, beside the sessions: a swim, a rest. */
export const isOwn = (exercise: Exercise): boolean => roleOf(exercise) === 'own';

const notYetChosen = ({ circumstances: { chosen = [] } }: Standing, { spot }: ChainStanding) =>
  chosen.includes(spot.exercise.id) ? null : spot.exercise;

/** The next exercise of a ladder, where lacks nothing but ACTIVE and a slot; else null. */
function earned(standing: Standing, library: Library, chain: ChainStanding): Exercise | null {
  const { limits, circumstances } = standing;
  const usual = usualPain(standing);
  const isHeld = chain.hold > 0 || chain.comeback !== null || chain.factor < 1;
  if (
    isHeld ||
    !wasGreenLast(standing, chain) ||
    usual > greenLimit(standing) ||
    limits.risesPerSession === 0
  )
    return null;
  const { toItem, byEase, streakNeeded } = prospectOf(standing, library, chain, {
    activeNumber: null,
    usual,
  });
  const isEasy = !byEase || easySessions(chain) >= EASY_SESSIONS;
  if (!toItem || !isEasy || Math.min(chain.streak, chain.fit) < streakNeeded) return null;
  return nextItem(library, chain.spot, circumstances)?.spot.exercise ?? null;
}

/** What is missing in the latest session never leads on, whatever the ones before it showed (INV-6). */
const wasGreenLast = (standing: Standing, { chain, judgedBy }: ChainStanding): boolean =>
  judgedBy !== null && entryOf(standing, judgedBy)?.rulings[chain]?.verdict.class === 'green';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
