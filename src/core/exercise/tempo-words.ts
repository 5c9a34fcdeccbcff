/** The words that begin the parts of a repetition whose tempo names none. Tempos that name them say `there` alike. */
export const PART_WORDS = { out: 'out', there: 'there', back: 'back' } as const;
