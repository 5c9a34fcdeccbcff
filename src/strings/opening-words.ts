import type { Opening } from '../core/progression/opening.ts';
import { EQUIPMENT_WORDS, listWords } from './exercise-words.ts';
import { lowered } from './lowered.ts';
import { SCREENING } from './screening-words.ts';

/** How an exercise stands open, in a heading and a sentence. */
export interface OpeningWords {
  /** On a card: one or two words. */
  readonly chip: string;
  readonly title: string;
  readonly text: string;
}

const WAITS: Partial<Readonly<Record<Extract<Opening, { type: 'waits' }>['state'], string>>> = {
  unscreened:
    'A few safety questions come before the first session. After them this page says what is open for you.',
  minor: 'Plumbline trains adults only. Reading is open to you, and so is the desk.',
  'blocked-emergency':
    'What you ticked needs to be checked now, in person. Reading stays open; exercises wait until a professional agrees.',
  'refer-first': 'Please talk to a professional first. Reading stays open; exercises wait until they agree.',
  paused: 'Your plan is paused. Reading stays open.',
};

const OPEN: Readonly<Record<Extract<Opening, { type: 'open' }>['where'], OpeningWords>> = {
  below: {
    chip: 'Open',
    title: 'Open',
    text: 'Below your step on this ladder: always there as the easier way.',
  },
  here: { chip: 'You are here', title: 'You are here', text: 'Your step on this ladder.' },
  next: {
    chip: 'Next',
    title: 'Next',
    text: 'All that comes before it is done. It may come with your next step up.',
  },
  'off-ladder': { chip: 'Open', title: 'Open', text: 'Nothing has to come before it.' },
};

/** What closes an exercise by a flag of the screening, as the question names it. */
const FLAG_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SCREENING.body.map(({ id, text }) => [id, lowered(text)])),
  'bending-back': 'bending back makes it worse',
  'bending-forward': 'bending forward makes it worse',
  'blood-pressure': 'blood pressure that is high or not known',
  kneeling: 'kneeling is not comfortable',
  pregnancy: 'pregnancy, or the weeks after it',
};

/** The flags of the content that are in words. */
export const flagWords = (flag: string): string => FLAG_WORDS[flag] ?? flag;

export function openingWords(opening: Opening): OpeningWords {
  switch (opening.type) {
    case 'waits':
      return { chip: '', title: 'Not yet', text: WAITS[opening.state] ?? '' };
    case 'closed':
      return { chip: 'Left out', title: 'Left out for you', text: closedWords(opening) };
    case 'locked':
      return {
        chip: 'Later',
        title: 'Later',
        text: 'It opens once these were done in a good session, with a usual next day:',
      };
    case 'optional':
      return {
        chip: 'A choice',
        title: 'A choice',
        text: 'Never planned by itself. The ladder is whole without it.',
      };
    case 'open':
      return OPEN[opening.where];
  }
}

/** Why, and what would open it. */
function closedWords({
  flags,
  floor,
  without,
  byProfessional,
}: Extract<Opening, { type: 'closed' }>): string {
  const why: string[] = [];
  if (flags.length > 0) why.push(`It does not fit what you answered: ${flags.map(flagWords).join('; ')}.`);
  if (floor) why.push('You said that the floor is hard to reach.');
  if (without.length > 0)
    why.push(`${listWords(without.map((each) => EQUIPMENT_WORDS[each]))}: not at hand.`);
  if (byProfessional) why.push('Your professional leaves it out.');
  return `${why.join(' ')} It opens when that changes.`;
}
