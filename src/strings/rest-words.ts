/** A day without a session. */
export const REST_WORDS = {
  done: 'Done for today',
  notYourDay: 'Not one of your days',
  restDay: 'Today is a rest day',
  lead: 'Rest days count as part of the plan. A walk or some easy movement is welcome.',
  holds: 'What it will hold',
  early: 'Train today instead',
  worse: 'Much worse than usual?',
} as const;

/** @param when "tomorrow", "on Tuesday 24 November" */
export const nextSessionWords = (when: string): string => `Next session ${when}`;

export const dailyWords = (minutes: number): string => `Walk and stretch, ${minutes} min`;
