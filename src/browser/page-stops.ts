import type { PageStop } from '../core/desk/gap-cause.ts';

const TICK_MS = 10_000;
/** A hidden page's timers come at least once a minute: a tick that is later than this was slept through, ms. */
const SLEPT_MS = 150_000;
/** So many are remembered. */
const KEPT = 50;

/** Notes from now on when the page could not run: the browser froze it, or the computer slept. */
export function watchPageStops(
  page: Document = document,
  now: () => number = Date.now,
): () => readonly PageStop[] {
  let stops: readonly PageStop[] = [];
  let frozenSince: number | null = null;
  let tickedAt = now();

  const note = (stop: PageStop) => {
    stops = [...stops, stop].slice(-KEPT);
  };

  function tick(): void {
    const at = now();
    if (frozenSince === null && at - tickedAt > SLEPT_MS) note({ from: tickedAt, to: at, cause: 'asleep' });
    tickedAt = at;
  }

  page.addEventListener('freeze', () => {
    frozenSince = now();
  });
  page.addEventListener('resume', () => {
    if (frozenSince !== null) note({ from: frozenSince, to: now(), cause: 'frozen' });
    frozenSince = null;
    tickedAt = now();
  });
  setInterval(tick, TICK_MS);

  return () => {
    tick();
    return stops;
  };
}
