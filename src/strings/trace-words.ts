import { amountWords } from '../core/exercise/dose-words.ts';
import type { EditedRep, SetEdit } from '../core/trace/edit.ts';

type Unit = { readonly unit: 'reps' | 'seconds' };

/** Who counted a set before the person did. */
const COUNTED: Readonly<Record<'sensor' | 'timer' | 'person', string>> = {
  sensor: 'Sensor',
  timer: 'Timer',
  person: 'Taps',
};

/** "Sensor 8. You 9." */
export function countsWords(
  set: Unit & { readonly countedBy: 'sensor' | 'timer' | 'person'; readonly counted: number },
  performed: number,
): string {
  const by = `${COUNTED[set.countedBy]} ${exactAmount(set, set.counted)}`;
  return performed === set.counted ? `${by}.` : `${by}. You ${exactAmount(set, performed)}.`;
}

/** A tenth of a second counts where an edge was moved by it. */
export function exactAmount({ unit }: Unit, amount: number, words = amountWords): string {
  if (unit === 'seconds' && amount < 120 && amount % 1 !== 0) return `${amount.toFixed(1)} s`;
  return words({ unit }, amount);
}

/** What a trace shows, in a sentence or two. */
export function traceSentence({ unit, reps, startedAt, endedAt }: SetEdit): string {
  if (unit === 'seconds')
    return `From getting into position to leaving it: ${seconds(endedAt - startedAt)}. Move the start or the end where it was not right.`;
  const whole = reps.filter(({ seen }) => seen === 'whole').length;
  const half = reps.filter(({ seen }) => seen === 'half').length;
  const saw = `The sensor saw ${whole === 1 ? '1 whole repetition' : `${whole} whole repetitions`}`;
  const halves =
    half === 0 ? '' : half === 1 ? ' and one that went half way' : ` and ${half} that went half way`;
  return `${saw}${halves}. Press a mark to count it or take it off, or add one where you know of it.`;
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

const SEEN: Readonly<Record<EditedRep['seen'], string>> = {
  whole: 'seen by the sensor',
  half: 'went half way',
  added: 'added by you',
};

/** A mark in words, its sign among them; `at` in ms from the start of the set, `number` among those that count. */
export function repWords(rep: EditedRep, at: number, number: number): string {
  const name = rep.counts ? `Repetition ${number}` : rep.seen === 'half' ? '½ repetition' : 'Repetition';
  return `${name} at ${seconds(at)}, ${SEEN[rep.seen]}, ${rep.counts ? 'counted' : 'not counted'}`;
}

export const REP_STATES: Readonly<Record<EditedRep['seen'], Readonly<Record<'counts' | 'not', string>>>> = {
  whole: { counts: 'counted', not: 'taken off by you' },
  half: { counts: 'half way, counted by you', not: 'half way, not counted' },
  added: { counts: 'added by you', not: 'taken off' },
};

export const TRACE_HELP =
  'Arrow keys move what is chosen by 0.1 s, with Shift by 1 s. Plus and minus zoom. A adds a repetition, Delete takes one off, Ctrl and Z goes back.';

/** Why there is no trace to look at. */
export const NO_TRACE = 'No trace of this set: the sensor did not see it. The number can be put right here.';
export const TRACE_DROPPED =
  'The trace of this set is no longer kept: this device ran short of room, and traces go first. What was counted stays, and the number can be put right here.';

export const olderDetector = (version: number): string =>
  `Judged by an earlier version of the detectors (${version}). It stays as it was judged then.`;

/** EXERCISES section C: what one sensor on the trunk never sees. */
export const UNSEEN_LIMITS =
  'One sensor on the trunk sees how it leans and turns. It does not see the head, the knees, the feet, how high a limb goes, how hard muscles work, or pain.';
