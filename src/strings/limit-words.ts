import { ABOVE_USUAL, greenPain, HIGH_PAIN, STOP_PAIN } from '../core/progression/limits.ts';

/**
 * The one sentence about limits, made from the constants (M-10).
 *
 * @param limit g, the pain up to which nothing gets easier by itself: lower where somebody tightened it, higher with a
 *   professional's agreement (R-3, M-13).
 */
export const limitSentence = (limit: number = greenPain(false)): string =>
  `Stop for today at ${STOP_PAIN} or more, or at ${HIGH_PAIN} if that is ${ABOVE_USUAL} above your usual. ` +
  (limit + 1 < STOP_PAIN
    ? `From ${limit + 1} we make it easier.`
    : 'Below that, an easier version is yours at any pain.');

/** What a clearance does not lift: the person's own limit of pain, where it is tighter. Empty where it is not. */
export const ownLimitWords = (ownPainLimit: number): string =>
  ownPainLimit < greenPain(true)
    ? `Your own limit of ${ownPainLimit} holds beside it: above that, doses stay level.`
    : '';
