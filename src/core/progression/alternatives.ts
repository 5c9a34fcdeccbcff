import type { Library } from '../exercise/library.ts';
import { easierOf } from './prescribe.ts';
import type { Prescription, Progress } from './progress.ts';

/**
 * What may stand in for an item of a plan today: what is easier, step by step down its ladder, each at no more work than
 * the one before (INV-19). Nothing is harder than the plan.
 */
export function alternatives(
  { circumstances }: Pick<Progress, 'circumstances'>,
  library: Library,
  item: Prescription,
): readonly Prescription[] {
  const found: Prescription[] = [];
  let { easier } = item;
  let above = item.exercise;
  while (easier) {
    const { exercise, dose, kg } = easier;
    const next = easierOf({ circumstances }, library, {
      spot: { exercise, rung: 0, reduced: dose },
      kg: kg ?? null,
    });
    found.push({ ...easier, reason: item.reason, easier: next });
    // At the bottom of a ladder there is less of the same, once.
    easier = exercise === above ? null : next;
    above = exercise;
  }
  return found;
}
