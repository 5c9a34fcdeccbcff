/** Waits between two attempts double from the first to the last, ms, and each is drawn anew: not everybody comes back at once. */
const FIRST_WAIT_MS = 1000;
export const LONGEST_WAIT_MS = 60_000;
/** Servers that are there, and choose which of them leads, are asked again sooner: it takes them 4 to 9 s. */
export const SOON = { attempts: 8, longestWaitMs: 4000 };
/** Before that, what is read goes on, and sending alone is tried again. */
export const SENT_AGAIN = { times: 5, waitMs: 1500 };

/** @param attempts that failed in a row */
export const waitMs = (attempts: number) => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
/** Over a connection that holds. */
export const soonWaitMs = (attempts: number) =>
  attempts > SOON.attempts ? waitMs(attempts) : Math.min(waitMs(attempts), SOON.longestWaitMs);
