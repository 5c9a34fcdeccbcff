/** Before the first nudge (M-6). */
export const FIRST_STEPS_WORDS = {
  heading: 'Two short pages first',
  body: 'Whether you are an adult, and a few signs that need a check in person. About 20 seconds, then the desk is yours.',
  answer: 'Answer them',
} as const;
