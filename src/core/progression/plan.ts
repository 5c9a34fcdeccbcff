import { type Dose, workSeconds } from '../exercise/exercise.ts';
import type { Library } from '../exercise/library.ts';
import { addDays, type CivilDate, civilDate } from '../log/civil-date.ts';
import type { LogRecord, PrescribedItem } from '../log/record.ts';
import { wasTrained } from '../log/sessions.ts';
import { nextStrength, type RestRule, SESSIONS_A_WEEK } from './calendar.ts';
import { offeredAt } from './decide.ts';
import { FLARE_REST_MS, FLARE_SHARE, RAMP_SHARES } from './flare.ts';
import { standingBehind } from './fold.ts';
import { doseAt, itemDown, type Spot, smallestSpot, spotWithin, workAt } from './ladder.ts';
import { isTooMuchToTrain, usualForbidsStrength } from './limits.ts';
import { MAINTENANCE_SESSIONS_A_WEEK } from './maintenance.ts';
import { openChains } from './places.ts';
import type { Decision, Plan, Prescription, Progress } from './progress.ts';
import { waitingWords } from './reasons.ts';
import { isRescreenOverdue } from './screening.ts';
import { type ChainStanding, type Standing, usualPain } from './standing.ts';
import { MAINS, strengthDays, weeklyLimit, workThisWeek } from './workload.ts';

/** A session is at most this long; each item takes a while to set up. */
const LONGEST_MINUTES = 35;
const SET_UP_SECONDS = 30;

const LOCKED: Partial<Readonly<Record<Standing['state'], string>>> = {
  unscreened: 'A few safety questions come before the first session.',
  minor: 'Plumbline is for adults. Learning and desk prompts stay open.',
  'blocked-emergency':
    'What you ticked needs to be checked now, in person. Exercises open again once a professional agrees.',
  'refer-first': 'Please talk to a professional first. Exercises open once they agree.',
  paused: 'Paused. Say when you feel well again.',
};
const RESCREEN = 'It is time for the safety questions again. Your plan waits until they are answered.';
const ALL_REST =
  'Every ladder rests for now. Go through the safety questions again; a professional can help.';

const REST: Readonly<Record<RestRule, string>> = {
  dates: 'A rest day: a day without strength work lies between two sessions.',
  hours: 'Rest until 36 hours have passed since your last session.',
  week: 'A rest day: your sessions of these seven days are done.',
};
const MOVED_TODAY = 'Your easy movement for today is done.';

const WARM_UP = 'Cat/cow warms you up. Breathe slowly all the way, and never hold your breath.';
const WALK_FIRST = 'Walk on the spot for three minutes first. Breathe slowly, and never hold your breath.';
const EASY = {
  flare: 'Easy movement in place of strength work: the first two days of a flare are for that.',
  today: 'Easy movement in place of strength work, because of the pain today.',
  usual: 'Easy movement in place of strength work. A professional can look at your usual pain with you.',
  closed: 'Easy movement for now: your strength ladders rest, or your answers close them.',
} as const;

/** What to do now. `progress` is the fold of the same records at the same instant. */
export function planFor(
  progress: Progress,
  records: readonly LogRecord[],
  library: Library,
  now: number,
  zone: string,
): Plan {
  const standing = standingBehind(progress, records, library, now, zone);
  const today = civilDate(now, zone);
  const { state } = standing;
  const locked = LOCKED[state];
  if (locked) return { type: 'locked', state, reason: locked };
  if (isRescreenOverdue(standing, today)) return { type: 'locked', state, reason: RESCREEN };

  const chains = openChains(standing, library).filter(({ resting }) => !resting);
  const strength = chains.filter(({ spot }) => spot.exercise.countsAsStrength);
  const easy = easyToday(standing, now, today) ?? (strength.length === 0 ? 'closed' : null);
  if (easy) {
    const gentle = chains.filter((chain) => !strength.includes(chain));
    return easyPlan(standing, prescriptions(standing, library, gentle, progress), EASY[easy], today);
  }

  const perWeek = state === 'maintenance' ? MAINTENANCE_SESSIONS_A_WEEK : SESSIONS_A_WEEK;
  const next = nextStrength(strengthDays(standing, library), now, zone, perWeek);
  const offered = prescriptions(standing, library, withMains(chains, strength), progress);
  const items = shortened(standing, library, offered, next.date);
  if (!next.now) {
    return { type: 'rest', next: next.date, reason: REST[next.rule ?? 'dates'], upcoming: items };
  }
  const warm = items.some(({ exercise }) => exercise.chain === 'CATCOW');
  return { type: 'session', items, note: warm ? WARM_UP : WALK_FIRST, minutes: minutesOf(items) };
}

/** Mobility alone, once a day: it needs no rest days and uses no strength cap (INV-24). */
function easyPlan(standing: Standing, items: readonly Prescription[], note: string, today: CivilDate): Plan {
  if (items.length === 0) return { type: 'locked', state: standing.state, reason: ALL_REST };
  const moved = standing.entries.some(({ session }) => wasTrained(session) && session.date === today);
  return moved
    ? { type: 'rest', next: addDays(today, 1), reason: MOVED_TODAY, upcoming: items }
    : { type: 'session', items, note, minutes: minutesOf(items) };
}

/** Why there is no strength work now, if there is none (R-3, R-8 FLARE). */
function easyToday(standing: Standing, now: number, today: CivilDate): keyof typeof EASY | null {
  const usual = usualPain(standing);
  const { flare } = standing;
  if (flare && now - flare.at < FLARE_REST_MS) return 'flare';
  const pain = standing.days.find(({ date }) => date === today)?.value ?? 0;
  if (isTooMuchToTrain(pain, usual)) return 'today';
  return usualForbidsStrength(usual) ? 'usual' : null;
}

/** At most six mains: the chains longest untrained. The order of the chains stays. */
function withMains(chains: readonly ChainStanding[], strength: readonly ChainStanding[]): ChainStanding[] {
  const mains = strength
    .toSorted((a, b) => ((a.lastTrained ?? '') < (b.lastTrained ?? '') ? -1 : 1))
    .slice(0, MAINS);
  return chains.filter((chain) => !strength.includes(chain) || mains.includes(chain));
}

/**
 * The doses of the day: of several shares of the work the smallest holds, never their product. What would be less
 * than the smallest dose is left out; if that left no strength work at all, each of it stays at its smallest.
 */
function prescriptions(
  standing: Standing,
  library: Library,
  chains: readonly ChainStanding[],
  progress: Progress,
): Prescription[] {
  const offers = chains.map((chain) => ({ chain, spot: offerOf(standing, chain) }));
  const isEmpty = offers.every(({ chain, spot }) => spot === null || !chain.spot.exercise.countsAsStrength);
  return offers.flatMap(({ chain, spot }) => {
    const { exercise } = chain.spot;
    const offered = spot ?? (isEmpty && exercise.countsAsStrength ? smallestSpot(exercise) : null);
    if (!offered) return [];
    const dose = doseAt(offered, standing.circumstances);
    return [
      {
        exercise,
        dose,
        reason: reasonFor(standing, progress, chain, dose),
        easier: easierOf(standing, library, offered),
      },
    ];
  });
}

function offerOf({ state, rampStage, circumstances }: Standing, chain: ChainStanding): Spot | null {
  const offered = offeredAt(chain);
  const stage = state === 'flare' ? FLARE_SHARE : state === 'ramp' ? (RAMP_SHARES[rampStage] ?? 1) : 1;
  const share = Math.min(stage, chain.factor);
  if (share === 1 || !offered) return offered;
  const reduced = spotWithin(chain.spot.exercise, share * workAt(chain.spot, circumstances));
  if (!reduced) return null;
  return workAt(reduced, circumstances) < workAt(offered, circumstances) ? reduced : offered;
}

/** The latest decision on the chain; while the latest session waits for its next-day answer, that it is missing. */
function reasonFor(
  standing: Standing,
  progress: Progress,
  chain: ChainStanding,
  dose: Dose,
): Decision | null {
  const waiting = standing.entries.findLast(({ session }) => wasTrained(session));
  const { exercise } = chain.spot;
  const isOfChain = ({ exerciseId }: PrescribedItem) => exerciseId === exercise.id;
  const isOpen = waiting && !waiting.settled && !waiting.rulings[chain.chain];
  if (!isOpen || !waiting.session.items.some(isOfChain))
    return progress.decisions.findLast((decision) => decision.chain === chain.chain) ?? null;
  return {
    rule: 'R-5',
    date: waiting.session.date,
    sessionId: waiting.session.id,
    chain: chain.chain,
    before: { exerciseId: exercise.id, dose },
    after: { exerciseId: exercise.id, dose },
    change: 'same',
    inputs: { nextDay: null },
    text: waitingWords(exercise, dose),
  };
}

/** What to fall back to within a session: the item below at no more work, or half of this one (INV-19). */
function easierOf({ circumstances }: Standing, library: Library, spot: Spot): Prescription['easier'] {
  const half = spotWithin(spot.exercise, workAt(spot, circumstances) / 2) ?? smallestSpot(spot.exercise);
  const easier = itemDown(library, spot, circumstances) ?? half;
  const isEasier =
    easier.exercise !== spot.exercise || workAt(easier, circumstances) < workAt(spot, circumstances);
  return isEasier ? { exercise: easier.exercise, dose: doseAt(easier, circumstances) } : null;
}

/** Shortened from its end to the week's work and to 35 min, to one item, never to none. */
function shortened(
  standing: Standing,
  library: Library,
  items: readonly Prescription[],
  date: CivilDate,
): Prescription[] {
  const limit = weeklyLimit(standing, library, date) - workThisWeek(standing, library, date);
  const kept = [...items];
  const isMain = ({ exercise }: Prescription) => exercise.countsAsStrength;
  const tooMuch = () => workOf(kept.filter(isMain)) > limit || minutesOf(kept) > LONGEST_MINUTES;
  while (kept.filter(isMain).length > 1 && tooMuch()) kept.splice(kept.findLastIndex(isMain), 1);
  return kept;
}

const workOf = (items: readonly Prescription[]): number =>
  items.reduce((sum, { exercise, dose }) => sum + workSeconds(exercise, dose), 0);

/** Work, rests and getting into position, in whole minutes. */
function minutesOf(items: readonly Prescription[]): number {
  const seconds = items.reduce((sum, { exercise, dose }) => {
    const rests = dose.sets * (exercise.perSide ? 2 : 1) * exercise.restSeconds;
    return sum + workSeconds(exercise, dose) + rests + SET_UP_SECONDS;
  }, 0);
  return Math.ceil(seconds / 60);
}
