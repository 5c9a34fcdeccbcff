import type { Exercise } from '../exercise/exercise.ts';
import type { Library } from '../exercise/library.ts';
import { usableKg } from '../exercise/weights.ts';
import type { PrescribedItem } from '../log/record.ts';
import { isTrained } from './composition.ts';
import { EASY_SESSIONS, easySessions, opensByEase } from './ease.ts';
import { doseAt, isMastered, nextItem, rungDose } from './ladder.ts';
import { kgOf, nextStep } from './load.ts';
import { isUnlocked } from './needs.ts';
import { RULE_LIMITS } from './own-limits.ts';
import { type ChainStanding, isOffered, type Slot, type Standing } from './standing.ts';

/** of the items that go up from one session, at most two go to another item. */
export const NEW_ITEMS = 2;

/** fast track: the first six ACTIVE sessions, usual pain up to 3, items below level 3. */
export const FAST_SESSIONS = 6;
export const FAST_USUAL = 3;
export const FAST_LEVEL = 3;
/** From this level of its chain on, an item is advanced (M-23); the fast track never leads there. */
const ADVANCED_FROM: Readonly<Record<string, number>> = { HINGE: 2, SIDE: 3 };
/** Green sessions that a rise needs which skips an item (M-24). */
export const STREAK_TO_SKIP = 3;

/** db_deadlift and above, side_full and above (M-23). */
export const isAdvanced = ({ chain, level }: Pick<Exercise, 'chain' | 'level'>): boolean =>
  level >= (ADVANCED_FROM[chain] ?? Number.POSITIVE_INFINITY);

/** What would let a chain rise from a session, before anything is known of how it went. */
export interface Prospect {
  readonly toItem: boolean;
  readonly toRung: boolean;
  /** The next item is a stretch, and open but for how easy this one feels (S-074). */
  readonly byEase: boolean;
  readonly fastTrack: boolean;
  /** Green sessions in a row that the rise needs without the fast track. */
  readonly streakNeeded: number;
}

/** What is open above a chain's place if its next session is green at that place. */
export function prospectOf(
  { circumstances, greens, limits }: Pick<Standing, 'circumstances' | 'greens' | 'limits'>,
  library: Library,
  chain: ChainStanding,
  session: { readonly activeNumber: number | null; readonly usual: number },
): Prospect {
  const { spot } = chain;
  const above = spot.reduced ? null : nextItem(library, spot, circumstances);
  const green: PrescribedItem = { exerciseId: spot.exercise.id, dose: doseAt(spot, circumstances) };
  const isStretch = opensByEase(spot.exercise);
  const isFast =
    above !== null &&
    !isStretch &&
    !above.skipped &&
    limits.goodSessions === RULE_LIMITS.goodSessions &&
    session.activeNumber !== null &&
    session.activeNumber <= FAST_SESSIONS &&
    session.usual <= FAST_USUAL &&
    above.spot.exercise.level < FAST_LEVEL &&
    !isAdvanced(above.spot.exercise) &&
    !above.spot.exercise.singleSupport &&
    !library.needed.has(spot.exercise.id);
  const isMaster = isMastered(spot, circumstances);
  const unlocked =
    above !== null &&
    (isMaster || isFast) &&
    isUnlocked(library, above.spot.exercise, circumstances, [...greens, green]);
  const isReached = unlocked && isMaster;
  const toItem = isReached && (!isStretch || easySessions(chain) >= EASY_SESSIONS - 1);
  return {
    toItem,
    toRung: nextStep(chain, circumstances) !== null,
    byEase: isReached && isStretch,
    fastTrack: unlocked && isFast,
    streakNeeded: Math.max(limits.goodSessions, toItem && above?.skipped ? STREAK_TO_SKIP : 0),
  };
}

/** True where the answer of how easy a stretch felt can open the next one. */
export const asksForEase = (standing: Standing, library: Library, chain: ChainStanding): boolean =>
  isOffered(chain) &&
  opensByEase(chain.spot.exercise) &&
  prospectOf(standing, library, chain, NO_SESSION).byEase;
const NO_SESSION = { activeNumber: null, usual: 0 };

/**
 * The slots of a session, fixed before its classes are known: among the items that could rise if green,
 * those longest without a rise, then in order of the chains. What is not used is lost. Stretches and walks come last:
 * they are there every day, and would take the slots of what is not.
 */
export function slotsFor(
  standing: Standing,
  library: Library,
  items: readonly PrescribedItem[],
  session: { readonly activeNumber: number | null; readonly usual: number },
): Record<string, Slot> {
  const candidates = library.chains
    .map(({ id }) => standing.chains[id])
    .filter((chain) => chain !== undefined)
    .filter(({ hold, comeback }) => hold === 0 && comeback === null)
    .filter((chain) => items.some((item) => isWholePlace(standing, chain, item)))
    .map((chain) => ({ chain, prospect: prospectOf(standing, library, chain, session) }))
    .filter(({ prospect: { toItem, toRung, fastTrack } }) => toItem || toRung || fastTrack)
    .filter(({ chain, prospect }) => chain.streak >= standing.limits.goodSessions - 1 || prospect.fastTrack)
    .sort(
      (a, b) =>
        Number(isTrained(b.chain.spot.exercise)) - Number(isTrained(a.chain.spot.exercise)) ||
        compare(a.chain.lastRise ?? '', b.chain.lastRise ?? ''),
    );

  const slots: Record<string, Slot> = {};
  let newItems = 0;
  for (const { chain, prospect } of candidates) {
    if (Object.keys(slots).length === standing.limits.risesPerSession) break;
    const wantsItem = prospect.toItem || prospect.fastTrack;
    if (wantsItem && newItems < NEW_ITEMS) {
      slots[chain.chain] = 'item';
      newItems += 1;
    } else if (prospect.toRung) slots[chain.chain] = 'rung';
  }
  return slots;
}

/**
 * True if an item was prescribed at the whole dose of its chain's place, and nothing lighter was lifted: only then it can
 * speak for a rise. A weight that nobody told is the lightest there is.
 */
export function isWholePlace(
  { circumstances }: Pick<Standing, 'circumstances'>,
  chain: ChainStanding,
  { exerciseId, dose, kg }: PrescribedItem,
): boolean {
  const { spot } = chain;
  if (exerciseId !== spot.exercise.id) return false;
  const lightest = usableKg(spot.exercise, circumstances.kg)[0] ?? 0;
  const isHeavyEnough = (kg ?? lightest) >= (kgOf(chain, circumstances) ?? 0);
  const whole = spot.reduced ?? rungDose(spot.exercise, spot.rung);
  const open = doseAt(spot, circumstances);
  return dose.sets >= whole.sets && dose.amount >= open.amount && isHeavyEnough;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
