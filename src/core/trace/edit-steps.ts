import { correctionOf, type EditAction, edited, type SetEdit } from './edit.ts';
import type { SetTrace } from './trace.ts';

/** How a set that is put right stood, step by step, the newest last; the first is how it stood before. */
export type EditSteps = readonly { readonly edit: SetEdit; readonly by: EditAction | null }[];

/**
 * The steps after one more touch; the same ones where it changes nothing. One edge that is moved on and on is one step
 * to go back by.
 *
 * @param begun how the set stands before the first touch.
 */
export function stepsAfter(
  steps: EditSteps | undefined,
  begun: SetEdit,
  by: EditAction,
  trace: SetTrace | null,
): EditSteps {
  const before = steps ?? [{ edit: begun, by: null }];
  const last = before.at(-1);
  const edit = edited(last?.edit ?? begun, by, trace);
  if (edit === last?.edit) return before;
  const goesOn = by.type === 'move' && last?.by?.type === 'move' && last.by.edge === by.edge;
  return [...(goesOn ? before.slice(0, -1) : before), { edit, by }];
}

/** One step back, and never past the first. */
export const undone = (steps: EditSteps): EditSteps => (steps.length > 1 ? steps.slice(0, -1) : steps);

/** What the log is told; null where all is as it was. */
export function correctionIn(steps: EditSteps | undefined): ReturnType<typeof correctionOf> {
  const [first, last] = [steps?.[0], steps?.at(-1)];
  return first && last ? correctionOf(first.edit, last.edit) : null;
}
