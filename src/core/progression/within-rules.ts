import { workSeconds } from '../exercise/work-seconds.ts';
import type { Prescription } from './progress.ts';
import type { Standing } from './standing.ts';

/**
 * What somebody's own limits leave, out of what the rules as they come would hold: no other item, and none of it higher
 * . Somebody who never tightened anything gets what the rules hold.
 */
export function withinRules(
  standing: Standing,
  offered: (standing: Standing) => readonly Prescription[],
): readonly Prescription[] {
  const items = offered(standing);
  if (!standing.untightened) return items;
  const most = offered(standing.untightened);
  return items.flatMap((item) => {
    const other = most.find(({ exercise }) => exercise.chain === item.exercise.chain);
    if (!other) return [];
    return isLower(other, item) ? [{ ...other, reason: item.reason }] : [item];
  });
}

/** By level, then by weight, then by work. */
function isLower(a: Prescription, b: Prescription): boolean {
  const levels = a.exercise.level - b.exercise.level;
  const weights = (a.kg ?? 0) - (b.kg ?? 0);
  const work = workSeconds(a.exercise, a.dose) - workSeconds(b.exercise, b.dose);
  return (levels || weights || work) < 0;
}
