import { type Amount, RANGES } from '../ports/settings-ranges.ts';
import { degreesText } from './posture-words.ts';
import { timeSpan } from './time-words.ts';

/** An amount as the person chooses it. */
export interface AmountWords {
  readonly label: string;
  readonly hint: string;
  /** One amount, "1 min 30 s". */
  readonly words: (amount: number) => string;
  /** What is offered, within the range of the setting. */
  readonly choices: readonly number[];
}

/** Lengths of time that are offered, s: finer where they are short. */
const SPANS = [15, 30, 45, 60, 75, 90, 105, 120, 150, 180, 240, 300, 420, 600];

const seconds = (amount: number): string => timeSpan(amount * 1000);
const minutes = (amount: number): string => timeSpan(amount * 60_000);
const weeks = (amount: number): string => `${amount} weeks`;

const spansOf = (name: Amount): readonly number[] => {
  const [least, most] = RANGES[name];
  return SPANS.filter((span) => span >= least && span <= most);
};

const stepsOf = (name: Amount, step: number): readonly number[] => {
  const [least, most] = RANGES[name];
  return Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, index) => least + index * step);
};

/** Every amount that can be chosen at the desk. */
export const AMOUNT_WORDS: Readonly<Record<Amount, AmountWords>> = {
  simpleDeg: {
    label: 'Lean',
    hint: 'From your comfortable tall.',
    words: degreesText,
    choices: stepsOf('simpleDeg', 1),
  },
  simpleSeconds: { label: 'For so long', hint: '', words: seconds, choices: spansOf('simpleSeconds') },
  nudgeExposureSeconds: {
    label: 'Wait before a nudge',
    hint: 'This long for a lean twice as far as a slouch begins: sooner for a deeper one, later for a slight one.',
    words: seconds,
    choices: spansOf('nudgeExposureSeconds'),
  },
  nudgeDelaySeconds: {
    label: 'Wait before a nudge',
    hint: 'How long a slouch lasts before it. Slouching now and then is normal.',
    words: seconds,
    choices: spansOf('nudgeDelaySeconds'),
  },
  onePointDeg: {
    label: 'A slouch begins at',
    hint: 'While your own slump is not measured.',
    words: degreesText,
    choices: stepsOf('onePointDeg', 1),
  },
  nudgeGapMinutes: {
    label: 'Quiet time between two',
    hint: 'Nudges and prompts alike.',
    words: minutes,
    choices: stepsOf('nudgeGapMinutes', 5),
  },
  mostAnHour: {
    label: 'At most in an hour',
    hint: 'Nudges and prompts together.',
    words: String,
    choices: stepsOf('mostAnHour', 1),
  },
  mostADay: {
    label: 'At most in a day',
    hint: 'Nudges and prompts together.',
    words: String,
    choices: stepsOf('mostADay', 1),
  },
  stillnessMinutes: {
    label: 'In one position for',
    hint: '',
    words: minutes,
    choices: stepsOf('stillnessMinutes', 5),
  },
  breakMinutes: { label: 'Seated for', hint: '', words: minutes, choices: stepsOf('breakMinutes', 5) },
  practiceWeeks: {
    label: 'Weeks of practice',
    hint: 'Then nudges end, but for one day a week.',
    words: weeks,
    choices: stepsOf('practiceWeeks', 1),
  },
};

/** What no degrees of its own is called: the placement has them. */
export const BY_PLACEMENT = 'By where it is worn';

/** The way back to what holds where nobody chose: "Back to 10 min". */
export const backWords = (usual: string): string =>
  `Back to ${usual.charAt(0).toLowerCase()}${usual.slice(1)}`;
