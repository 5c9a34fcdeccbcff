import type { PlayerItem, PlayerState } from '../../src/core/player/player.ts';
import { NO_REPS } from '../../src/core/player/seen-reps.ts';

/** A session at work on its first set, led by the sensor, unless `change` says other. */
export const playerState = (
  items: readonly PlayerItem[],
  change: Partial<PlayerState> = {},
): PlayerState => ({
  phase: 'working',
  items,
  itemIndex: 0,
  setIndex: 0,
  side: 'both',
  performed: 0,
  byHand: 0,
  pause: null,
  restSecondsLeft: 0,
  readySecondsLeft: null,
  lead: 'auto',
  waits: null,
  inPosition: null,
  reached: false,
  unwatched: false,
  countedBy: 'sensor',
  unseenSeconds: 0,
  reps: NO_REPS,
  holdConfidence: null,
  endedBy: null,
  ...change,
});
