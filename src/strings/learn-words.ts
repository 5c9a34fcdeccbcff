import type { Grade } from '../core/guide/evidence.ts';
import type { Hedge } from '../core/guide/guide.ts';

/** The parts of Learn, by the word in the address behind `#/learn/`. */
export const TOPICS = ['why', 'causes', 'forward', 'questions', 'rest', 'research', 'reading'] as const;
export type Topic = (typeof TOPICS)[number];

export const isTopic = (word: string): word is Topic => (TOPICS as readonly string[]).includes(word);

/** Title and one line of each part, as on the index. */
export const TOPIC_WORDS: Readonly<Record<Topic, { readonly title: string; readonly line: string }>> = {
  why: { title: 'Exercise and your back', line: 'What it can do, where to begin, and when to ask first.' },
  causes: {
    title: 'What is said about causes',
    line: 'Posture, stress, sitting, the core: what is known of each.',
  },
  forward: { title: 'How you go forward', line: 'Small steps, rest days, and what happens when it hurts.' },
  questions: { title: 'Six questions', line: 'Short answers to what people ask first.' },
  rest: { title: 'Rest and reset', line: 'Two positions to lie in, a slow breath, ten seconds at the desk.' },
  research: { title: 'What research says', line: 'Each claim with how sure it is, its year and its source.' },
  reading: { title: 'To read on', line: 'Guidelines and reviews, most of them free.' },
};

/** The way from Learn to the rules of the plan. */
export const RULES_ENTRY = {
  title: 'The rules of your plan',
  line: 'All of them in plain words, and what would follow from a week.',
};

/** The way from Learn to what one can answer about oneself. */
export const MEASURES_ENTRY = {
  title: 'How you are doing',
  line: 'Goals, pain of the week and daily life, in your own answers.',
};

/** The first sentence of each part, under its title. */
export const TOPIC_LEADS: Readonly<Record<Topic, string>> = {
  why: 'On average exercise helps a back a little. What it does for you only you can find out.',
  causes:
    'A popular guide names these. We say what is known of each. Often blamed is not the same as shown, and most backs hurt without a single cause.',
  forward: 'These are the rules that your plan follows. It says which one it followed each time.',
  questions: 'Answers for most people. Where yours may differ, ask somebody who knows you.',
  rest: 'A pause, not a plan: many people find a position that feels good. Stay as long as it does.',
  research:
    'Trials tell of averages. No card says what will happen to you, and none is called more than moderately sure.',
  reading: 'They open in a new tab, at the publishers. Nothing of yours goes along.',
};

/** How sure a sentence is, in words and in rods out of four; words lead. */
export const GRADE_WORDS: Readonly<
  Record<Grade, { readonly word: string; readonly text: string; readonly rods: number }>
> = {
  moderate: { word: 'Moderately sure', text: 'Many or large trials.', rods: 3 },
  low: { word: 'Not very sure', text: 'Few or small trials, or a careful maybe.', rods: 2 },
  mixed: { word: 'Studies disagree', text: 'Some find it, some do not.', rods: 1 },
  none: { word: 'Not shown', text: 'Looked for, and not found.', rods: 0 },
  practice: {
    word: 'Rule of the trade',
    text: 'Experience, or measured on models; no trial stands behind it.',
    rods: 1,
  },
};

export const GRADE_ORDER: readonly Grade[] = ['moderate', 'low', 'mixed', 'none', 'practice'];

export const HEDGE_WORDS: Readonly<Record<Hedge, string>> = {
  often: 'Often so',
  may: 'May be so',
  weak: 'Often said; the evidence is weak',
  unproven: 'Often said; not shown',
  general: 'Everyday knowledge',
};

/** The year of a source, or that it has none. */
export const yearWords = (date: string | null): string => date ?? 'no year given';
