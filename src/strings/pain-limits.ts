/** Stop for today at this pain, or at the second one if it is so far above the usual level (R-3, M-10). */
const STOP_AT = 6;
const STOP_ABOVE_USUAL_AT = 5;
const ABOVE_USUAL = 3;
/** From here an exercise is made easier: one above P_GREEN 3. */
const EASIER_FROM = 4;

/** The one sentence about limits, made from the constants (M-10). */
export const LIMIT_SENTENCE = `Stop for today at ${STOP_AT} or more, or at ${STOP_ABOVE_USUAL_AT} if that is ${ABOVE_USUAL} above your usual. From ${EASIER_FROM} we make it easier.`;

/** Pain at which strength work ends for the day, or does not begin (R-3, M-11). */
export const isStopPain = (pain: number, usual: number): boolean =>
  pain >= STOP_AT || (pain >= STOP_ABOVE_USUAL_AT && pain - usual >= ABOVE_USUAL);

export const isEasierPain = (pain: number): boolean => pain >= EASIER_FROM;
