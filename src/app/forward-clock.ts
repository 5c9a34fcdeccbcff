import type { Clock } from './ports.ts';

/** Set back by more than this, a wall clock was plainly wrong before, ms. */
const MOST_BACK_MS = 12 * 3_600_000;

/**
 * The wall clock, which never goes back while a page lives: a set that was done is logged after the start of its session,
 * and what was logged has happened. Set back by up to half a day, it goes on at its pace from where it was.
 */
export function forwardClock(clock: Clock): Clock {
  let latest = { at: clock.now(), running: clock.running() };
  return {
    ...clock,
    now() {
      const [wall, running] = [clock.now(), clock.running()];
      const goneOn = latest.at + Math.max(0, running - latest.running);
      const isSetBack = wall < goneOn && goneOn - wall <= MOST_BACK_MS;
      latest = { at: isSetBack ? goneOn : wall, running };
      return latest.at;
    },
  };
}
