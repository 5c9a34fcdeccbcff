/**
 * Flags that come with another unless the person has said that it is fine all the same. What was not asked filters as if
 * it troubled them (M-1, M-6): a knee also closes what kneels, until "kneeling on a cushion is fine".
 */
export const FOLLOW_UPS: Readonly<Record<string, string>> = { knee: 'kneeling' };

/** The flags that apply: those that were told, and what comes with them. */
export function withFollowUps(flags: readonly string[], fine: readonly string[] = []): string[] {
  const more = flags.flatMap((flag) => FOLLOW_UPS[flag] ?? []).filter((flag) => !fine.includes(flag));
  return [...new Set([...flags, ...more])];
}
