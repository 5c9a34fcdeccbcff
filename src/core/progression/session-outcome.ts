import type { Library } from '../exercise/library.ts';
import type { CivilDate } from '../log/civil-date.ts';
import { countForBaseline, countSilent, onward } from './baseline.ts';
import { entryOf } from './entries.ts';
import { RAMP_SHARES } from './flare.ts';
import { worstNextDay } from './pain.ts';
import { inTurn, type SessionEntry, type Standing, type Turn, unchanged, withChains } from './standing.ts';
import { hadStrength } from './workload.ts';

/** Share of a green session's items that are green or mild. */
const GREEN_SHARE = 0.5;

/** What a judged session means for the person as a whole. Sessions off the plan mean nothing here. */
export function sessionOutcome(standing: Standing, library: Library, id: string, date: CivilDate): Turn {
  const entry = entryOf(standing, id);
  if (!entry || entry.session.offPlan) return unchanged(standing);
  return inTurn(
    standing,
    (next) =>
      isGreenSession(entry) && hadStrength(next, entry) ? afterGreen(next, entry, date) : unchanged(next),
    (next) => countForBaseline(next, library, id, date),
    (next) => countSilent(next, entry, date),
  );
}

/** next day green, nothing red or amber, at least half of the items green or mild. */
function isGreenSession({ rulings, nextDay, usual }: SessionEntry): boolean {
  const classes = Object.values(rulings).map(({ verdict }) => verdict.class);
  const calm = nextDay.reported !== null && (worstNextDay(nextDay) ?? 0) <= usual + 1;
  const good = classes.filter((name) => name === 'green' || name === 'mild').length;
  return (
    calm &&
    classes.length > 0 &&
    !classes.some((name) => name === 'red' || name === 'amber') &&
    good >= GREEN_SHARE * classes.length
  );
}

/** One step on the way back from a red, out of RAMP and out of RETURN. */
function afterGreen(standing: Standing, entry: SessionEntry, date: CivilDate): Turn {
  const back = withChains(standing, (chain) => {
    const { comeback } = chain;
    if (!comeback || entry.comebacks[chain.chain] !== comeback) return chain;
    return { ...chain, comeback: comeback.stage === 0 ? { ...comeback, stage: 1 } : null };
  });
  // Where every strength ladder is closed, nothing but easy movement was green: the absence goes on (INV-17).
  if (back.gapStage > 0) return [back, []];
  if (back.state === 'ramp' && entry.state === 'ramp' && entry.rampStage === back.rampStage) {
    const rampStage = back.rampStage + 1;
    const next = withChains({ ...back, rampStage }, (chain) => ({ ...chain, factor: 1 }));
    return rampStage < RAMP_SHARES.length ? [next, []] : onward(next, date);
  }
  if (back.state === 'return' && entry.state === 'return') {
    const greens = back.returning.greens + 1;
    const next = { ...back, returning: { ...back.returning, greens } };
    return greens < back.returning.needed ? [next, []] : onward(next, date);
  }
  return [back, []];
}
