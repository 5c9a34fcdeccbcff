/** After so many repaints. */
export const frames = (count: number): Promise<void> =>
  new Promise((done) => {
    const next = (left: number) => (left ? requestAnimationFrame(() => next(left - 1)) : done());
    next(count);
  });

export const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Runs as if the system asked for less motion: every query is answered as the one that always matches. */
export async function withLessMotion(run: () => Promise<void>): Promise<void> {
  const real = window.matchMedia;
  window.matchMedia = () => real.call(window, 'all');
  try {
    await run();
  } finally {
    window.matchMedia = real;
  }
}

/** Runs as if another tab were in front. */
export async function withHiddenTab(run: () => Promise<void>): Promise<void> {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
  document.dispatchEvent(new Event('visibilitychange'));
  try {
    await run();
  } finally {
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
  }
}
