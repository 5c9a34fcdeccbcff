/** A nudge speaks of change, never of pain or of the back (M-45). */
export const NUDGE_WORDS = {
  title: 'Time to change position',
  body: 'Any change will do: sit back, stand, or reach up.',
} as const;
