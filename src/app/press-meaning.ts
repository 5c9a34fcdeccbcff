import type { Press } from '../core/buttons/press.ts';
import type { PlayerPhase } from '../core/player/player.ts';
import type { SensorChoices } from './settings.ts';

/** What a press of the sensor's button asks for. */
export type PressMeaning = 'snooze' | 'tall' | 'start-set' | 'end-set';

/** @param phase of the session that runs; null at the desk. */
export function pressMeaning(
  press: Press,
  phase: PlayerPhase | null,
  { singlePress, longPress, pressInTraining }: SensorChoices,
): PressMeaning | null {
  if (phase === null || phase === 'finished') {
    const chosen = { single: singlePress, long: longPress, double: 'off' } as const;
    return chosen[press] === 'off' ? null : chosen[press];
  }
  if (press === 'long' || pressInTraining === 'off') return null;
  return phase === 'working' || phase === 'paused' ? 'end-set' : 'start-set';
}
