import type { Library } from '../exercise/library.ts';
import { workSeconds } from '../exercise/work-seconds.ts';
import { type CivilDate, daysBetween } from '../log/civil-date.ts';
import type { PrescribedItem } from '../log/record.ts';
import { lowerInBaseline } from './baseline.ts';
import type { Judged, Outcome } from './judged.ts';
import {
  isBelow,
  itemAt,
  itemDown,
  rungDose,
  type Spot,
  smallestDose,
  smallestSpot,
  spotWithin,
  workAt,
} from './ladder.ts';
import { isLowerPlace, kgFor, lighterKg, stepDown } from './load.ts';
import { wasGreen } from './needs.ts';
import { worstNextDay } from './pain.ts';
import type { Decision } from './progress.ts';
import { decisionWords } from './reasons.ts';
import { heldDespite, risen } from './rise.ts';
import {
  type ChainStanding,
  type Comeback,
  isOffered,
  type Standing,
  type Turn,
  withChain,
} from './standing.ts';
import { startedBy } from './start-check.ts';

/** sessions without a rise after a red by the item itself, and days in which a second one rests the chain. */
export const HOLD_SESSIONS = 2;
export const SECOND_RED_DAYS = 14;
export const HALF = 0.5;
export const COMEBACK_SHARE = 0.75;
/** Decides what a session makes of one chain, in every state. */
export function decide(standing: Standing, library: Library, judged: Judged, date: CivilDate): Turn {
  const { entry, item, exercise, verdict } = judged;
  const chain = standing.chains[exercise.chain];
  if (!chain) return [standing, []];
  const sessionId = entry.session.id;
  const planned = !entry.session.offPlan;
  const { class: name } = verdict;
  if ((!planned || chain.closed) && (name === 'green' || name === 'incomplete')) return [standing, []];

  const outcome = outcomeOf(standing, library, chain, judged, date);
  const hold = planned && name !== 'red' ? Math.max(0, chain.hold - 1) : outcome.chain.hold;
  const after: ChainStanding = {
    ...outcome.chain,
    hold,
    eased: name === 'green' || name === 'incomplete' ? outcome.chain.eased : null,
    judgedBy: sessionId,
    raisedBy: outcome.chain.raisedBy === sessionId ? sessionId : null,
  };
  const greens = name === 'green' ? withGreen(standing.greens, item, sessionId) : standing.greens;
  const decision = decisionOf(standing, chain, after, outcome, judged, date);
  return [withChain({ ...standing, greens }, after), [decision]];
}

/** What was green before at no less says all that this one does. */
const withGreen = (
  greens: Standing['greens'],
  item: PrescribedItem,
  sessionId: string,
): Standing['greens'] => (wasGreen(greens, item) ? greens : [...greens, { ...item, sessionId }]);

function outcomeOf(
  standing: Standing,
  library: Library,
  chain: ChainStanding,
  judged: Judged,
  date: CivilDate,
): Outcome {
  switch (judged.verdict.class) {
    case 'red':
      return red(standing, library, chain, judged, date);
    case 'amber':
      return amber(standing, library, chain, judged);
    case 'mild':
      return { chain: { ...chain, streak: 0, fit: 0 }, rule: 'R-6.2', refusal: null };
    case 'incomplete':
      return {
        chain: lowerInBaseline(standing, library, chain, judged),
        rule: 'R-6.3',
        refusal: heldDespite(standing, library, chain, judged, date),
      };
    case 'green':
      if (judged.entry.session.startCheck) return startedBy(standing, library, chain, judged);
      return risen(standing, library, chain, judged, date);
  }
}

/** A red by the item leads to the previous item; one by the whole session keeps the place and halves the work. */
function red(
  standing: Standing,
  library: Library,
  chain: ChainStanding,
  judged: Judged,
  date: CivilDate,
): Outcome {
  const { verdict, item, exercise } = judged;
  const had = workSeconds(exercise, item.dose);
  const bySession = verdict.redBy !== 'item';
  const comeback = bySession ? comebackFrom(chain, judged, had) : chain.comeback;
  const wasSmallest = had <= workSeconds(exercise, smallestDose(exercise));

  if (verdict.redBy === 'session') {
    // It counts as an amber too, so that a worse next day never leads to a higher place than a milder one.
    const raised = chain.raisedBy !== null;
    const lowered = raised ? { ...chain, ...stepDown(library, chain, standing.circumstances) } : chain;
    const step = amber(standing, library, lowered, judged).chain;
    return {
      chain: { ...step, comeback, resting: chain.resting || wasSmallest },
      rule: 'R-6.1',
      refusal: null,
    };
  }

  const from = lowerOf(standing, chain.spot, judged);
  const down = itemDown(library, from, standing.circumstances);
  const half = down ?? spotWithin(from.exercise, HALF * Math.min(had, workAt(from, standing.circumstances)));
  const reds = [...chain.reds, date].filter((each) => Math.abs(daysBetween(each, date)) <= SECOND_RED_DAYS);
  return {
    chain: {
      ...chain,
      spot: half ?? smallestSpot(from.exercise),
      // At the bottom of a ladder half the work, and less in the hand: never above what an amber leads to (INV-5).
      kg: down ? chain.kg : (lighterKg(chain, standing.circumstances) ?? chain.kg),
      streak: 0,
      fit: 0,
      ambers: 0,
      hold: HOLD_SESSIONS,
      comeback,
      reds,
      resting: chain.resting || reds.length > 1 || half === null || (bySession && wasSmallest),
    },
    rule: 'R-6.1',
    refusal: null,
  };
}

/** Half of what the session had, or what an earlier red left of it. */
function comebackFrom({ comeback }: ChainStanding, { entry, exercise }: Judged, had: number): Comeback {
  const capSeconds = Math.min(HALF * had, comeback?.capSeconds ?? Number.POSITIVE_INFINITY);
  const leftOut = spotWithin(exercise, capSeconds) === null;
  return { sessionId: entry.session.id, stage: 0, capSeconds, leftOut };
}

/** repeat; the second in a row goes one rung down. */
function amber(standing: Standing, library: Library, chain: ChainStanding, judged: Judged): Outcome {
  const second = chain.ambers > 0;
  const from = judged.entry.session.offPlan ? lowerOf(standing, chain.spot, judged) : chain.spot;
  const lowered: ChainStanding = second
    ? { ...chain, ...stepDown(library, { ...chain, spot: from }, standing.circumstances), ambers: 0 }
    : { ...lowerInBaseline(standing, library, chain, judged), ambers: 1 };
  return { chain: { ...lowered, streak: 0, fit: 0 }, rule: 'R-6.2', refusal: null };
}

/** The lower of the place and of what was really prescribed: an easier choice that hurt counts from there. */
function lowerOf({ circumstances }: Standing, spot: Spot, { item, exercise }: Judged): Spot {
  const had = spotWithin(exercise, workSeconds(exercise, item.dose));
  return had && isBelow(had, spot, circumstances) ? had : spot;
}

function decisionOf(
  { circumstances }: Standing,
  before: ChainStanding,
  after: ChainStanding,
  { rule, refusal }: Outcome,
  { entry, verdict }: Judged,
  date: CivilDate,
): Decision {
  const { evidence } = verdict;
  const from = offeredAt(before) ?? before.spot;
  const offered = offeredAt(after);
  const [had, has] = [
    kgFor(before, from.exercise, circumstances),
    kgFor(after, (offered ?? from).exercise, circumstances),
  ];
  const fromPlace = { spot: from, kg: had };
  const toPlace = offered && { spot: offered, kg: has };
  const higher = toPlace !== null && isLowerPlace(fromPlace, toPlace, circumstances);
  const lower = toPlace !== null && isLowerPlace(toPlace, fromPlace, circumstances);
  const change = offered === null ? 'left-out' : lower ? 'down' : higher ? 'up' : 'same';
  return {
    rule,
    date,
    sessionId: entry.session.id,
    chain: before.chain,
    before: itemAt(from, circumstances, had),
    after: offered && itemAt(offered, circumstances, has),
    change,
    inputs: {
      class: verdict.class,
      causes: verdict.causes.join(' '),
      peak: evidence.peak,
      nextDay: worstNextDay(evidence.nextDay),
      usual: entry.usual,
      limit: entry.green,
      effort: evidence.effort,
      pre: evidence.pre,
      post: evidence.post,
      readiness: evidence.readiness,
      done: evidence.done,
      form: evidence.selfForm,
      streak: after.streak,
      refusal,
    },
    text: decisionWords({
      before: fromPlace,
      after: toPlace,
      resting: after.resting,
      change,
      rule,
      refusal,
      verdict,
      usual: entry.usual,
      circumstances,
    }),
  };
}

/** What comes next of a chain: its place, less of it on the way back, or nothing while it rests or is closed. */
export function offeredAt({ spot, comeback, ...chain }: ChainStanding): Spot | null {
  if (!isOffered(chain)) return null;
  if (!comeback) return spot;
  if (comeback.stage === 0 && comeback.leftOut) return null;
  const whole = workSeconds(spot.exercise, spot.reduced ?? rungDose(spot.exercise, spot.rung));
  const share = COMEBACK_SHARE * whole;
  return spotWithin(spot.exercise, comeback.stage === 0 ? Math.min(comeback.capSeconds, share) : share);
}
