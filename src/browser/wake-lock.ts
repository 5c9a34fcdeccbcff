import { distinctUntilChanged, map, type Observable } from 'rxjs';

/** Keeps the screen on while a session runs: in one nobody touches it, and a page that sleeps leads nobody. */
export function keepScreenOnWhile(session$: Observable<{ readonly phase: string } | null>): void {
  let letGo: (() => void) | null = null;
  const wanted$ = session$.pipe(map((session) => session !== null && session.phase !== 'finished'));
  wanted$.pipe(distinctUntilChanged()).subscribe((wanted) => {
    letGo?.();
    letGo = wanted ? keepScreenOn() : null;
  });
}

/** Keeps the screen on while wanted, where the browser allows it: a phone tells no motion with its screen off. */
export function keepScreenOn(): () => void {
  let lock: WakeLockSentinel | null = null;
  let wanted = true;

  async function take(): Promise<void> {
    if (!wanted || document.visibilityState !== 'visible') return;
    try {
      const taken = await navigator.wakeLock.request('screen');
      if (wanted) lock = taken;
      else await taken.release();
    } catch {
      // Refused, as when the battery is low, or not known here: the person keeps it on.
    }
  }
  // The browser lets go of it when the page is hidden.
  const again = () => void take();
  document.addEventListener('visibilitychange', again);
  void take();

  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}
