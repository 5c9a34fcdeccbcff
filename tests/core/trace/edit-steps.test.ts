import { describe, expect, it } from 'vitest';
import { beginEdit, type EditAction } from '../../../src/core/trace/edit.ts';
import { correctionIn, type EditSteps, stepsAfter, undone } from '../../../src/core/trace/edit-steps.ts';
import { plankTrace } from '../../signals/trace.ts';

const AT = Date.UTC(2026, 10, 22, 8);
const plank = plankTrace(AT, 20);
const begun = beginEdit(
  { unit: 'seconds', performed: 20, startedAt: AT + 2000, endedAt: AT + 22_000 },
  plank,
);
const move = (edge: 'start' | 'end', to: number): EditAction => ({ type: 'move', edge, to: AT + to });
const touched = (...actions: EditAction[]): EditSteps =>
  actions.reduce<EditSteps>((steps, by) => stepsAfter(steps, begun, by, plank), [{ edit: begun, by: null }]);

describe('the steps of a set that is put right', () => {
  it('take an edge that is moved on and on as one, and go back by it', () => {
    const steps = touched(move('start', 2500), move('start', 3000), move('end', 21_000));
    expect(steps).toHaveLength(3);
    expect(undone(steps).at(-1)?.edit.performed).toBe(19);
    expect(undone(undone(undone(steps)))).toEqual(touched());
  });

  it('tell the log nothing where all was taken back, or nothing was touched', () => {
    expect(correctionIn(undefined)).toBe(null);
    expect(correctionIn(undone(touched(move('end', 21_000))))).toBe(null);
    expect(correctionIn(touched(move('end', 21_000)))).toMatchObject({ performed: 19 });
  });

  it('stay as they are where a touch changes nothing', () => {
    expect(touched({ type: 'put', performed: 20 })).toHaveLength(1);
    const steps = touched();
    expect(stepsAfter(steps, begun, { type: 'toggle', index: 4 }, plank)).toBe(steps);
  });
});
