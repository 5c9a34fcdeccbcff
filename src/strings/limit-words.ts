import { ABOVE_USUAL, greenPain, HIGH_PAIN, STOP_PAIN } from '../core/progression/limits.ts';

/**
 * The one sentence about limits, made from the constants (M-10).
 *
 * @param limit pain up to which nothing gets easier, where somebody tightened it.
 */
export const limitSentence = (limit: number = greenPain(false)): string =>
  `Stop for today at ${STOP_PAIN} or more, or at ${HIGH_PAIN} if that is ${ABOVE_USUAL} above your usual. ` +
  `From ${limit + 1} we make it easier.`;

export const LIMIT_SENTENCE = limitSentence();
