/**
 * Lets the app work offline. Registered once the page has loaded, so that the first visit is not slowed down.
 * Without a worker everything else works, so a refusal (a private window, a strict setting) is no fault.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () =>
    navigator.serviceWorker.register(`${import.meta.env.BASE_URL}service-worker.js`).catch((error) => {
      console.info('Plumbline works here, but not offline:', error);
    });
  if (document.readyState === 'complete') void register();
  else window.addEventListener('load', register, { once: true });
}
