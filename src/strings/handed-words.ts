/** A recording that another app handed to Plumbline. */
export const HANDED_WORDS = {
  waits: (name: string) => `“${name}” was handed to Plumbline. It waits for you to play it.`,
  play: 'Play this recording',
} as const;
