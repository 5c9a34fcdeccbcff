/** Peak pain up to which a session can be green, and with a professional's clearance (R-3, M-13). */
export const GREEN_PAIN = 3;
export const CLEARED_GREEN_PAIN = 5;

/** Stop at 6, or at 5 if that is 3 above the usual level (R-3, M-10). */
export const STOP_PAIN = 6;
export const HIGH_PAIN = 5;
export const ABOVE_USUAL = 3;

/** From this usual level on, walking and mobility stand in for strength. */
export const NO_STRENGTH_USUAL = 6;

/** The limit g: pain above it holds progression. A recorded clearance is the only thing that loosens it. */
export const greenPain = (cleared: boolean): number => (cleared ? CLEARED_GREEN_PAIN : GREEN_PAIN);

/** Pain that ends an exercise or makes it red, measured against the usual level. */
export const isStopPain = (pain: number, usual: number): boolean =>
  pain >= STOP_PAIN || (pain >= HIGH_PAIN && pain - usual >= ABOVE_USUAL);

/** Pain before a session at which there is no strength work that day (R-3, M-11): the same numbers. */
export const isTooMuchToTrain = isStopPain;

export const usualForbidsStrength = (usual: number): boolean => usual >= NO_STRENGTH_USUAL;

/** What the app does when pain is reported in an exercise: any pain offers an adjustment. */
export function answerToPain(
  pain: number,
  usual: number,
  green: number,
): 'none' | 'offer' | 'easier' | 'stop' {
  if (isStopPain(pain, usual)) return 'stop';
  if (pain > green) return 'easier';
  return pain > 0 ? 'offer' : 'none';
}
