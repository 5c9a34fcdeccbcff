import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginEdit,
  correctionOf,
  countOf,
  type EditAction,
  edited,
  heldMs,
  type SetEdit,
} from '../../../src/core/trace/edit.ts';
import { endOf, type SetTrace } from '../../../src/core/trace/trace.ts';
import { bridgeTrace, plankTrace, trace } from '../../signals/trace.ts';

const AT = Date.UTC(2026, 10, 22, 8);
const bridges = bridgeTrace(AT, [1, 1, 0.45, 1]);
const bridgeSet = { unit: 'reps', performed: 3, startedAt: AT + 2000, endedAt: AT + 26_000 } as const;
const plank = plankTrace(AT, 20);
const plankSet = { unit: 'seconds', performed: 20, startedAt: AT + 2000, endedAt: AT + 22_000 } as const;

const touched = (edit: SetEdit, seen: SetTrace | null, ...actions: EditAction[]) =>
  actions.reduce((now, action) => edited(now, action, seen), edit);

describe('a set that is put right by its trace', () => {
  it('begins with what the sensor counted, the half one shown and not counted', () => {
    const edit = beginEdit(bridgeSet, bridges);
    expect(edit.performed).toBe(3);
    expect(edit.reps.map(({ seen, counts }) => [seen, counts])).toEqual([
      ['whole', true],
      ['whole', true],
      ['half', false],
      ['whole', true],
    ]);
  });

  it('counts a half one, takes a whole one off, and adds one where the person says', () => {
    const edit = beginEdit(bridgeSet, bridges);
    expect(touched(edit, bridges, { type: 'toggle', index: 2 }).performed).toBe(4);
    expect(touched(edit, bridges, { type: 'toggle', index: 0 }).performed).toBe(2);
    const more = touched(edit, bridges, { type: 'add', at: AT + 500 });
    expect(more).toMatchObject({
      performed: 4,
      reps: [{ at: AT + 500, seen: 'added', counts: true }, {}, {}, {}, {}],
    });
    expect(touched(more, bridges, { type: 'toggle', index: 0 })).toEqual(edit);
  });

  it('adds none where one counts already, and counts the half one that lies there', () => {
    const edit = beginEdit(bridgeSet, bridges);
    expect(touched(edit, bridges, { type: 'add', at: AT + 5100 })).toBe(edit);
    expect(touched(edit, bridges, { type: 'add', at: AT + 17_100 })).toMatchObject({ performed: 4 });
  });

  it('lets the number differ from the marks, as after taps', () => {
    const tapped = beginEdit({ ...bridgeSet, performed: 5 }, bridges);
    expect(touched(tapped, bridges, { type: 'toggle', index: 0 }).performed).toBe(4);
    const number = touched(tapped, bridges, { type: 'put', performed: 6 });
    expect(correctionOf(tapped, number)).toEqual({ performed: 6 });
  });

  it('moves the edges of a hold, and the clock follows', () => {
    const edit = beginEdit(plankSet, plank);
    const longer = touched(edit, plank, { type: 'move', edge: 'start', to: AT + 1500 });
    expect(longer).toMatchObject({ startedAt: AT + 1500, performed: 20.5 });
    const shorter = touched(longer, plank, { type: 'move', edge: 'end', to: AT + 21_000 });
    expect(correctionOf(edit, shorter)).toEqual({
      performed: 19.5,
      startedAt: AT + 1500,
      endedAt: AT + 21_000,
    });
  });

  it('counts neither pauses nor what was unseen into a hold', () => {
    const angles = Array.from({ length: 200 }, (_, i) => (i >= 100 && i < 120 ? null : 73));
    const waited = trace(AT, angles, {
      marks: [
        { type: 'hold-started', at: AT },
        { type: 'hold-paused', at: AT + 4000 },
        { type: 'hold-resumed', at: AT + 7000 },
      ],
    });
    expect(heldMs(waited, AT, AT + 19_000)).toBeCloseTo(14_000, 6);
    expect(heldMs(waited, AT + 5000, AT + 6000)).toBe(0);
    const edit = beginEdit({ ...plankSet, startedAt: AT, endedAt: AT + 8000, performed: 5 }, waited);
    expect(touched(edit, waited, { type: 'move', edge: 'end', to: AT + 13_000 }).performed).toBe(8);
  });

  it('shows an earlier correction again', () => {
    const edit = beginEdit(bridgeSet, bridges);
    const now = touched(
      edit,
      bridges,
      { type: 'toggle', index: 2 },
      { type: 'toggle', index: 0 },
      { type: 'add', at: AT + 700 },
    );
    const corrected = correctionOf(edit, now);
    if (!corrected) throw new Error('nothing');
    expect(beginEdit({ ...bridgeSet, corrected }, bridges)).toEqual(now);
    const hold = correctionOf(
      beginEdit(plankSet, plank),
      touched(beginEdit(plankSet, plank), plank, { type: 'move', edge: 'end', to: AT + 20_000 }),
    );
    expect(beginEdit({ ...plankSet, ...(hold && { corrected: hold }) }, plank)).toMatchObject({
      endedAt: AT + 20_000,
      performed: 18,
    });
  });

  it('is a number alone without a trace', () => {
    const edit = beginEdit(plankSet, null);
    expect(touched(edit, null, { type: 'move', edge: 'end', to: AT })).toBe(edit);
    expect(correctionOf(edit, edit)).toBe(null);
    expect(correctionOf(edit, touched(edit, null, { type: 'put', performed: 18 }))).toEqual({
      performed: 18,
    });
  });

  it('never counts less than nothing, and keeps edges in order and on the trace, whatever is done', () => {
    const action = fc.oneof(
      fc.record({ type: fc.constant('toggle' as const), index: fc.nat(9) }),
      fc.record({ type: fc.constant('add' as const), at: fc.integer({ min: AT - 5000, max: AT + 40_000 }) }),
      fc.record({ type: fc.constant('put' as const), performed: fc.integer({ min: -3, max: 30 }) }),
      fc.record({
        type: fc.constant('move' as const),
        edge: fc.constantFrom('start' as const, 'end' as const),
        to: fc.integer({ min: AT - 5000, max: AT + 40_000 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), fc.boolean(), (actions, holds) => {
        const seen = holds ? plank : bridges;
        const end = touched(beginEdit(holds ? plankSet : bridgeSet, seen), seen, ...actions);
        expect(end.performed).toBeGreaterThanOrEqual(0);
        expect(end.startedAt).toBeLessThan(end.endedAt);
        expect(end.startedAt).toBeGreaterThanOrEqual(seen.from);
        expect(end.endedAt).toBeLessThanOrEqual(endOf(seen));
        expect([...end.reps].sort((a, b) => a.at - b.at)).toEqual(end.reps);
        if (!actions.some(({ type }) => type === 'put') && !holds)
          expect(end.performed).toBe(countOf(end.reps));
      }),
    );
  });
});
