import type { Press } from '../../core/buttons/press.ts';
import type { PlayerState } from '../../core/player/player.ts';
import type { SensorChoices } from '../../ports/settings.ts';

/** What a press of the sensor's button asks for. */
export type PressMeaning = 'snooze' | 'tall' | SessionPress;

/** In a session: to begin a set, to let all clocks wait and go on, to end a set. */
export type SessionPress = 'start-set' | 'wait' | 'go-on' | 'end-set';

/** @param session the one that runs; null at the desk. */
export function pressMeaning(
  press: Press,
  session: Pick<PlayerState, 'phase' | 'waits'> | null,
  { singlePress, longPress, pressInTraining }: SensorChoices,
): PressMeaning | null {
  if (session === null || session.phase === 'finished') {
    const chosen = { single: singlePress, long: longPress, double: 'off' } as const;
    return chosen[press] === 'off' ? null : chosen[press];
  }
  if (press === 'long' || pressInTraining === 'off') return null;
  const inSet = session.phase === 'working' || session.phase === 'paused';
  if (inSet && press === 'double') return 'end-set';
  if (session.waits) return 'go-on';
  return inSet ? 'wait' : 'start-set';
}
