import bridgeHoldSeen from '../../../content/detectors/bridge_hold.json';
import sidePlankSeen from '../../../content/detectors/side_knee.json';
import deadliftSeen from '../../../content/detectors/slrdl_db.json';
import bridgeHoldJson from '../../../content/exercises/bridge_hold.json';
import sidePlankJson from '../../../content/exercises/side_knee.json';
import deadliftJson from '../../../content/exercises/slrdl_db.json';
import walkJson from '../../../content/exercises/walk_easy.json';
import filterContent from '../../../content/filters.json';
import { readExercise } from '../../../src/core/exercise/exercise.ts';
import { Filters } from '../../../src/core/exercise/filters.ts';
import type { PlayerItem, PlayerState, SetResult } from '../../../src/core/player/player.ts';
import { playerState } from '../../signals/player-state.ts';
import type { ViewState } from './view-states.ts';

const filters = Filters.parse(filterContent);

const item = (exercise: PlayerItem['exercise'], sets: number, amount: number): PlayerItem => ({
  exercise,
  dose: { sets, amount },
  sets: [],
  skipped: false,
});

const sidePlank = item(readExercise(sidePlankJson, sidePlankSeen, filters), 2, 10);
const bridgeHold = item(readExercise(bridgeHoldJson, bridgeHoldSeen, filters), 2, 15);
/** It has the longest name of all. */
const deadlift: PlayerItem = {
  ...item(readExercise(deadliftJson, deadliftSeen, filters), 3, 8),
  kg: 3,
  mostKg: 4,
};
const walk = item(readExercise(walkJson, undefined, filters), 1, 600);
const items = [sidePlank, bridgeHold, deadlift, walk];

const left = (now: number): SetResult => ({
  exerciseId: sidePlank.exercise.id,
  setIndex: 0,
  side: 'left',
  target: 10,
  performed: 10,
  startedAt: now - 12_000,
  endedAt: now - 2000,
  countedBy: 'sensor',
  unseenSeconds: 0,
  pauses: 0,
});

const lifted = (now: number, side: 'left' | 'right'): SetResult => ({
  ...left(now),
  exerciseId: deadlift.exercise.id,
  side,
  target: 8,
  performed: 8,
  kg: 3,
});

const at = (itemIndex: number, change: Partial<PlayerState>): PlayerState =>
  playerState(items, { itemIndex, performed: 6, ...change });

/** States of the player that exercises with sides, with long names and without a sensor have. */
export const playerStates = (
  now: number,
  playing: (player: PlayerState, change?: Partial<ViewState>) => ViewState,
  /** With these dumbbells at home, kg. */
  atHome: (kg: readonly number[]) => Partial<ViewState>,
): Record<string, ViewState> => ({
  'session/switch': playing(
    playerState([{ ...sidePlank, sets: [left(now)] }, ...items.slice(1)], {
      phase: 'switch',
      side: 'right',
      performed: 0,
      restSecondsLeft: 8,
    }),
  ),
  'session/paused-higher': playing(at(1, { phase: 'paused', pause: { reason: 'higher', offsetDeg: 7 } })),
  'session/paused-moved': playing(at(1, { phase: 'paused', pause: { reason: 'moved', offsetDeg: 12 } })),
  'session/paused-unseen': playing(
    at(1, { phase: 'paused', unwatched: true, pause: { reason: 'unseen', offsetDeg: 0 } }),
  ),
  'session/put-right': playing(at(1, { performed: 11.2, byHand: 3 })),
  'session/weight': playing(at(2, { phase: 'ready', side: 'left', performed: 0 }), atHome([2, 3, 4])),
  'session/weight-rest': playing(
    playerState(
      [sidePlank, bridgeHold, { ...deadlift, sets: [lifted(now, 'left'), lifted(now, 'right')] }, walk],
      { itemIndex: 2, setIndex: 1, phase: 'rest', side: 'left', restSecondsLeft: 41 },
    ),
    atHome([2, 3, 4]),
  ),
  'session/help': playing(at(1, {})),
  'session/long-name': playing(at(2, { side: 'left', performed: 3 })),
  'session/walk': playing(at(3, { countedBy: 'person', lead: 'timer', performed: 252 })),
  'session/hurts': playing(at(1, {})),
});
