import { harderItem, type Library } from '../exercise/library.ts';
import { type CivilDate, daysBetween } from '../log/civil-date.ts';
import type { Readiness } from '../log/record.ts';
import { isTooHardForBaseline, lowerInBaseline } from './baseline.ts';
import { roleOf } from './composition.ts';
import { EASY_SESSIONS, easedBy, easySessions } from './ease.ts';
import type { Judged, Outcome } from './judged.ts';
import { nextItem } from './ladder.ts';
import { isBeforeBigStep, kgFor, LOAD_EFFORT, loadBar, nextStep } from './load.ts';
import { worstNextDay } from './pain.ts';
import type { Refusal } from './reasons.ts';
import { isWholePlace, prospectOf } from './slots.ts';
import { type ChainStanding, greenLimit, type Standing, usualPain } from './standing.ts';

/** form from which a rise is possible; sensor form below this holds it back. */
export const FORM_FOR_RISE = 0.8;
export const SENSOR_FORM_FOR_RISE = 0.6;
/** fast track: peak pain, effort, self-form. */
export const FAST_PEAK = 1;
export const FAST_EFFORT = 4;
export const FAST_FORM = 0.9;
/** Walking minutes grow once a week (M-32). */
export const WALK_DAYS = 7;

/** What a green session makes of a chain: up if every condition holds, otherwise one more in a row. */
export function risen(
  standing: Standing,
  library: Library,
  chain: ChainStanding,
  judged: Judged,
  date: CivilDate,
): Outcome {
  const { entry, item } = judged;
  if (isTooHardForBaseline(judged)) {
    const lowered = lowerInBaseline(standing, library, chain, judged);
    return { chain: { ...lowered, ambers: 0 }, rule: 'R-8', refusal: 'baseline-effort' };
  }
  const kept = { ...chain, ambers: 0 };
  const held = heldAnyway(standing, library, chain, judged, date);
  if (!isWholePlace(standing, chain, item)) return { chain: kept, rule: 'R-6.4', refusal: held };
  const unfit = unfitness(standing, chain, judged);
  const streak = chain.streak + 1;
  const fit = unfit ? 0 : chain.fit + 1;
  const eased = easedBy(chain, judged.verdict.evidence, standing.circumstances);
  const counted = { ...kept, streak, fit, eased };
  const stay = (refusal: Refusal): Outcome => ({ chain: counted, rule: 'R-6.4', refusal });

  if (held) return stay(held);
  const prospect = prospectOf(standing, library, chain, entry);
  if (unfit) return stay(unfit);
  const fast = prospect.fastTrack && isEasy(judged);
  if (!fast && (streak < prospect.streakNeeded || fit < prospect.streakNeeded)) return stay('streak');
  const slot = entry.slots[chain.chain];
  if (!slot) return stay('slot');

  const above = nextItem(library, chain.spot, standing.circumstances);
  const isTight = prospect.byEase && easySessions(counted) < EASY_SESSIONS;
  const toItem = slot === 'item' && above !== null && (fast || (prospect.toItem && !isTight));
  const step = nextStep(chain, standing.circumstances);
  const to = toItem
    ? { spot: above.spot, kg: kgFor(chain, above.spot.exercise, standing.circumstances) }
    : step;
  if (!to || (fast && !toItem && streak < prospect.streakNeeded)) return stay(isTight ? 'ease' : 'slot');
  const isLoad = !toItem && to.kg !== chain.kg;
  const by = isLoad ? { rule: 'M-26' } : { rule: fast && toItem ? 'R-6.5' : 'R-6.4' };
  return {
    chain: { ...counted, ...to, streak: 0, fit: 0, lastRise: date, raisedBy: entry.session.id },
    ...by,
    refusal: null,
  };
}

/** What keeps a chain at its place however good a session was; null if nothing does. */
function heldAnyway(
  standing: Standing,
  library: Library,
  chain: ChainStanding,
  { entry, item }: Judged,
  date: CivilDate,
): Refusal | null {
  if (!isWholePlace(standing, chain, item)) return chain.comeback ? 'comeback' : 'reduced';
  if (chain.comeback) return 'comeback';
  if (chain.hold > 0) return 'hold';
  if (entry.state !== 'active' || standing.state !== 'active') return 'state';
  const walks = roleOf(chain.spot.exercise) === 'walk';
  const isUsualHigh =
    Math.max(entry.usual, usualPain(standing)) > Math.min(entry.green, greenLimit(standing));
  // Walking may grow at a usual pain of 4 or 5, from sessions that are within the limit like all others.
  if (isUsualHigh && !walks) return 'usual';
  if (walks && chain.lastRise && daysBetween(chain.lastRise, date) < WALK_DAYS) return 'walk';
  const { toItem, toRung, byEase } = prospectOf(standing, library, chain, entry);
  if (toItem || toRung) return null;
  if (byEase) return 'ease';
  if (harderItem(library, chain.spot.exercise, standing.circumstances)) return 'locked';
  return loadBar(chain, standing.circumstances) ?? 'top';
}

/** Reasons that an answer would change: the session would count for something with it. */
const ANSWERED_AWAY: readonly Refusal[] = ['comeback', 'reduced', 'state'];

/**
 * Why a session with a missing answer would not have led up with that answer either: then this is the reason, and not
 * what is missing. Null where the answer could have counted.
 */
export function heldDespite(
  standing: Standing,
  library: Library,
  chain: ChainStanding,
  judged: Judged,
  date: CivilDate,
): Refusal | null {
  const held = heldAnyway(standing, library, chain, judged, date);
  if (held) return ANSWERED_AWAY.includes(held) ? null : held;
  const { effort, selfForm, pre, readiness } = judged.verdict.evidence;
  const told = effort !== null && selfForm !== null && pre !== null && readiness !== null;
  return told ? unfitness(standing, chain, judged) : null;
}

/** What in a green session still speaks against a rise; null if nothing does. */
function unfitness(
  { circumstances }: Standing,
  chain: ChainStanding,
  { entry, verdict }: Judged,
): Refusal | null {
  const { effort, selfForm, sensorForm, pre, readiness } = verdict.evidence;
  const most = isBeforeBigStep(chain, circumstances)
    ? Math.min(entry.effortForRise, LOAD_EFFORT)
    : entry.effortForRise;
  if (effort === null || effort > most) return 'effort';
  if (selfForm === null || selfForm < FORM_FOR_RISE) return 'form';
  if (sensorForm !== null && sensorForm < SENSOR_FORM_FOR_RISE) return 'sensor-form';
  return heldByTold({ pre, readiness }, entry.green);
}

/** What of the answers before a session keeps it from leading up, however it goes; null: nothing. */
export function heldByTold(
  { pre, readiness }: { readonly pre: number | null; readonly readiness: Readiness | null },
  green: number,
): 'pre' | 'readiness' | null {
  if (pre === null || pre > green) return 'pre';
  return readiness === 'same' ? null : 'readiness';
}

/** so easy that one session is enough. */
function isEasy({ entry, verdict }: Judged): boolean {
  const { peak, effort, selfForm } = verdict.evidence;
  const nextDay = worstNextDay(verdict.evidence.nextDay);
  return (
    peak !== null &&
    peak <= FAST_PEAK &&
    nextDay !== null &&
    nextDay <= entry.usual &&
    effort !== null &&
    effort <= FAST_EFFORT &&
    selfForm !== null &&
    selfForm >= FAST_FORM
  );
}
