/**
 * Watches whether the page’s own policy stops a connection: to a script that looks like a server which does not answer.
 *
 * @returns `stopped` tells whether it did since; `end` stops watching.
 */
export function watchOwnPolicy(): { readonly stopped: () => boolean; readonly end: () => void } {
  const events = new AbortController();
  let stopped = false;
  globalThis.document?.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective }) => {
      stopped ||= effectiveDirective === 'connect-src';
    },
    { signal: events.signal },
  );
  return { stopped: () => stopped, end: () => events.abort() };
}
