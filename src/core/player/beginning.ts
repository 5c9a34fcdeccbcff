import type { Placement } from '../posture/posture.ts';
import { isSeen } from './lead.ts';
import type { PlayerItem, PlayerState } from './player.ts';
import { countIn, firstSide, GET_READY_MS, type Memory, type Prescribed } from './player-memory.ts';
import { NO_REPS } from './seen-reps.ts';

export interface Beginning {
  /** Now, sample time, ms. */
  readonly t?: number;
  readonly placement?: Placement | null;
}

export function begin(
  prescribed: readonly Prescribed[],
  heard: boolean,
  { t = 0, placement = 'sternum' }: Beginning = {},
): Memory {
  const items: PlayerItem[] = prescribed.map(({ exercise, dose, firstSide = 'left', kg }) => ({
    exercise,
    dose,
    firstSide,
    sets: [],
    skipped: false,
    ...(kg !== undefined && { kg, mostKg: kg }),
  }));
  const shown: PlayerState = {
    phase: items.length > 0 ? 'ready' : 'finished',
    items,
    itemIndex: 0,
    setIndex: 0,
    side: firstSide(items[0]),
    performed: 0,
    byHand: 0,
    pause: null,
    restSecondsLeft: 0,
    readySecondsLeft: null,
    lead: 'timer',
    waits: null,
    inPosition: null,
    reached: false,
    unwatched: false,
    countedBy: heard && isSeen(items[0]?.exercise, placement) ? 'sensor' : 'person',
    unseenSeconds: 0,
    reps: NO_REPS,
    holdConfidence: null,
    endedBy: null,
  };
  return countIn(
    {
      shown,
      t,
      lostMs: 0,
      setStartedAt: null,
      counted: 0,
      byHand: 0,
      heldMs: 0,
      runsSince: null,
      movedAt: t,
      pauses: 0,
      waited: false,
      ongoing: null,
      startsAt: null,
      restUntil: 0,
      restSince: 0,
      silentSince: heard && placement !== null ? null : t,
      placement,
      chosenByPerson: false,
      last: null,
    },
    GET_READY_MS,
  );
}
