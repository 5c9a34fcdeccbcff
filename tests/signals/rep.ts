import type { RepCounted, RepPartial } from '../../src/core/detection/event.ts';

const movement = (t: number) => ({
  t,
  startedAt: t - 4000,
  peakAt: t - 2000,
  endedAt: t,
  rangeDeg: 20,
  phases: { outSeconds: 1.5, pauseSeconds: 1, backSeconds: 1.5 },
  confidence: 0.9,
});

/** A repetition of 4 s that is known at a time, ms. */
export const rep = (t: number, change: Partial<RepCounted> = {}): RepCounted => ({
  type: 'rep',
  ...movement(t),
  ...change,
});

/** One that went half way. */
export const halfRep = (t: number): RepPartial => ({ type: 'rep-partial', ...movement(t), rangeDeg: 10 });
