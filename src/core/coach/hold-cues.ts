import { breathOf } from '../exercise/tempo.ts';
import type { PlayerItem, PlayerState } from '../player/player.ts';
import { type HoldKind, holdKind } from './coming.ts';
import { type Cue, cue, turn } from './cue.ts';

/** The last seconds before a change are counted down (LOOK section 10). */
export const COUNT_DOWN_SECONDS = 3;
/** Shorter holds would be nothing but a count, s. */
const LEAST_FOR_COUNT = 8;
/** Halfway is told only where there is time to hear it, s. */
const LEAST_FOR_HALF = 10;
/** So long before the end it is told, where halfway was not just before (LOOK section 11), s. */
const SECONDS_LEFT = 5;
const LEAST_FOR_SECONDS_LEFT = 15;
/** "Can you speak?" is asked in holds longer than this, s (M-36). */
const SPEAK_IN_HOLDS_OVER = 10;
/** What belongs to its second is wrong soon after, ms. */
const SHORT_MS = 800;

/** What is told within a hold, by how long it has been held. */
export function holdCues(t: number, before: PlayerState, now: PlayerState, item: PlayerItem): readonly Cue[] {
  const { amount } = item.dose;
  const kind = holdKind(item.exercise);
  const passed = (seconds: number) => before.performed < seconds && now.performed >= seconds;
  const cues: Cue[] = [];
  if (passed(amount)) cues.push(turn(t, [{ key: 'reached' }], { sound: 'done', touch: 'done' }));
  else if (now.performed < amount)
    cues.push(...breathCues(t, kind, item, passed), ...clockCues(t, amount, passed));
  return cues;
}

type Passed = (seconds: number) => boolean;

function clockCues(t: number, amount: number, passed: Passed): readonly Cue[] {
  if (amount >= LEAST_FOR_HALF && passed(amount / 2))
    return [cue(t, [{ key: 'halfway', secondsLeft: amount / 2 }], { sound: 'half' })];
  if (amount >= LEAST_FOR_SECONDS_LEFT && passed(amount - SECONDS_LEFT))
    return [
      cue(t, [{ key: 'seconds-left', seconds: SECONDS_LEFT }], { live: 'assertive', freshMs: SHORT_MS }),
    ];
  if (amount < LEAST_FOR_COUNT) return [];
  const seconds = [3, 2, 1].find((left) => left <= COUNT_DOWN_SECONDS && passed(amount - left));
  return seconds ? [countDown(t, seconds)] : [];
}

/** Ticks say it; the voice takes their place where sounds are off. */
export const countDown = (t: number, seconds: number): Cue =>
  turn(t, [{ key: 'count-down', seconds }], {
    sound: 'tick',
    touch: 'tick',
    soundSaysIt: true,
    live: null,
    freshMs: SHORT_MS,
  });

function breathCues(t: number, kind: HoldKind, item: PlayerItem, passed: Passed): readonly Cue[] {
  const { amount } = item.dose;
  if (kind === 'breath') return guidedBreath(t, item, passed);
  if (amount <= SPEAK_IN_HOLDS_OVER || !passed(amount / 4)) return [];
  if (kind === 'effort') return [cue(t, [{ key: 'can-you-speak' }], { priority: 'aside' })];
  return kind === 'stretch' ? [cue(t, [{ key: 'slow-breath' }], { priority: 'aside' })] : [];
}

/** In and out at the exercise's own pace, from its start to its end. */
function guidedBreath(t: number, { exercise, dose }: PlayerItem, passed: Passed): readonly Cue[] {
  const breath = breathOf(exercise);
  if (!breath) return [];
  const { inSeconds, outSeconds } = breath;
  for (let begins = 0; begins < dose.amount; begins += inSeconds + outSeconds) {
    const way = begins > 0 && passed(begins) ? 'in' : passed(begins + inSeconds) ? 'out' : null;
    if (way) return [cue(t, [{ key: 'breathe', way }], { freshMs: SHORT_MS, live: null })];
  }
  return [];
}
