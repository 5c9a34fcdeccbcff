import type { Clock } from '../app/ports.ts';

/** The wall clock, the zone it is read in, a clock that nobody sets, and chance for ids. */
export const createClock = (): Clock => ({
  now: () => Date.now(),
  running: () => performance.now(),
  // Asked each time: people travel with the page open.
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
});
