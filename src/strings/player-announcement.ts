import type { PlayerState } from '../core/player/player.ts';
import { playerWords, WHY_LEFT } from './player-words.ts';

/** Seconds before the end of a hold at which it is said. */
const LAST_SECONDS = 5;

/** What a screen reader says at once when the player changes; null where nothing new is to say. */
export function playerAnnouncement(before: PlayerState | undefined, now: PlayerState): string | null {
  const item = now.items[now.itemIndex];
  if (!item) return null;
  if (now.left && !before?.left) return WHY_LEFT;
  const { word, line } = playerWords(now, item);
  const changed =
    !before ||
    before.phase !== now.phase ||
    before.itemIndex !== now.itemIndex ||
    before.unwatched !== now.unwatched ||
    before.pause?.reason !== now.pause?.reason;
  if (changed) return line ? `${word}. ${line}` : word;
  if (now.phase !== 'working') return null;
  if (!before.reached && now.reached) return 'Target reached';
  if (item.exercise.unit === 'reps') return before.performed === now.performed ? null : String(now.performed);
  const mark = item.dose.amount - LAST_SECONDS;
  return before.performed < mark && now.performed >= mark ? `${LAST_SECONDS} seconds left` : null;
}
