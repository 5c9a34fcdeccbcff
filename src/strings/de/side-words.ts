import type { Side } from '../../core/player/player.ts';

export const SIDE_WORDS: Readonly<Record<Side, string>> = { both: 'beide', left: 'links', right: 'rechts' };
