import type { RestRule } from './calendar.ts';
import type { Standing } from './standing.ts';

/** Why there is no plan in a state that has none. */
export const LOCKED_WORDS: Partial<Readonly<Record<Standing['state'], string>>> = {
  unscreened: 'They say what needs a check before the first session, and take about three minutes.',
  minor: 'Plumbline is for adults. Learning and desk prompts stay open.',
  'blocked-emergency':
    'What you ticked needs to be checked now, in person. Exercises open again once a professional agrees.',
  'refer-first':
    'Please talk to a professional first. Exercises open once they agree; an easy walk is welcome until then.',
  paused: 'Paused. Say when you feel well again.',
};

/** Why the questions come before the plan again: a sign to stop, or the time that has passed. */
export const AGAIN_WORDS = {
  sign: 'Something new came up. A few questions about it come first; your plan waits until then.',
  rescreen: 'It is time for the safety questions again. Your plan waits until they are answered.',
} as const;

export const ALL_REST =
  'Every ladder rests for now. Go through the safety questions again; a professional can help.';

export const REST_WORDS: Readonly<Record<RestRule, (hours: number) => string>> = {
  dates: () => 'A rest day: a day without strength work lies between two sessions.',
  hours: (hours) => `Rest until ${hours} hours have passed since your last session.`,
  week: () => 'A rest day: your sessions of these seven days are done.',
};
export const MOVED_TODAY = 'Your easy movement for today is done.';

/** What leads a session. */
export const LEAD_WORDS = {
  'warm-up': 'Cat/cow warms you up. Breathe slowly all the way, and never hold your breath.',
  'walk-first': 'Walk on the spot for three minutes first. Breathe slowly, and never hold your breath.',
  daily: 'Any day is a day for it. Breathe slowly, and let each stretch be easy.',
} as const;

/** Why a day is an easy one (R-3, R-8 FLARE, M-4, M-29). */
export const EASY_WORDS = {
  flare: 'Easy movement in place of strength work: the first two days of a flare are for that.',
  dizzy: 'Easy movement for a day, because you felt dizzy.',
  today: 'Easy movement in place of strength work, because of the pain today.',
  usual: 'Easy movement in place of strength work. A professional can look at your usual pain with you.',
  rough: 'An easy day. Short and slow is enough, and your place on every ladder stays.',
  closed: 'Easy movement for now: your strength ladders rest, or your answers close them.',
} as const;
