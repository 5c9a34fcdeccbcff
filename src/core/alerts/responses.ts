/** Sitting up within this is an answer to a nudge, ms (POSTURE section 6). */
export const ANSWERED_WITHIN_MS = 60_000;

/** Of so many nudges, fewer answers than this share: they have worn off, and stop (POSTURE section 6, novelty guard). */
const LATEST = 10;
const LEAST_SHARE = 0.3;

/** Whether each of the latest nudges was answered, the latest last. What nobody saw, or was disputed, is neither. */
export type Responses = readonly boolean[];

export const withResponse = (responses: Responses, answered: boolean): Responses =>
  [...responses, answered].slice(-LATEST);

export const haveWornOff = (responses: Responses): boolean =>
  responses.length >= LATEST && responses.filter(Boolean).length < LEAST_SHARE * LATEST;
