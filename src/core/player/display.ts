import { leadOf } from './lead.ts';
import type { PlayerState } from './player.ts';
import { between, exerciseOf, inSet, type Memory, targetOf } from './player-memory.ts';
import { performed } from './set-clock.ts';

/** What a session shows, from what it remembers. */
export function display(memory: Memory): PlayerState {
  const { shown, startsAt, t } = memory;
  const amount = performed(memory);
  return {
    ...shown,
    performed: amount,
    byHand: memory.byHand,
    lead: leadOf(exerciseOf(shown), shown.countedBy, memory.placement),
    reached: inSet(memory) && amount >= targetOf(shown),
    unwatched: memory.silentSince !== null && shown.countedBy === 'sensor',
    restSecondsLeft: between(memory) ? Math.max(0, (memory.restUntil - t) / 1000) : 0,
    readySecondsLeft:
      shown.phase === 'ready' && shown.countedBy === 'person' && startsAt !== null
        ? Math.max(0, (startsAt - t) / 1000)
        : null,
    inPosition: shown.phase === 'ready' && shown.countedBy === 'sensor' ? shown.inPosition : null,
  };
}
