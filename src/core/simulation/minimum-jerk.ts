/**
 * Share of the way after a share of the time, for the smoothest movement from rest to rest
 * (Flash and Hogan, J Neurosci 1985;5:1688): 10 s³ - 15 s⁴ + 6 s⁵. Before and after, the body rests.
 */
export function minimumJerk(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  return share * share * share * (10 + share * (6 * share - 15));
}

/** Rises from 0 to 1 over the first `fade` seconds and falls back over the last. */
export const fadeInOut = (at: number, seconds: number, fade: number): number =>
  minimumJerk(at / fade) * minimumJerk((seconds - at) / fade);
