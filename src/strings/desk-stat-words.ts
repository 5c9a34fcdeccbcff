import type { MovementView } from '../ports/desk-view.ts';

/** One number with its unit, what it is, and how far it is to what comes then (0 to 1; null: to nothing). */
export interface Stat {
  readonly value: string;
  readonly unit: string;
  readonly label: string;
  readonly part: number | null;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Before so long at the desk a number an hour says nothing, ms. */
const FIRST_HOURLY_MS = 20 * MINUTE_MS;

const inMinutes = (ms: number): number => Math.floor(ms / MINUTE_MS);

export function stillStat({ stillMs, stillnessAfterMs }: MovementView): Stat {
  return {
    value: `${inMinutes(stillMs)}`,
    unit: 'min',
    label:
      stillnessAfterMs === null
        ? 'in this position'
        : `in this position. Prompt at ${inMinutes(stillnessAfterMs)}`,
    part: stillnessAfterMs === null ? null : stillMs / stillnessAfterMs,
  };
}

export function breakStat({ seatedMs, breakAfterMs }: MovementView): Stat {
  return {
    value: `${inMinutes(seatedMs)}`,
    unit: 'min',
    label: breakAfterMs === null ? 'since a break' : `since a break. Prompt at ${inMinutes(breakAfterMs)}`,
    part: breakAfterMs === null ? null : seatedMs / breakAfterMs,
  };
}

/** @param usual position changes in an hour on the days before. */
export function shiftsStat(shifts: number, wornMs: number, usual: number | null): Stat {
  const early = wornMs < FIRST_HOURLY_MS;
  const name = early ? 'position changes so far' : 'position changes';
  return {
    value: early ? `${shifts}` : `${Math.round(shifts / (wornMs / HOUR_MS))}`,
    unit: early ? '' : 'an hour',
    label: usual === null ? name : `${name}. Usually ${Math.round(usual)}`,
    part: null,
  };
}

export const longestStat = (ms: number): Stat => ({
  value: `${inMinutes(ms)}`,
  unit: 'min',
  label: 'longest still spell today',
  part: null,
});
