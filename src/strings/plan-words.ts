import type { Equipment } from '../core/exercise/equipment.ts';
import type { CivilDate } from '../core/log/civil-date.ts';
import type { Role } from '../core/progression/composition.ts';
import type { Way } from '../core/progression/coverage.ts';
import type { MoveRefusal } from '../core/progression/schedule.ts';
import { longDay } from './time-words.ts';

/** The parts of a session, in words. */
export const PART_WORDS: Readonly<Record<Role, string>> = {
  'warm-up': 'Warm up',
  activation: 'Wake up',
  main: 'Main part',
  balance: 'Balance',
  stretch: 'Stretch',
  rolling: 'Roll',
  walk: 'Walk',
  breath: 'Breathe',
  own: 'Your choice',
};

/** Ways of moving, and what a session of them is like. */
export const WAY_WORDS: Readonly<Record<Way, string>> = {
  front: 'Front of the trunk',
  back: 'Back and buttocks',
  side: 'Sides of the trunk',
  turn: 'Turning, and holding against a turn',
  hinge: 'Bending from the hips',
  squat: 'Standing up and squatting',
  shoulders: 'Shoulders and upper back',
  balance: 'Balance',
  mobility: 'Mobility and stretches',
  walk: 'Walking and the like',
};

/** Why a session cannot go to a day, in a sentence. */
export function refusalWords(refusal: MoveRefusal): string {
  switch (refusal.why) {
    case 'taken':
      return 'A session stands there already.';
    case 'done-near':
      return `Too close to your session on ${longDay(refusal.date)}: a day of rest and enough hours lie between two.`;
    case 'planned-near':
      return `Too close to the session on ${longDay(refusal.date)}: a day of rest lies between two.`;
    case 'week':
      return 'It would be one session too many in seven days.';
  }
}

export const WEEKDAYS: readonly string[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

/** Over the columns of a calendar. */
export const SHORT_WEEKDAYS: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** "Monday and Thursday"; without any: as soon as the rules allow. */
export function weekdaysWords(weekdays: readonly number[]): string {
  const names = weekdays.toSorted((a, b) => a - b).map((day) => WEEKDAYS[day - 1] ?? '');
  if (names.length === 0) return 'as soon as a day of rest has passed';
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Things as somebody finds them at home. */
export const HOME_WORDS: Readonly<Partial<Record<Equipment, string>>> = {
  dumbbell: 'Dumbbells',
  band: 'Elastic band',
  anchor: 'A firm hold for the band, at chest height',
  strap: 'Strap or long belt',
  roller: 'Foam roller',
  mat: 'Mat or carpet',
  wall: 'Free wall',
  counter: 'Worktop or sturdy table',
  chair: 'Chair without wheels',
  bench: 'Low bench or firm box that cannot slide',
  doorway: 'Open doorway',
  towel: 'Towel',
  pillow: 'Pillow',
};

/** Gone to, not kept at home: choosing what needs them says that they are there. */
export const PLACES_TO_GO: readonly Equipment[] = ['pool', 'bicycle'];

/** What a home may hold, in the order in which it is asked; what is in every home comes second. */
export const TO_BUY: readonly Equipment[] = ['dumbbell', 'band', 'anchor', 'strap', 'roller'];
export const IN_HOMES: readonly Equipment[] = [
  'mat',
  'wall',
  'counter',
  'chair',
  'bench',
  'doorway',
  'towel',
  'pillow',
];

/** "Monday 23 November was moved here", for a session that stands on another date than its own. */
export const movedWords = (from: CivilDate): string => `Moved from ${longDay(from)}.`;
