export const PART_WORDS = { out: 'hinaus', there: 'halten', back: 'zurück' } as const;
