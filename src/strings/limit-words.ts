import { ABOVE_USUAL, greenPain, HIGH_PAIN, STOP_PAIN } from '../core/progression/limits.ts';

/** The one sentence about limits, made from the constants (M-10). */
export const LIMIT_SENTENCE =
  `Stop for today at ${STOP_PAIN} or more, or at ${HIGH_PAIN} if that is ${ABOVE_USUAL} above your usual. ` +
  `From ${greenPain(false) + 1} we make it easier.`;
