import { LinkFailure } from './link-fault.ts';

/** The slowest system (Android) gives up by itself after this, ms; then an unanswered try is forgotten. */
const FORGET_AFTER_MS = 30_000;
/** A system that has forgotten the device sees it again within this time, if it is there, ms. */
const LISTEN_MS = 10_000;

/**
 * Connects a device. A page cannot call off a try that the system still makes, and a second one beside it only
 * fails; so the next try joins it. One that succeeds when nobody wants it any more is undone.
 */
export function createConnect(
  device: BluetoothDevice,
  wanted: () => boolean,
): () => Promise<BluetoothRemoteGATTServer> {
  let unseen = false;
  let pending: { readonly since: number; readonly server: Promise<BluetoothRemoteGATTServer> } | null = null;

  return () => {
    const { gatt } = device;
    if (!gatt) return Promise.reject(new LinkFailure('permission-denied', 'the device has no GATT server'));
    if (pending && performance.now() - pending.since < FORGET_AFTER_MS) return pending.server;

    // Some systems forget a device that was away (the adapter was pulled out, say) until they hear it again.
    if (unseen) listenFor(device);
    const mine = { since: performance.now(), server: gatt.connect() };
    pending = mine;
    const settle = () => {
      if (pending === mine) pending = null;
      if (!wanted()) gatt.disconnect();
    };
    mine.server.then(settle, settle);
    mine.server.then(
      () => {
        unseen = false;
      },
      () => {
        unseen = true;
      },
    );
    return mine.server;
  };
}

/** Lets the system listen to advertisements for a while, where a page may ask for that. */
function listenFor(device: BluetoothDevice): void {
  if (typeof device.watchAdvertisements !== 'function') return;
  device.watchAdvertisements({ signal: AbortSignal.timeout(LISTEN_MS) }).catch(() => {});
}
