import type { Machine, Step } from '../core/machine.ts';
import type { PlayerState } from '../core/player/player.ts';
import type { Sound } from './ports.ts';

/** The last seconds of a rest are counted down. */
const COUNTDOWN_SECONDS = 3;
/** Halfway is told only where there is time to hear it, s. */
const LEAST_FOR_HALF_SECONDS = 10;

/** What can be heard of a session, so that nobody need look: each sound has its sight on the screen. */
export const sessionSounds: Machine<PlayerState | null, PlayerState, Sound> = {
  start: () => null,
  step(before, now): Step<PlayerState | null, Sound> {
    return [now, before ? heard(before, now) : []];
  },
};

function heard(before: PlayerState, now: PlayerState): readonly Sound[] {
  if (now.phase !== before.phase) return changed(before, now);
  if (now.phase === 'rest' || now.phase === 'switch') {
    const left = Math.ceil(now.restSecondsLeft);
    return left < Math.ceil(before.restSecondsLeft) && left >= 1 && left <= COUNTDOWN_SECONDS ? ['tick'] : [];
  }
  if (now.phase !== 'working') return [];
  const item = now.items[now.itemIndex];
  if (item?.exercise.unit === 'reps') return now.performed > before.performed ? ['rep'] : [];
  if (now.reached && !before.reached) return ['done'];
  const half = (item?.dose.amount ?? 0) / 2;
  const pastHalf = before.performed < half && now.performed >= half;
  return pastHalf && half * 2 >= LEAST_FOR_HALF_SECONDS ? ['half'] : [];
}

function changed(before: PlayerState, now: PlayerState): readonly Sound[] {
  switch (now.phase) {
    case 'working':
      return [before.phase === 'paused' ? 'resumed' : 'started'];
    case 'paused':
      return ['paused'];
    case 'rest':
    case 'switch':
    case 'finished':
      return before.phase === 'working' || before.phase === 'paused'
        ? [before.reached ? 'ended' : 'done']
        : [];
    case 'ready':
      return [];
  }
}
