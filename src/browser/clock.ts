import type { Clock } from '../app/ports.ts';

/** The wall clock, the zone it is read in, and chance for ids. */
export const createClock = (): Clock => ({
  now: () => Date.now(),
  // Asked each time: people travel with the page open.
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
});
