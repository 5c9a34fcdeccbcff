import { adjustable } from '../../core/player/adjustable.ts';
import type { PlayerCommand, PlayerState, WhyLeft } from '../../core/player/player.ts';
import { weightsBeside } from '../../core/player/weights-today.ts';

/** What a button or key of the player asks for; `wait` is a pause that the person asks for. */
export type PlayerAsk = Extract<
  PlayerCommand['type'],
  | 'start-set'
  | 'end-set'
  | 'tap-rep'
  | 'skip-rest'
  | 'skip-exercise'
  | 'easier'
  | 'harder'
  | 'confirm'
  | 'use-manual'
  | 'use-sensor'
  | 'wait'
  | 'go-on'
  | 'stop'
>;

/** What a key asks for besides: a sheet, a channel, what was said last, or the answer to why a hold was left. */
export type KeyAsk = PlayerAsk | WhyLeft | 'hurts' | 'help' | 'voice' | 'sound' | 'repeat';

/** What a key puts right: by how much, the state of the session tells. */
type PutRight = 'one-more' | 'one-less' | 'lighter';

type Key = Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'composedPath'>;

/** Keys of a single character, which can be turned off (WCAG 2.1.4). */
const LETTERS: Readonly<Record<string, KeyAsk | PutRight>> = {
  h: 'hurts',
  r: 'repeat',
  v: 'voice',
  s: 'sound',
  y: 'confirm',
  '?': 'help',
  w: 'lighter',
  '+': 'one-more',
  '-': 'one-less',
};

const WHYS: Readonly<Record<string, WhyLeft>> = { '1': 'tired', '2': 'sore', '3': 'interrupted' };

/**
 * What a key asks for; null for keys that belong to something else (LOOK section 11).
 *
 * @param letters whether keys of a single character do anything.
 */
export function playerKey(event: Key, state: PlayerState, letters = true): KeyAsk | PutRight | null {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Escape') return 'stop';
  const letter = event.key.toLowerCase();
  if (letters && state.left && WHYS[letter]) return WHYS[letter];
  if (letters && LETTERS[letter]) return LETTERS[letter];
  return event.key === ' ' && !isControl(event.composedPath()[0]) ? spaceAsks(state) : null;
}

/**
 * The event of what a key asks for: the same as of the button that does it.
 *
 * @param atHome the dumbbells at home, kg; undefined: not told.
 * @returns null where there is nothing to put right.
 */
export function eventOfKey(
  asked: KeyAsk | PutRight,
  state: PlayerState,
  atHome: readonly number[] | undefined,
): CustomEvent | null {
  switch (asked) {
    case 'one-more':
    case 'one-less': {
      const set = adjustable(state);
      const detail = set && (asked === 'one-more' ? set.step : -set.step);
      return detail === null ? null : new CustomEvent('count-adjusted', { detail });
    }
    case 'lighter': {
      const item = state.items[state.itemIndex];
      const detail = item && weightsBeside(item, atHome)?.lighter;
      return detail ? new CustomEvent('weight-chosen', { detail }) : null;
    }
    default:
      return new CustomEvent('key-asked', { detail: asked });
  }
}

/** Space goes on where the session waits, begins what is to begin, and pauses what runs. */
function spaceAsks({ phase, waits }: PlayerState): PlayerAsk {
  if (waits) return 'go-on';
  if (phase === 'ready') return 'start-set';
  return phase === 'rest' || phase === 'switch' ? 'skip-rest' : 'wait';
}

/** Space presses a focused button or ticks a focused box; then it is not the player's. */
const isControl = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLButtonElement ||
  target instanceof HTMLInputElement ||
  target instanceof HTMLAnchorElement;
