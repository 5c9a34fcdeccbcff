import type { SessionLock } from '../../ports/session-store.ts';

/** Held by the one tab in which a session runs. */
export const SESSION_LOCK = 'plumbline-session';

/** A page that was just reloaded still has it for a moment, ms. */
const FREE_WITHIN_MS = 1500;

/** By a Web Lock, which is free again when its tab is closed or crashes; where there are none, every tab may. */
export function createSessionLock(lockName = SESSION_LOCK): SessionLock {
  let letGo: (() => void) | null = null;
  return {
    hold(takeOver, onLost) {
      if (letGo || !navigator.locks) return Promise.resolve(true);
      return new Promise((resolve) => {
        let held = false;
        const options = takeOver ? { steal: true } : { signal: AbortSignal.timeout(FREE_WITHIN_MS) };
        const request = navigator.locks.request(lockName, options, (lock) => {
          held = lock !== null;
          resolve(held);
          return held ? new Promise<void>((release) => (letGo = release)) : undefined;
        });
        request.catch(() => {
          letGo = null;
          resolve(false);
          if (held) onLost();
        });
      });
    },
    release() {
      letGo?.();
      letGo = null;
    },
  };
}
