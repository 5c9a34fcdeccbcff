export const REST_WORDS = {
  done: 'Für heute geschafft',
  notYourDay: 'Heute ist keiner deiner Tage',
  restDay: 'Heute ist ein Ruhetag',
  lead: 'Ruhetage zählen zum Plan. Ein Spaziergang oder etwas leichte Bewegung ist willkommen.',
  holds: 'Was dich erwartet',
  early: 'Stattdessen heute trainieren',
  worse: 'Viel schlimmer als sonst?',
} as const;

export const nextSessionWords = (when: string): string => `Nächstes Training ${when}`;

export const dailyWords = (minutes: number): string => `Gehen und dehnen, ${minutes} Min.`;
