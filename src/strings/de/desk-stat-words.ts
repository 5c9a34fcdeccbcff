import type { MovementView } from '../../ports/desk-view.ts';
import {
  breakStat as englishBreak,
  longestStat as englishLongest,
  shiftsStat as englishShifts,
  stillStat as englishStill,
  type Stat,
} from '../desk-stat-words.ts';

const inMinutes = (ms: number): number => Math.floor(ms / 60_000);

const promptAt = (name: string, atMs: number | null): string =>
  atMs === null ? name : `${name}. Tipp bei ${inMinutes(atMs)}`;

export const stillStat = (movement: MovementView): Stat => ({
  ...englishStill(movement),
  label: promptAt('in dieser Position', movement.stillnessAfterMs),
});

export const breakStat = (movement: MovementView): Stat => ({
  ...englishBreak(movement),
  label: promptAt('seit einer Pause', movement.breakAfterMs),
});

export function shiftsStat(shifts: number, wornMs: number, usual: number | null): Stat {
  const stat = englishShifts(shifts, wornMs, usual);
  const early = stat.unit === '';
  const name = early ? 'Positionswechsel bisher' : 'Positionswechsel';
  return {
    ...stat,
    unit: early ? '' : 'pro Std.',
    label: usual === null ? name : `${name}. Sonst ${Math.round(usual)}`,
  };
}

export const longestStat = (ms: number): Stat => ({
  ...englishLongest(ms),
  label: 'am längsten ruhig heute',
});
