import type { PlayerCommand, PlayerState } from '../../core/player/player.ts';

/** What a button or key of the player asks for. */
export type PlayerAsk = Extract<
  PlayerCommand['type'],
  | 'start-set'
  | 'end-set'
  | 'tap-rep'
  | 'skip-rest'
  | 'skip-exercise'
  | 'easier'
  | 'use-manual'
  | 'use-sensor'
  | 'stop'
>;

/** What a key asks for; null for keys that belong to something else (LOOK section 11). */
export function playerKey(
  event: Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'composedPath'>,
  { phase, countedBy, items, itemIndex }: PlayerState,
): PlayerAsk | 'hurts' | null {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Escape') return 'stop';
  if (event.key === 'h' || event.key === 'H') return 'hurts';
  if (event.key !== ' ' || isControl(event.composedPath()[0])) return null;
  if (phase === 'ready') return 'start-set';
  if (phase === 'rest' || phase === 'switch') return 'skip-rest';
  if (countedBy !== 'person') return null;
  return items[itemIndex]?.exercise.unit === 'reps' ? 'tap-rep' : 'end-set';
}

/** Space presses a focused button or ticks a focused box; then it is not the player's. */
const isControl = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLButtonElement ||
  target instanceof HTMLInputElement ||
  target instanceof HTMLAnchorElement;
