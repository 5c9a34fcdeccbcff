import { orAborted } from './or-aborted.ts';

/** An answer takes milliseconds; a browser that needs longer than this answers no more, ms. */
const ANSWER_WITHIN_MS = 1000;

let renewed: Bluetooth | null = null;

/** The browser's Bluetooth, as this page reaches it now. What was got through another one may be deaf. */
export const webBluetooth = (): Bluetooth => renewed ?? navigator.bluetooth;

/**
 * Makes sure that the browser still answers. Chromium closes a document's channel to its Bluetooth for good when a
 * sensor goes away at the wrong moment of a call (seen on Linux): nothing that was begun through it ever settles,
 * and no event comes. A frame of this page has a channel of its own.
 */
export async function keepReachable(): Promise<void> {
  if (await answers(webBluetooth())) return;
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  renewed = frame.contentWindow?.navigator.bluetooth ?? null;
}

async function answers(bluetooth: Bluetooth): Promise<boolean> {
  const patience = AbortSignal.timeout(ANSWER_WITHIN_MS);
  await orAborted(bluetooth.getAvailability(), patience).catch(() => {});
  return !patience.aborted;
}
