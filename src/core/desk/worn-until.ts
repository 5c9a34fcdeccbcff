import { SAME_WEARING_MS } from '../posture/recalibrate.ts';
import type { DeskMinute } from './minute.ts';

const MINUTE_MS = 60_000;

/** Until when the sensor was worn on end from `from` on: a longer silence, or lying unworn, ends a wearing. Epoch ms. */
export function wornUntil(minutes: readonly DeskMinute[], from: number): number {
  let until = from;
  for (const row of minutes) {
    const begins = row.minute * MINUTE_MS;
    if (begins - until > SAME_WEARING_MS) break;
    if (isWorn(row)) until = Math.max(until, begins + MINUTE_MS);
  }
  return until;
}

const isWorn = ({ ms }: DeskMinute): boolean =>
  Object.entries(ms).some(([part, time]) => time > 0 && part !== 'away' && part !== 'unseen');
