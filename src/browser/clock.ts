import type { Clock } from '../ports/ports.ts';

/** A zone that was told is believed for so long, ms: the browser takes a twentieth of a millisecond to tell it, and a ribbon asks for each minute. */
const ZONE_HOLDS_MS = 1000;

/** The wall clock, the zone it is read in, a clock that nobody sets, and chance for ids. */
export const createClock = (): Clock => ({
  now: () => Date.now(),
  running: () => performance.now(),
  zone: createZone(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
});

/** Asked again and again: people travel with the page open. */
function createZone(): Clock['zone'] {
  let zone = '';
  let askedAt = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - askedAt >= ZONE_HOLDS_MS) {
      zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
      askedAt = now;
    }
    return zone;
  };
}
