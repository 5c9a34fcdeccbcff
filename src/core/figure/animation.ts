import { blend } from './interpolate.ts';
import type { FigureRecord } from './pose.ts';
import { type Body, solve } from './solve.ts';

/** An exercise's movement: its solved key poses, and the body at any time of its loop. */
export interface Animation {
  readonly record: FigureRecord;
  readonly keys: readonly Body[];
  readonly start: Body;
  /** The peak of a repetition, or the position held. */
  readonly peak: Body;
  readonly loopMs: number;
  readonly at: (ms: number) => Body;
}

/** Slow in, slow out. */
export const cubicInOut = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/** A figure moves calmly: it is drawn this often, ms, which is half of what a screen can show. */
export const FRAME_MS = 1000 / 30;

/** Loops as short as a stride come round often, and their legs are dear to solve: each of their frames is kept, ms. */
const REMEMBERED_MS = 3000;

/** Solves the key poses once; bodies between them are solved when asked for. */
export function animate(record: FigureRecord): Animation {
  const keys = record.keys.map(({ pose }) => solve(pose));
  const [start, peak] = keys;
  if (!start || !peak) throw new Error(`figure "${record.id}" has no start and peak`);
  const loopMs = record.keys.reduce((sum, { moveMs, holdMs }) => sum + moveMs + holdMs, 0);
  const ease = record.easing === 'linear' ? (t: number) => t : cubicInOut;

  const solved = (ms: number): Body => {
    let left = ms;
    for (const [index, { moveMs, holdMs }] of record.keys.entries()) {
      const from = keys[index] ?? start;
      if (left < holdMs) return from;
      left -= holdMs;
      if (left < moveMs) return blend(from, keys[index + 1] ?? start, ease(left / moveMs));
      left -= moveMs;
    }
    return start;
  };

  const remembered = new Map<number, Body>();
  const at = (ms: number): Body => {
    const time = ((ms % loopMs) + loopMs) % loopMs;
    if (loopMs > REMEMBERED_MS) return solved(time);
    const step = Math.floor(time / FRAME_MS);
    const body = remembered.get(step) ?? solved(step * FRAME_MS);
    remembered.set(step, body);
    return body;
  };
  return { record, keys, start, peak, loopMs, at };
}
