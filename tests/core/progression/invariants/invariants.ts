import * as closed from './closed.ts';
import * as doses from './doses.ts';
import type { History } from './history.ts';
import * as pairs from './pairs.ts';
import * as rises from './rises.ts';
import { type Seen, seen } from './seen.ts';
import * as week from './week.ts';

/** What of a history does not hold, each in a few words. */
export type Check = (history: Seen) => readonly string[];

/** The invariants of R-9, by number. */
export const INVARIANTS: Readonly<Record<number, Check>> = {
  1: closed.emergencyCloses,
  2: closed.lockedPlansNothing,
  3: rises.painHolds,
  4: rises.redLowers,
  5: pairs.worseIsNeverMore,
  6: pairs.silenceNeverRaises,
  7: pairs.sensorNeverDecides,
  8: week.daysOfRest,
  9: week.threeAWeek,
  10: (history) => [...rises.oneRungAtATime(history), ...rises.leapsAreEasy(history)],
  11: doses.dosesArePrinted,
  12: week.weekIsCapped,
  13: (history) => [
    ...rises.oneItemAtATime(history),
    ...rises.stretchesAreEasy(history),
    ...rises.newItemsAreEarned(history),
  ],
  14: (history) => [...closed.flagsClose(history), ...doses.weightsAreThere(history)],
  15: rises.parentsFirst,
  16: doses.flareHalves,
  17: doses.absenceLowers,
  18: doses.usualIsBounded,
  19: doses.easierIsThere,
  20: pairs.orderMeansNothing,
  21: week.warmAndBreathing,
  22: doses.weakerSideLeads,
  23: doses.lighterWeekIsLight,
  24: week.easyNeedsNoRest,
  25: week.sessionIsShort,
  26: pairs.tighterIsNeverMore,
  27: closed.nothingIsLost,
  28: closed.stopEndsAtOnce,
  29: closed.wordsAreKind,
  30: rises.goodWeeksLeadUp,
};

/** Everything that a history breaks: "INV-8 2026-03-12 after session-...". */
export function breachesIn(history: History, only?: number): string[] {
  const all = seen(history);
  const numbers = only === undefined ? Object.keys(INVARIANTS) : [only];
  return numbers.flatMap((n) => INVARIANTS[Number(n)]?.(all).map((what) => `INV-${n} ${what}`) ?? []);
}
