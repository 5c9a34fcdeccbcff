import type { Clock } from '../ports/ports.ts';

/** Set back by more than this, a wall clock was plainly wrong before, ms. */
const MOST_BACK_MS = 12 * 3_600_000;

export interface ForwardClock extends Clock {
  /** Something happened at this time, epoch ms: now is no earlier. */
  readonly happened: (at: number) => void;
}

/**
 * The wall clock, which does not go back behind what has happened: a set is logged after the start of its session, and a
 * session that was trained is known to the plan. Set back by up to half a day, it goes on at its pace from where it was.
 */
export function forwardClock(clock: Clock): ForwardClock {
  let latest = { at: clock.now(), running: clock.running() };

  function now(): number {
    const [wall, running] = [clock.now(), clock.running()];
    const goneOn = latest.at + Math.max(0, running - latest.running);
    const isSetBack = wall < goneOn && goneOn - wall <= MOST_BACK_MS;
    latest = { at: isSetBack ? goneOn : wall, running };
    return latest.at;
  }

  return {
    ...clock,
    now,
    happened(at) {
      const ahead = at - now();
      if (ahead > 0 && ahead <= MOST_BACK_MS) latest = { ...latest, at };
    },
  };
}
