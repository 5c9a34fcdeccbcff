import type { Side } from '../core/player/player.ts';

/** The side of a set, in mid-sentence: "set 2, left". */
export const SIDE_WORDS: Readonly<Record<Side, string>> = { both: 'both', left: 'left', right: 'right' };
