import { LinkFailure } from '../bluetooth/link-fault.ts';

/** Safari's at first, and Chromium's by now; the compiler's types do not have it. */
type AskingEvent = typeof DeviceMotionEvent & { requestPermission?: () => Promise<PermissionState> };

/** Chromium's names of the two sensors behind the events. */
const NAMES = ['accelerometer', 'gyroscope'];

/** Asks where a browser asks; must begin inside a user gesture. Rejects with a `LinkFailure` where it is refused. */
export async function allowMotion(): Promise<void> {
  if (!('DeviceMotionEvent' in window)) throw new LinkFailure('no-motion', 'DeviceMotionEvent is missing');
  const asking = (DeviceMotionEvent as AskingEvent).requestPermission?.();
  const state = asking ? await asking.catch((error: unknown) => String(error)) : await heldState();
  if (state !== 'granted') throw new LinkFailure('motion-denied', `motion: ${state}`);
}

/** What the site settings hold; granted where the browser does not tell. */
async function heldState(): Promise<PermissionState> {
  const states = await Promise.all(
    NAMES.map((name) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        ({ state }) => state,
        () => 'granted' as const,
      ),
    ),
  );
  return states.includes('denied') ? 'denied' : 'granted';
}
