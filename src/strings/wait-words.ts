import type { PlayerState, Wait } from '../core/player/player.ts';

/** What a session that stands says of itself: why, and what goes on where. */
export function waitWords(
  why: Extract<Wait, 'asleep' | 'broken-off'>,
  state: PlayerState,
  now: number,
): { readonly heading: string; readonly text: string } {
  switch (why) {
    case 'asleep':
      return {
        heading: 'The page was asleep',
        text: `Nothing was counted in that time. ${goesOn(state)}`,
      };
    case 'broken-off': {
      const since = state.brokenOffAt === undefined ? '' : ` ${agoWords(now - state.brokenOffAt)}`;
      return { heading: `Your session broke off${since}, in ${placeWords(state)}`, text: goesOn(state) };
    }
  }
}

/** "set 2 of Side plank, left", "the rest before Bridge". */
function placeWords({ phase, items, itemIndex, setIndex, side }: PlayerState): string {
  const name = items[itemIndex]?.exercise.name ?? 'the session';
  if (phase === 'rest' || phase === 'switch') return `the rest before ${name}`;
  return `set ${setIndex + 1} of ${name}${side === 'both' ? '' : `, ${side}`}`;
}

/** What becomes of the set that was under way. */
function goesOn({ phase, items, itemIndex, performed }: PlayerState): string {
  const unit = items[itemIndex]?.exercise.unit;
  if (phase === 'rest' || phase === 'switch') return 'All that you did is kept.';
  if (phase === 'ready') return 'All that you did is kept. This set has not begun.';
  const counted = Math.floor(performed);
  return unit === 'reps'
    ? `All that you did is kept. This set goes on from ${counted}.`
    : `All that you did is kept. A hold begins anew, as nobody saw how it went on; ended here, its ${counted} s count.`;
}

/** "just now", "2 minutes ago". */
function agoWords(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
  const hours = Math.round(minutes / 60);
  return hours === 1 ? 'an hour ago' : `${hours} hours ago`;
}
