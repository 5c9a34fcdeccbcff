/**
 * Lets the app work offline. Registered once the page has loaded, so that the first visit is not slowed down.
 * Without a worker everything else works, so a refusal (a private window, a strict setting) is no fault.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () =>
    navigator.serviceWorker.register(workerAddress()).catch((error) => {
      console.info('Plumbline works here, but not offline:', error);
    });
  if (document.readyState === 'complete') void register();
  else window.addEventListener('load', register, { once: true });
}

/** The worker beside the page. The page's policy lets this name alone become code (`build/security-headers.ts`). */
function workerAddress(): string {
  const address = `${import.meta.env.BASE_URL}service-worker.js`;
  const policy = window.trustedTypes?.createPolicy('plumbline-worker', {
    createScriptURL: () => address,
  });
  // What it gives stands in for the text, which is all that the compiler knows.
  return (policy?.createScriptURL(address) as string | undefined) ?? address;
}
