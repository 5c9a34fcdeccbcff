/** With more than this share unseen there is no sensor form (M-16). */
const MOST_UNSEEN = 0.3;

/**
 * Share of a hold's seen time that was in form, 0 to 1: pauses are out of it, and what was unseen is on neither
 * side of the fraction (M-16).
 *
 * @returns null where too much was unseen to say.
 */
export function holdForm(heldSeconds: number, lastedSeconds: number, unseenSeconds: number): number | null {
  const seenSeconds = lastedSeconds - unseenSeconds;
  if (seenSeconds <= 0 || unseenSeconds > MOST_UNSEEN * lastedSeconds) return null;
  return Math.min(1, Math.max(0, heldSeconds / seenSeconds));
}
