import type { Library } from '../exercise/library.ts';
import { wasTrained } from '../log/sessions.ts';
import type { Verdict } from './classify.ts';
import { offeredAt } from './decide.ts';
import { DELOAD_SHARE, isLighter } from './deload.ts';
import { judgedItem } from './judge.ts';
import { doseAt, itemAt, type Spot, withFewerSets, workAt } from './ladder.ts';
import { kgFor } from './load.ts';
import type { Decision, Progress } from './progress.ts';
import { decisionWords, type Refusal, type Share, shareWords, waitingWords } from './reasons.ts';
import { heldDespite } from './rise.ts';
import { unevenSides } from './sides.ts';
import type { ChainStanding, Standing } from './standing.ts';

/**
 * Why an item has the dose that it has today. What leads is what would have to change for the dose to be another:
 * a share of the place before all else; then, while the latest session waits for its next-day answer, whatever in that
 * session holds the dose even if the answer comes; the missing answer only where it alone is left; else the latest
 * decision.
 */
export function reasonFor(
  standing: Standing,
  library: Library,
  progress: Progress,
  chain: ChainStanding,
  spot: Spot,
): Decision | null {
  return (
    shareReason(standing, chain, spot) ??
    waitingReason(standing, library, chain, spot) ??
    progress.decisions.findLast((decision) => decision.chain === chain.chain) ??
    null
  );
}

/** Less than the latest decision left, because of how the person stands as a whole. */
function shareReason(standing: Standing, chain: ChainStanding, spot: Spot): Decision | null {
  const { circumstances } = standing;
  const place = offeredAt(chain);
  const share = shareOf(standing, chain, spot);
  const isLess = place !== null && workAt(spot, circumstances) < workAt(place, circumstances);
  if (!isLess || !share || standing.date === null) return null;
  return {
    rule: 'R-8',
    date: standing.date,
    sessionId: null,
    chain: chain.chain,
    before: itemAt(place, circumstances),
    after: itemAt(spot, circumstances),
    change: 'down',
    inputs: { state: standing.state, share },
    text: shareWords(share, place, spot, circumstances),
  };
}

function shareOf(standing: Standing, chain: ChainStanding, spot: Spot): Share | null {
  const { state, circumstances } = standing;
  const dose = doseAt(spot, circumstances);
  const is = (other: Spot['reduced'] | undefined) =>
    other?.sets === dose.sets && other.amount === dose.amount;
  if (is(unevenSides(standing, spot.exercise)?.dose)) return 'sides';
  if (isLighter(standing) && is(withFewerSets(chain.spot, DELOAD_SHARE, circumstances)?.reduced))
    return 'lighter';
  if (state === 'flare' || state === 'ramp') return state;
  return chain.factor < 1 ? 'return' : null;
}

/** The latest session of this item, judged as far as it can be while its next-day answer may still come. */
function waitingReason(
  standing: Standing,
  library: Library,
  chain: ChainStanding,
  spot: Spot,
): Decision | null {
  const entry = standing.entries.findLast(({ session }) => wasTrained(session));
  if (!entry || entry.settled || entry.rulings[chain.chain]) return null;
  const judged = judgedItem(entry, library, chain.chain);
  if (judged?.exercise.id !== spot.exercise.id) return null;
  const kg = kgFor(chain, spot.exercise, standing.circumstances);
  const item = itemAt(spot, standing.circumstances, kg);
  const { verdict } = judged;
  const refusal =
    verdict.class === 'incomplete' ? heldDespite(standing, library, chain, judged, entry.session.date) : null;
  return {
    rule: 'R-5',
    date: entry.session.date,
    sessionId: entry.session.id,
    chain: chain.chain,
    before: item,
    after: item,
    change: 'same',
    inputs: { nextDay: null, class: verdict.class, refusal },
    text: waitsOnly(verdict, refusal)
      ? waitingWords(spot.exercise, item.dose)
      : decisionWords({
          before: { spot, kg },
          after: { spot, kg },
          resting: false,
          change: 'same',
          rule: 'R-5',
          refusal,
          verdict,
          usual: entry.usual,
          circumstances: standing.circumstances,
        }),
  };
}

/** True where nothing but the answer that can still come is left. */
const waitsOnly = ({ causes }: Verdict, refusal: Refusal | null): boolean =>
  refusal === null && causes[0] === 'next-day-missing';
