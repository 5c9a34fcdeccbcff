import { angleBetween } from '../imu/vector.ts';
import type { Angles } from './hold-position.ts';
import type { RecentMotion } from './recent-motion.ts';
import { isChange, isLift, type Movement, SETTLING_MS } from './trunk-movement.ts';

/** A position held steadily for this long is a hold, ms (EXERCISES section D). */
const SETTLE_MS = 1000;
/** Movements are known a second late; what was none but a wobble is known after this, ms. */
export const KNOWN_LATE_MS = 1700;
/** Spread of the angle while settling, degrees (standard deviation). */
const SETTLED_SPREAD_DEG = 2.5;
/** Further than this from the settled angle, the trunk was still on its way, degrees. */
const ON_THE_WAY_DEG = 4;
/** Two stops with a step between them that does not show, ms. */
const MOVING_IN_MS = 5000;
/** A start that turns out to be this much too early is told anew, ms. */
const REDATE_MS = 250;
/** Stops on the way out last up to this, ms. */
const STOP_MS = 3500;

/** Since when the angle is where it settled, having arrived by some movement; null where it has not settled. */
export function settledSince(
  recent: RecentMotion,
  now: number,
  arrivedAt: number,
  inWindow: (angles: Angles) => boolean,
): number | null {
  let sum = 0;
  let squares = 0;
  let n = 0;
  for (let moment = recent.ago(0); moment && now - moment.t <= SETTLE_MS; moment = recent.ago(n)) {
    sum += moment.alongDeg;
    squares += moment.alongDeg ** 2;
    n++;
  }
  const meanDeg = sum / n;
  if (Math.sqrt(Math.max(0, squares / n - meanDeg ** 2)) > SETTLED_SPREAD_DEG) return null;
  let since = now;
  for (let i = 0; ; i++) {
    const moment = recent.ago(i);
    if (!moment || moment.t < arrivedAt || !inWindow(moment)) break;
    if (Math.abs(moment.alongDeg - meanDeg) > ON_THE_WAY_DEG) break;
    since = moment.t;
  }
  if (now - since < SETTLE_MS - 100) return null;
  return since - arrivedAt < SETTLING_MS ? arrivedAt : since;
}

/** The last of the steps that show that a hold had not begun when it seemed to; null while there is none. */
export function movedOn(recent: RecentMotion, startedAt: number, now: number): Movement | null {
  const movements = recent.movements();
  if (movements[0]?.to === null) return null;
  let arrivedAt = startedAt;
  let last: Movement | null = null;
  for (let i = movements.length - 1; i >= 0; i--) {
    const movement = movements[i];
    if (!movement || movement.to === null || movement.to <= arrivedAt || !isChange(movement)) continue;
    if (movement.from - arrivedAt >= MOVING_IN_MS || now - movement.to <= KNOWN_LATE_MS) break;
    if (movement.to - startedAt > REDATE_MS) last = movement;
    arrivedAt = movement.to;
  }
  return last;
}

/**
 * When the trunk began to leave, given since when it is known to be away: stops on the way out are looked past.
 *
 * @param heldSince when the clock began to run, ms.
 */
export function departedAt(recent: RecentMotion, heldSince: number, awaySince: number): number {
  let leftAt = awaySince;
  for (const movement of recent.movements()) {
    if (movement.from > leftAt || !isChange(movement)) continue;
    const stopped = leftAt - (movement.to ?? leftAt);
    if (stopped > STOP_MS || movement.from <= heldSince || cameBack(recent, movement, leftAt)) break;
    leftAt = movement.from;
  }
  return leftAt;
}

/** Whether the trunk was half way back some time between a movement and the next: breath and sway come back. */
function cameBack(recent: RecentMotion, movement: Movement, until: number): boolean {
  const { before, after, to } = movement;
  if (to === null || isLift(movement)) return false;
  const half = angleBetween(before, after) / 2;
  for (let i = 0; ; i++) {
    const moment = recent.ago(i);
    if (!moment || moment.t < to) return false;
    if (moment.t < until && angleBetween(moment.up, before) < half) return true;
  }
}
