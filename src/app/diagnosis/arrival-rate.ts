/** Readings are counted over this long, ms. */
const WINDOW_MS = 10_000;
/** Less than this shows no rate, ms. */
const LEAST_MS = 3000;

/** How many readings come in a second. Its state changes in place; times in ms on one clock. */
export function createArrivalRate() {
  let arrivals: { readonly at: number; readonly count: number }[] = [];
  let since: number | null = null;

  const forget = (now: number) => {
    const fresh = arrivals.findIndex(({ at }) => at > now - WINDOW_MS);
    arrivals = fresh < 0 ? [] : arrivals.slice(fresh);
  };

  return {
    add(at: number, count: number): void {
      since ??= at;
      arrivals.push({ at, count });
      const [oldest] = arrivals;
      // Seldom, so that it costs little.
      if (oldest && at - oldest.at > 2 * WINDOW_MS) forget(at);
    },
    /** Starts counting anew, as after a change of rate. */
    clear(): void {
      arrivals = [];
      since = null;
    },
    hz(now: number): number | null {
      if (since === null || now - since < LEAST_MS) return null;
      forget(now);
      const total = arrivals.reduce((sum, { count }) => sum + count, 0);
      return (1000 * total) / Math.min(WINDOW_MS, now - since);
    },
  };
}
