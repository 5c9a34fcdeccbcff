import type { Library } from '../exercise/library.ts';
import type { CivilDate } from '../log/civil-date.ts';
import type { RecordOf } from '../log/record.ts';
import { stateDecision } from './announce.ts';
import { beginBaseline, clearedConditions, isLocked, isOpen, lockedInto } from './screening.ts';
import { type Clearance, inTurn, type Standing, type Turn, unchanged } from './standing.ts';

/**
 * A professional's clearance: the only thing that loosens anything. One that is given in REFER_FIRST and leaves
 * nothing of the latest answers open also speaks for the sign that led there.
 */
export function onClearance(
  standing: Standing,
  library: Library,
  record: RecordOf<'clearance'>,
  date: CivilDate,
): Turn {
  const until = record.until ?? null;
  if (until !== null && until < date) return unchanged(standing);
  const cleared = [...clearedConditions(standing), ...record.conditions];
  const speaksForAll =
    standing.state === 'refer-first' && standing.conditions.every((condition) => cleared.includes(condition));
  const isLifted = (sign: string) => speaksForAll || record.conditions.includes(sign);
  const clearance: Clearance = {
    id: record.id,
    conditions: record.conditions,
    lifted: [...standing.emergency, ...standing.referred].filter(isLifted),
    forPain: record.progressAtPain,
    until,
  };
  const next: Standing = {
    ...standing,
    clearances: [...standing.clearances, clearance],
    emergency: standing.emergency.filter((sign) => !isLifted(sign)),
    referred: standing.referred.filter((sign) => !isLifted(sign)),
  };
  return next.state === 'refer-first' && isOpen(next) ? beginBaseline(next, library, date) : [next, []];
}

/** It is taken back: what it spoke for waits for a professional again. */
export const onClearanceWithdrawn = (
  standing: Standing,
  { clearanceId }: RecordOf<'clearance-withdrawn'>,
  date: CivilDate,
): Turn => without(standing, ({ id }) => id === clearanceId, date);

/** Those whose last date has passed. */
export const endClearances = (standing: Standing, date: CivilDate): Turn =>
  without(standing, ({ until }) => until !== null && until < date, date);

function without(standing: Standing, isOver: (clearance: Clearance) => boolean, date: CivilDate): Turn {
  const over = standing.clearances.filter(isOver);
  if (over.length === 0) return unchanged(standing);
  const lifted = over.flatMap((clearance) => clearance.lifted);
  const next: Standing = {
    ...standing,
    clearances: standing.clearances.filter((clearance) => !over.includes(clearance)),
    referred: [...new Set([...standing.referred, ...lifted])],
  };
  if (isOpen(next) || isLocked(next.state)) return unchanged(next);
  return inTurn(
    next,
    (each): Turn => [each, [stateDecision(each, 'clearance-ended', date)]],
    (each) => lockedInto(each, 'refer-first', date),
  );
}
