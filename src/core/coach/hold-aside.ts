import type { PlayerItem } from '../player/player.ts';
import { holdKind } from './coming.ts';
import type { Saying } from './cue.ts';

/** A word on the breath in a hold, said once and shown while it holds. */
export type HoldAside = Extract<Saying, { readonly key: 'can-you-speak' | 'slow-breath' | 'breathe' }>;

/** "Can you speak?" is asked in holds longer than this, s (M-36). */
const SPEAK_IN_HOLDS_OVER = 10;
/** From a quarter of the hold to its half. */
const FROM = 0.25;
const TO = 0.5;

/** What is to be said of the breath when so much of a hold is done, s; null where nothing is. */
export function holdAside({ exercise, dose }: PlayerItem, performed: number): HoldAside | null {
  const { amount } = dose;
  const kind = holdKind(exercise);
  if (kind === 'breath') return performed < amount ? guidedBreath(exercise, performed) : null;
  const isTime = amount > SPEAK_IN_HOLDS_OVER && performed >= FROM * amount && performed < TO * amount;
  if (!isTime || kind === 'activity') return null;
  return { key: kind === 'effort' ? 'can-you-speak' : 'slow-breath' };
}

/** In and out at the exercise's own pace, from its start to its end. */
function guidedBreath({ breath }: PlayerItem['exercise'], performed: number): HoldAside | null {
  if (!breath) return null;
  const { inSeconds, outSeconds } = breath;
  return { key: 'breathe', way: performed % (inSeconds + outSeconds) < inSeconds ? 'in' : 'out' };
}

/** Two are the same word. */
export const isSameAside = (a: HoldAside | null, b: HoldAside | null): boolean =>
  a?.key === b?.key && (a?.key !== 'breathe' || (b?.key === 'breathe' && a.way === b.way));
