import { orAborted } from './or-aborted.ts';

/** Runs GATT operations strictly one after another. */
export interface GattQueue {
  /** Waits for its turn, then for the operation. Rejects with the signal's reason once that is aborted. */
  readonly run: <Result>(operation: () => Promise<Result>) => Promise<Result>;
}

/**
 * A queue for one connection. Browsers refuse a second operation while one is under way (Android, and any
 * browser on one characteristic). An operation that never ends is for the signal's owner to end: with the
 * connection, so nothing else is started behind it.
 */
export function createGattQueue(signal: AbortSignal): GattQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(operation) {
      const turn = last.then(() => {
        signal.throwIfAborted();
        return orAborted(operation(), signal);
      });
      // A failure is its caller's to handle; those behind it still get their turn.
      last = turn.catch(() => {});
      return turn;
    },
  };
}
