import type { Observable } from 'rxjs';
import { type StoredMessage, TransportFailure } from '../../ports/sync-ports.ts';

/** Taken in with one transaction at most. */
const AT_ONCE = 20;

export interface Following {
  /** Resolves when all that lay there was taken in. */
  readonly upToDate: Promise<void>;
  /** Rejects when it can go on no more. */
  readonly failed: Promise<never>;
  /** Resolves when what was being taken in is taken in. */
  readonly stop: () => Promise<void>;
}

/**
 * Takes in messages in their order, several at once where they come faster than they are taken.
 *
 * @param take `isFirst`: nothing came before them.
 * @param foundNothing all was told, and there was nothing.
 */
export function follow(
  messages$: Observable<StoredMessage | null>,
  take: (messages: readonly StoredMessage[], isFirst: boolean) => Promise<void>,
  foundNothing: () => Promise<void> = async () => {},
): Following {
  const queue: (StoredMessage | null)[] = [];
  let isFirst = true;
  let busy: Promise<void> | null = null;
  let isOver = false;
  let told: () => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const upToDate = new Promise<void>((resolve) => {
    told = resolve;
  });
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => {});

  async function next(): Promise<void> {
    const end = queue.indexOf(null);
    const some = queue.splice(0, Math.min(AT_ONCE, end < 0 ? queue.length : end));
    const messages = some.filter((message) => message !== null);
    if (messages.length > 0) {
      await take(messages, isFirst);
      isFirst = false;
    } else {
      queue.shift();
      if (isFirst) await foundNothing();
      told();
    }
  }

  async function drain(): Promise<void> {
    try {
      while (queue.length > 0 && !isOver) await next();
    } catch (error) {
      isOver = true;
      fail(error);
    }
    busy = null;
  }

  const subscription = messages$.subscribe({
    next(message) {
      queue.push(message);
      busy ??= drain();
    },
    error: fail,
    complete: () => fail(new TransportFailure('interrupted')),
  });

  return {
    upToDate,
    failed,
    async stop() {
      isOver = true;
      subscription.unsubscribe();
      await busy;
    },
  };
}
