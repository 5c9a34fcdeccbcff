export const HANDED_WORDS = {
  waits: (name: string) => `„${name}“ wurde an Plumbline übergeben. Es wartet, bis du es abspielst.`,
  play: 'Diese Aufnahme abspielen',
} as const;
