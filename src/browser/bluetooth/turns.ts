import { orAborted } from './or-aborted.ts';

/** Conversations with a sensor, strictly one after another. */
export interface Turns {
  /** Waits for its turn, then for its end. Rejects with the signal's reason once that is aborted. */
  readonly run: <Result>(conversation: () => Promise<Result>) => Promise<Result>;
}

/**
 * Turns for one connection. Browsers refuse a second GATT operation while one is under way (Android, and any
 * browser on one characteristic), and an answer must not be taken for that to another question. A conversation
 * that never ends is for the signal's owner to end: with the connection, so nothing else is started behind it.
 */
export function createTurns(signal: AbortSignal): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(conversation) {
      const turn = last.then(() => {
        signal.throwIfAborted();
        return orAborted(conversation(), signal);
      });
      // A failure is its caller's to handle; those behind it still get their turn.
      last = turn.catch(() => {});
      return turn;
    },
  };
}
