import type { DeskPlace, DeskPrompt, HeldBack, NudgePreview, PracticeView } from '../app/desk-view.ts';
import type { DeskWay } from '../core/alerts/manners.ts';
import type { QuietReason, Silence } from '../core/alerts/silence.ts';
import type { GapCause } from '../core/desk/minute.ts';
import type { RecalibrationReason } from '../core/posture/recalibrate.ts';
import type { BreakMove, Movement } from '../core/progression/break-menu.ts';
import { clockTime, longDay, timeSpan } from './time-words.ts';

const MINUTE_MS = 60_000;

/** "12 of 20 min", and what fading leaves out on purpose (M-43). */
export const practiceWords = ({ practisedMs, ofMs }: PracticeView): string =>
  `Practice ${Math.floor(practisedMs / MINUTE_MS)} of ${Math.round(ofMs / MINUTE_MS)} min`;

const NUMBERS = ['none', 'one', 'two', 'three'] as const;

export function shareWords({ share: { given, of }, week, refresher }: PracticeView): string {
  if (refresher) return 'A day to refresh, one in a week.';
  if (given === of) return `Week ${week}: every nudge that is due.`;
  const first = NUMBERS[given] ?? given;
  return `Week ${week}: ${first} nudge${given === 1 ? '' : 's'} in ${NUMBERS[of] ?? of}, on purpose.`;
}

const QUIET_WORDS: Readonly<Record<QuietReason, string>> = {
  call: 'In a call until',
  driving: 'Driving until',
  snooze: 'Quiet until',
  'quiet-hours': 'Quiet hours until',
};

/** Why there is no nudge just now, and what goes on all the same. */
export function silenceWords(silence: Silence): { readonly title: string; readonly line: string } {
  switch (silence.reason) {
    case 'closed':
      return { title: 'No prompts now', line: 'What you ticked comes first.' };
    case 'session':
      return { title: 'Quiet while you train', line: 'The desk waits.' };
    case 'call':
    case 'driving':
    case 'snooze':
    case 'quiet-hours':
      return {
        title: `${QUIET_WORDS[silence.reason]} ${clockTime(silence.until)}`,
        line: 'I still watch, and say nothing. What I held back, I tell you afterwards.',
      };
    case 'settling':
      return { title: 'Nudges wait', line: 'For two minutes after connecting or setting tall.' };
    case 'moved':
      return { title: 'Nudges wait', line: 'You have just moved.' };
    case 'gap':
      return {
        title: `The next nudge at ${clockTime(silence.until)} or later`,
        line: 'There is time between two.',
      };
    case 'hour-full':
      return { title: `Enough for this hour`, line: `The next may come at ${clockTime(silence.until)}.` };
    case 'day-full':
      return { title: 'Enough for today', line: 'I still watch. Nothing more is said.' };
    case 'movement-only':
      return { title: 'Movement prompts only', line: 'You chose no nudges about slouching.' };
    case 'unanswered':
      return {
        title: 'Nudges have stopped',
        line: 'You seldom moved at the last ten, so they are not much use now. That is fine. What would you like?',
      };
    case 'practice-waits':
      return { title: 'Practice has not begun', line: 'I track quietly until you begin it.' };
    case 'practice-done':
      return { title: 'Practice is done for today', line: 'I track quietly from here on.' };
    case 'course-over':
      return {
        title: 'Your weeks of practice are over',
        line: `Nudges were meant to end. One day a week refreshes: the next from ${longDay(silence.refresherOn)}.`,
      };
  }
}

/** What can be said of no nudges for so long. */
export const QUIET_LENGTHS = [
  { minutes: 60, text: '1 hour' },
  { minutes: null, text: 'Until tomorrow' },
] as const;

const PROMPT_TITLES: Readonly<Record<DeskPrompt['kind'], string>> = {
  stillness: 'Time to change position',
  break: 'Time for a short break',
};

/** A prompt speaks of moving, never of pain or of the back (M-45). */
export const promptWords = (
  { kind }: Pick<DeskPrompt, 'kind'>,
  afterMs: number | null,
): { readonly title: string; readonly line: string } => ({
  title: PROMPT_TITLES[kind],
  line:
    kind === 'break'
      ? `You have been here for ${timeSpan(afterMs ?? 0)}. Two to five minutes of anything else will do.`
      : `${timeSpan(afterMs ?? 0)} in one position. Any other will do.`,
});

const MOVEMENT_WORDS: Readonly<Record<Movement, string>> = {
  stand: 'Stand up',
  walk: 'Walk a little',
  'change-position': 'Sit another way',
  breathe: 'Breathe slowly',
};

export const moveWords = (move: BreakMove): string =>
  move.type === 'movement' ? MOVEMENT_WORDS[move.movement] : move.exercise.name;

/** At the moment of moving, once in a block. */
export const ENCOURAGEMENT = 'You moved. That is all a nudge asks for.';

export function heldBackWords({ nudges, prompts }: Pick<HeldBack, 'nudges' | 'prompts'>): string {
  const parts = [
    ...(nudges > 0 ? [counted(nudges, 'nudge', 'nudges')] : []),
    ...(prompts > 0 ? [counted(prompts, 'prompt to move', 'prompts to move')] : []),
  ];
  return `While it was quiet I held back ${parts.join(' and ')}.`;
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const RECALIBRATE_WORDS: Readonly<Record<RecalibrationReason, string>> = {
  'put-on': 'If you took the clip off since, set your tall anew: it takes 5 s.',
  widened: 'You were upright more often than I thought, so the clip may sit differently now.',
  hours: 'Your tall was set four hours ago. Setting it anew takes 5 s.',
};

const CAUSE_WORDS: Readonly<Record<GapCause, string>> = {
  asleep: 'computer asleep',
  frozen: 'the browser had stopped this page',
  closed: 'Plumbline was closed',
  link: 'sensor out of reach',
};

/** "No data 10:12 to 10:40, computer asleep, not counted." */
export const gapWords = (from: number, to: number, cause: GapCause): string =>
  `No data ${clockTime(from)} to ${clockTime(to)}, ${CAUSE_WORDS[cause]}, not counted.`;

/** How the desk accompanies somebody (M-43). */
export const WAY_WORDS: readonly { readonly id: DeskWay; readonly text: string; readonly hint: string }[] = [
  {
    id: 'practice',
    text: 'Practice blocks (suggested)',
    hint: 'Nudges for 20 minutes a day at first, ten more each week, fewer of them as weeks go by. Then they end.',
  },
  {
    id: 'all-day',
    text: 'All day',
    hint: 'Nudges whenever one is due, at most 3 an hour. They do not fade.',
  },
  { id: 'movement', text: 'Movement only', hint: 'Prompts to move, and no nudges about slouching.' },
  { id: 'simple', text: 'One angle, one time', hint: 'A nudge whenever you lean so far for so long.' },
];

export const PLACE_WORDS: Readonly<Record<DeskPlace, string>> = {
  chair: 'Chair',
  sofa: 'Sofa',
  standing: 'Standing desk',
};

/** What today would have been, and how far that can be trusted. */
export const previewWords = ({ nudges, prompts, seenMs }: NudgePreview): string =>
  seenMs < MINUTE_MS
    ? 'Once you have worn the sensor today, this says what these settings would have come to.'
    : `With these settings, the ${timeSpan(Math.floor(seenMs / MINUTE_MS) * MINUTE_MS)} I have seen today would have had ${counted(nudges, 'nudge', 'nudges')} and ${counted(prompts, 'prompt to move', 'prompts to move')}.`;

export const PREVIEW_LIMITS =
  'Near, not exact: it is reckoned from ten-second averages of the forward lean, without your calls, snoozes and answers.';
