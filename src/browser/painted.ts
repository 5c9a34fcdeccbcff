/** A window that nobody sees paints nothing: it goes on after this, ms. */
const AT_MOST_MS = 1000;

/** Resolves once something to be read or seen was painted on the page. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) return resolve();
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
    setTimeout(resolve, AT_MOST_MS);
  });
