import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type BreakClockInput, breakClock } from '../../../src/core/alerts/break-clock.ts';
import { USUAL_MANNERS } from '../../../src/core/alerts/manners.ts';
import { feed } from '../../../src/core/machine.ts';

const MINUTE = 60_000;
const on = (t: number): BreakClockInput => ({ type: 'break-clock', on: true, t });
const manners: BreakClockInput = { type: 'manners', manners: USUAL_MANNERS };
const minutes = (from: number, to: number): BreakClockInput[] =>
  Array.from({ length: to - from }, (_, index) => ({ type: 'clock', t: (from + index + 1) * MINUTE }));

const promptsOf = (inputs: readonly BreakClockInput[]): number[] => [
  ...new Set(feed(breakClock, inputs).flatMap((view) => view?.promptedAt ?? [])),
];
const inMinutes = (times: readonly number[]) => times.map((t) => t / MINUTE);

it('asks for a break after 50 minutes, and again after another 50', () => {
  const prompts = promptsOf([manners, on(0), ...minutes(0, 120)]);
  expect(inMinutes(prompts)).toEqual([50, 100]);
});

it('begins anew with a break that was taken, and with a computer that slept', () => {
  const taken: BreakClockInput = { type: 'break-taken', t: 30 * MINUTE };
  expect(inMinutes(promptsOf([manners, on(0), ...minutes(0, 30), taken, ...minutes(30, 100)]))).toEqual([80]);
  const slept = [manners, on(0), ...minutes(0, 40), ...minutes(70, 125)];
  expect(inMinutes(promptsOf(slept))).toEqual([121]);
  expect(feed(breakClock, slept).at(-1)).toMatchObject({ taken: false, since: 71 * MINUTE });
});

it('waits for the end of a call, a session, or a quiet hour', () => {
  const call: BreakClockInput = { type: 'keep-quiet', reason: 'call', until: 75 * MINUTE };
  expect(inMinutes(promptsOf([manners, on(0), ...minutes(0, 40), call, ...minutes(40, 90)]))).toEqual([75]);
  const session: BreakClockInput = { type: 'closed', because: 'session' };
  const over: BreakClockInput = { type: 'closed', because: null };
  const inputs = [manners, on(0), session, ...minutes(0, 60), over, ...minutes(60, 70)];
  expect(inMinutes(promptsOf(inputs))).toEqual([61]);
});

it('says nothing where prompts are off, or nobody asked for it', () => {
  const none: BreakClockInput = { type: 'manners', manners: { ...USUAL_MANNERS, breakMs: null } };
  expect(promptsOf([none, on(0), ...minutes(0, 300)])).toEqual([]);
  expect(feed(breakClock, [manners, ...minutes(0, 300)]).every((view) => view === null)).toBe(true);
});

it('never asks twice within one interval, whatever is said to it and whenever (M-44)', () => {
  const said = fc.oneof(
    fc.record({ type: fc.constant('clock' as const), after: fc.integer({ min: -5, max: 400 }) }),
    fc.record({ type: fc.constant('prompt-read' as const), after: fc.constant(0) }),
    fc.record({ type: fc.constant('break-taken' as const), after: fc.constant(0) }),
    fc.record({ type: fc.constant('quiet' as const), after: fc.integer({ min: 0, max: 90 }) }),
  );
  fc.assert(
    fc.property(fc.array(said, { maxLength: 300 }), (steps) => {
      let t = 0;
      let quietUntil = 0;
      const inputs: BreakClockInput[] = [manners, on(0)];
      for (const { type, after } of steps) {
        if (type === 'prompt-read') inputs.push({ type });
        else if (type === 'quiet') {
          quietUntil = t + after * MINUTE;
          inputs.push({ type: 'keep-quiet', reason: 'snooze', until: quietUntil });
        } else {
          t += after * 1000;
          inputs.push({ type, t });
        }
      }
      const prompts = promptsOf(inputs);
      const gaps = prompts.slice(1).map((at, index) => at - (prompts[index] ?? 0));
      expect(gaps.every((gap) => Math.abs(gap) >= 50 * MINUTE)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
