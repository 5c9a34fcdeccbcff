import { doseWords, loadedDoseWords } from '../exercise/dose-words.ts';
import type { Dose, Exercise } from '../exercise/exercise.ts';
import type { Circumstances } from '../exercise/library.ts';
import type { Cause, Verdict } from './classify.ts';
import { doseAt, type Spot } from './ladder.ts';
import type { LoadBar, LoadedSpot } from './load.ts';
import { worstNextDay } from './pain.ts';
import type { Decision } from './progress.ts';

/** Why a green session does not move an item up. */
export type Refusal =
  | 'streak'
  | 'effort'
  | 'form'
  | 'sensor-form'
  | 'pre'
  | 'readiness'
  | 'slot'
  | 'state'
  | 'hold'
  | 'comeback'
  | 'reduced'
  | 'usual'
  | 'top'
  | 'walk'
  | 'locked'
  | 'ease'
  | 'baseline-effort'
  | 'check'
  | LoadBar;

/** What is said of it, and whether a good session is worth saying first. */
const REFUSALS: Readonly<Record<Refusal, string>> = {
  streak: 'it moves up after more good ones in a row',
  effort: 'it was too much effort to add more yet',
  form: 'it did not feel tidy enough to add more',
  'sensor-form': 'the sensor saw it unsteady',
  pre: 'pain before it was above your limit',
  readiness: 'the day was not like the others',
  slot: 'other exercises moved up this time',
  state: 'it counts, and nothing moves up in this phase',
  hold: 'two of them come first at this place',
  comeback: 'it is on the way back to your place',
  reduced: 'its dose was smaller than your place',
  usual: 'doses stay level at your usual pain until a professional agrees to more',
  walk: 'its minutes grow once a week',
  top: 'this is the top of what is open to you',
  locked: 'the next exercise asks for more practice first',
  ease: 'the next stretch opens once this one has felt easy in three sessions',
  'baseline-effort': 'the first sessions stay at an effort of 5 or less',
  check: 'the check showed where it starts',
  'weights-unknown': 'it can go on once you say which weights you have',
  'too-far': 'the next weight you have is too far from this one',
};

/** Where the session is no news, or was not a good one. */
const PLAIN: readonly Refusal[] = ['usual', 'baseline-effort', 'check'];

function refusalWords(refusal: Refusal, verdict: Verdict): string {
  const words = REFUSALS[refusal];
  return verdict.class === 'green' && !PLAIN.includes(refusal) ? `a good session; ${words}` : words;
}

const MISSING: Partial<Readonly<Record<Cause, string>>> = {
  'next-day-missing': 'the next-day answer is missing',
  'peak-missing': 'the answer about pain during the session is missing',
  'effort-missing': 'the answer about effort is missing',
  'post-missing': 'the answer about pain right after is missing',
  'form-missing': 'the answer about how tidy it felt is missing',
  'pre-missing': 'the answer about pain before the session is missing',
  'readiness-missing': 'the answer about what is different today is missing',
  'done-missing': 'it is not known how much was done',
  'partly-done': 'a part of it was not done',
};

const spotWords = (spot: Spot, circumstances: Circumstances): string =>
  doseWords(spot.exercise, doseAt(spot, circumstances));

const placeDose = ({ spot, kg }: LoadedSpot, circumstances: Circumstances): string =>
  kg === null
    ? spotWords(spot, circumstances)
    : loadedDoseWords(spot.exercise, doseAt(spot, circumstances), kg);

/** One sentence for a decision on an item: what happens, and because of what. */
export function decisionWords({
  before,
  after,
  resting,
  change,
  rule,
  refusal,
  verdict,
  usual,
  circumstances,
}: {
  readonly before: LoadedSpot;
  /** What is offered next; null where it is left out. */
  readonly after: LoadedSpot | null;
  readonly resting: boolean;
  readonly change: Decision['change'];
  readonly rule: string;
  readonly refusal: Refusal | null;
  readonly verdict: Verdict;
  readonly usual: number;
  readonly circumstances: Circumstances;
}): string {
  const from = placeDose(before, circumstances);
  const { exercise } = before.spot;
  const because = refusal ? refusalWords(refusal, verdict) : causeWords(verdict, usual);
  if (!after) {
    const how = resting
      ? 'rests until you have gone through the safety questions again'
      : 'is left out next time';
    return verdict.class === 'red'
      ? `${exercise.name} ${how}, because ${because}.`
      : `${exercise.name} ${how}.`;
  }
  const to = placeDose(after, circumstances);
  const moved = after.spot.exercise.id !== exercise.id;
  if (change === 'up') {
    const why =
      rule === 'R-6.5'
        ? 'it was easy, and the next day was at your usual'
        : rule === 'M-28'
          ? 'the check was easy, and so was the day after'
          : 'good sessions in a row, and next days at your usual';
    return moved
      ? `On from ${lower(before.spot)} to ${lower(after.spot)}, ${to}: ${why}.`
      : `Up from ${from} to ${to}: ${why}.`;
  }
  if (change === 'down') {
    return moved
      ? `Back from ${lower(before.spot)} to ${lower(after.spot)}, ${to}, because ${because}.`
      : `Down from ${from} to ${to} because ${because}.`;
  }
  return refusal || MISSING[verdict.causes[0] ?? 'peak']
    ? `Held at ${from}: ${because}.`
    : `Held at ${from} because ${because}.`;
}

/** What lowers every dose of a day, whatever the ladders say. */
export const SHARES = ['sides', 'lighter', 'flare', 'ramp', 'return'] as const;
export type Share = (typeof SHARES)[number];

const SHARE_WORDS: Readonly<Record<Share, string>> = {
  sides: 'both sides get what the weaker one did last, and it begins',
  lighter: 'this is a lighter week',
  flare: 'half of your place while the flare lasts',
  ramp: 'the work comes back in steps after the flare',
  return: 'you have been away, so it starts smaller',
};

export const shareWords = (share: Share, place: Spot, today: Spot, circumstances: Circumstances): string =>
  `${spotWords(today, circumstances)} today, in place of ${spotWords(place, circumstances)}: ${SHARE_WORDS[share]}.`;

/** While the next-day answer can still come. */
export const waitingWords = (exercise: Exercise, dose: Dose): string =>
  `Held at ${doseWords(exercise, dose)}: the next-day answer is missing so far.`;

/** Something new that the person took up in MAINTENANCE (M-31). */
export const newItemWords = (from: Spot, to: Spot, circumstances: Circumstances): string =>
  `On from ${lower(from)} to ${lower(to)}, ${spotWords(to, circumstances)}: the new one that you took up.`;

/** Where an item starts, moves or ends because of what a person may do. */
export function placeWords(from: Spot | null, to: Spot | null, circumstances: Circumstances): string {
  if (!to) return `${from?.exercise.name ?? 'It'} is left out: your answers close this ladder for now.`;
  if (!from) return `${to.exercise.name} starts at ${spotWords(to, circumstances)}.`;
  return `Back from ${lower(from)} to ${lower(to)}, ${spotWords(to, circumstances)}, because of your latest answers.`;
}

function causeWords(verdict: Verdict, usual: number): string {
  const { evidence } = verdict;
  const [cause] = verdict.causes;
  const nextDay = worstNextDay(evidence.nextDay) ?? usual;
  switch (cause) {
    case 'stop-sign':
      return 'there was a sign to stop';
    case 'peak':
      return `pain reached ${evidence.peak} during the session`;
    case 'next-day':
      return `next-day pain was ${nextDay - usual} above your usual`;
    case 'post':
      return `pain right after was ${evidence.post}`;
    case 'effort':
      return 'it was too hard';
    case 'done':
      return 'less than 70 % of it was done';
    case 'form':
      return 'it did not feel tidy';
    default:
      return missingWords(verdict.causes) ?? 'nothing spoke for a change';
  }
}

/** The first that is missing, and the next-day answer where that is missing as well. */
function missingWords([first, ...others]: readonly Cause[]): string | undefined {
  const words = first && MISSING[first];
  const also =
    first === 'partly-done' ? 'and the next-day answer is missing' : 'and so is the next-day answer';
  return words && others.includes('next-day-missing') ? `${words}, ${also}` : words;
}

const lower = ({ exercise: { name } }: Spot): string => name.charAt(0).toLowerCase() + name.slice(1);
