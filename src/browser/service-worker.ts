import { BehaviorSubject } from 'rxjs';
import type { Updates } from '../app/update.ts';
import { SESSION_LOCK } from './tabs/session-lock.ts';

/** The browser looks for a newer build at each visit; a window that stays open for days asks this often, ms. */
const LOOK_EVERY_MS = 3_600_000;
/** A build that waits takes over within this, ms; the page is loaded anew all the same. */
const TAKE_WITHIN_MS = 3000;

/**
 * Lets the app work offline, and tells of newer builds. Registered once the page has loaded, so that the first visit is not
 * slowed down. Without a worker everything else works, so a refusal (a private window, a strict setting) is no fault.
 */
export function registerServiceWorker(): Updates {
  const ready$ = new BehaviorSubject(false);
  let registration: ServiceWorkerRegistration | null = null;

  async function register(): Promise<void> {
    const workers = navigator.serviceWorker;
    try {
      registration = await workers.register(workerAddress());
    } catch (error) {
      console.info('Plumbline works here, but not offline:', error);
      return;
    }
    const found = registration;
    watch(found, () => ready$.next(true));
    // Another page may have taken a newer build; this one is still the old.
    if (workers.controller) workers.addEventListener('controllerchange', () => ready$.next(true));
    found.active?.postMessage('page-opened');
    setInterval(() => void found.update().catch(() => {}), LOOK_EVERY_MS);
  }

  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    if (document.readyState === 'complete') void register();
    else window.addEventListener('load', () => void register(), { once: true });
  }

  return {
    ready$,
    async take() {
      if (await isInSession()) return false;
      if (registration?.waiting) await takenOver(registration.waiting);
      location.reload();
      return true;
    },
  };
}

/** Tells once a newer build waits beside the one that serves this page. */
function watch(registration: ServiceWorkerRegistration, tell: () => void): void {
  const look = () => registration.active && registration.waiting && tell();
  look();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
}

function takenOver(waiting: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(resolve, TAKE_WITHIN_MS);
    waiting.postMessage('take-over');
  });
}

/** Whichever tab it runs in. */
async function isInSession(): Promise<boolean> {
  const { held } = await navigator.locks.query();
  return held?.some(({ name }) => name === SESSION_LOCK) ?? false;
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
