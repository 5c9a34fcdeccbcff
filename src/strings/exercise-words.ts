import type { Equipment } from '../core/exercise/equipment.ts';
import type { Category, Exercise, Region } from '../core/exercise/exercise.ts';
import { lowered } from './lowered.ts';

/** Parts of the body, as on a filter. */
export const REGION_WORDS: Readonly<Record<Region, string>> = {
  neck: 'Neck',
  shoulder: 'Shoulders',
  'upper-back': 'Upper back',
  chest: 'Chest',
  'lower-back': 'Lower back',
  core: 'Core',
  hip: 'Hips',
  thigh: 'Thighs',
  knee: 'Knees',
  ankle: 'Ankles',
  'whole-body': 'Whole body',
};

/** What an exercise is for. */
export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  mobility: 'Mobility',
  activation: 'Waking up',
  strength: 'Strength',
  balance: 'Balance',
  stretch: 'Stretching',
  posture: 'Posture drills',
  aerobic: 'Walking and the like',
  relaxation: 'Rest and breathing',
  'self-massage': 'Rolling',
};

/** What has to be there, as on a filter and in a list. */
export const EQUIPMENT_WORDS: Readonly<Record<Equipment, string>> = {
  mat: 'Mat',
  wall: 'Wall',
  counter: 'Worktop',
  chair: 'Chair',
  bench: 'Bench or firm box',
  dumbbell: 'Dumbbell',
  band: 'Band',
  anchor: 'Anchor for a band',
  strap: 'Strap',
  doorway: 'Doorway',
  roller: 'Foam roller',
  towel: 'Towel',
  pillow: 'Pillow',
  bicycle: 'Exercise bicycle',
  pool: 'Pool',
};

export const POSITION_WORDS: Readonly<Record<Exercise['position'], string>> = {
  standing: 'Standing',
  seated: 'Sitting',
  quadruped: 'On all fours',
  supine: 'On your back',
  prone: 'Face down',
  side: 'On your side',
};

/** What one sensor on the trunk can honestly tell of an exercise (EXERCISES section C, DECISIONS 7). */
export const TIER_WORDS: Readonly<
  Record<Exercise['tier'], { readonly short: string; readonly long: string }>
> = {
  A: {
    short: 'Sensor counts',
    long: 'It sees the position and each repetition: it times holds and counts by itself. You can correct every number.',
  },
  B: {
    short: 'Sensor helps',
    long: 'It sees the position, not what arms and legs do: it times and counts, and asks you to confirm.',
  },
  C: {
    short: 'Guided',
    long: 'It sees whether your trunk stays still, no more. A timer leads, and you count.',
  },
  D: {
    short: 'Timer',
    long: 'It adds nothing here. A timer runs, or you note what you did.',
  },
};

/** On every page of an exercise that a sensor takes part in (EXERCISES section C). */
export const UNSEEN =
  'It never sees your head, the curve of your lower back, your knees, how hard you brace, or pain.';

export const sidesWords = ({ perSide }: Pick<Exercise, 'perSide'>): string =>
  perSide ? 'One side after the other' : 'Both sides at once';

/** "Core, hips and shoulders". */
export function listWords(words: readonly string[]): string {
  const [first = '', ...rest] = words.map((word, index) => (index === 0 ? word : lowered(word)));
  const last = rest.pop();
  return last === undefined ? first : `${[first, ...rest].join(', ')} and ${last}`;
}

/** "a chair and a mat", "nothing". */
export const neededWords = ({ equipment }: Pick<Exercise, 'equipment'>): string =>
  equipment.length === 0
    ? 'nothing'
    : listWords(equipment.map((each) => withArticle(lowered(EQUIPMENT_WORDS[each]))));

/** "Needs a chair and a mat", "Needs nothing". */
export const needsWords = (exercise: Pick<Exercise, 'equipment'>): string => `Needs ${neededWords(exercise)}`;

const withArticle = (word: string): string => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
