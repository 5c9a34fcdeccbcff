import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** Default `DEFAULT_TIMEOUT_MS`. */
  readonly timeoutMs?: number;
  /** What is waited for, for the error. */
  readonly what?: string | (() => string | Promise<string>);
}

/** A busy machine may take seconds over what is there at once on a quiet one; only a failure waits this long. */
export const DEFAULT_TIMEOUT_MS = 20_000;
const POLL_INTERVAL_MS = 40;

/** Asks until the answer is neither null, undefined nor false, and gives it; rejects when patience ends. */
export async function waitUntil<T>(
  ask: () => T | Promise<T>,
  { timeoutMs = DEFAULT_TIMEOUT_MS, what = 'the condition' }: Patience = {},
): Promise<Exclude<T, null | undefined | false>> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) {
      return answer as Exclude<T, null | undefined | false>;
    }
    if (performance.now() > deadline) {
      const wanted = typeof what === 'string' ? what : await what();
      throw new Error(`waited ${timeoutMs} ms for ${wanted}`);
    }
    await pause(POLL_INTERVAL_MS);
  }
}
