import type { LinkFault } from '../../ports/ports.ts';
import { orAborted } from './or-aborted.ts';
import { webBluetooth } from './web-bluetooth.ts';

/** An answer that takes longer than this is as good as none, ms. */
const ANSWER_WITHIN_MS = 1000;

/** Null where a sensor can be paired here and now, otherwise why not. */
export async function bluetoothProblem(): Promise<LinkFault | null> {
  if (!navigator.bluetooth) {
    const detail = isSecureContext ? 'navigator.bluetooth is missing' : 'the page is not a secure context';
    return { code: 'unsupported', detail };
  }
  if (await adapterIsMissing()) return { code: 'bluetooth-off', detail: 'getAvailability() is false' };
  return null;
}

/**
 * This device has no Bluetooth adapter to use. A browser tells no page whether an adapter that is there is
 * switched on (WebBluetoothCG/web-bluetooth, 441): the chooser shows that, and connecting fails.
 */
export async function adapterIsMissing(): Promise<boolean> {
  try {
    const available = webBluetooth().getAvailability();
    return !(await orAborted(available, AbortSignal.timeout(ANSWER_WITHIN_MS)));
  } catch {
    return false;
  }
}
