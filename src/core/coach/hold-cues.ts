import type { PlayerItem, PlayerState } from '../player/player.ts';
import { type Cue, cue, turn } from './cue.ts';
import { holdAside, isSameAside } from './hold-aside.ts';

/** The last seconds before a change are counted down (LOOK section 10). */
export const COUNT_DOWN_SECONDS = 3;
/** Shorter holds would be nothing but a count, s. */
const LEAST_FOR_COUNT = 8;
/** Halfway is told only where there is time to hear it, s. */
const LEAST_FOR_HALF = 10;
/** So long before the end it is told, where halfway was not just before (LOOK section 11), s. */
const SECONDS_LEFT = 5;
const LEAST_FOR_SECONDS_LEFT = 15;
/** What belongs to its second is wrong soon after, ms. */
const SHORT_MS = 800;

/** What is told within a hold, by how long it has been held. */
export function holdCues(t: number, before: PlayerState, now: PlayerState, item: PlayerItem): readonly Cue[] {
  const { amount } = item.dose;
  const passed = (seconds: number) => before.performed < seconds && now.performed >= seconds;
  const cues: Cue[] = [];
  if (passed(amount)) cues.push(turn(t, [{ key: 'reached' }], { sound: 'done', touch: 'done' }));
  else if (now.performed < amount)
    cues.push(...asideCues(t, before.performed, now.performed, item), ...clockCues(t, amount, passed));
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

/** A breath that is led keeps its time; what is asked waits for a silence. */
function asideCues(t: number, before: number, now: number, item: PlayerItem): readonly Cue[] {
  const aside = holdAside(item, now);
  if (!aside || isSameAside(holdAside(item, before), aside)) return [];
  return aside.key === 'breathe'
    ? [cue(t, [aside], { freshMs: SHORT_MS, live: null })]
    : [cue(t, [aside], { priority: 'aside' })];
}
