export const FIRST_STEPS_WORDS = {
  heading: 'Zuerst zwei kurze Seiten',
  body: 'Ob du erwachsen bist, und einige Zeichen, die jemand vor Ort ansehen muss. Etwa 20 Sekunden, dann ist der Schreibtisch offen.',
  answer: 'Beantworten',
} as const;
