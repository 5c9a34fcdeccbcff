import type { Silence } from '../core/alerts/silence.ts';
import type { Learnt } from '../core/desk/learnt.ts';
import type { GapCause } from '../core/desk/minute.ts';
import type { CivilDate } from '../core/log/civil-date.ts';
import type { PracticeView } from '../ports/desk-view.ts';
import { clockTime, comingDay, timeSpan } from './time-words.ts';

/** What nudges do just now, in a heading and a line (M-43: silence explains itself). */
export interface StandingWords {
  readonly heading: string;
  readonly line: string;
}

/** What the words about nudges depend on, beside the silence itself. */
export interface StandingFacts {
  readonly practice: PracticeView | null;
  readonly nudgesToday: number;
  readonly mostAnHour: number;
  readonly mostADay: number;
  /** Movement prompts alone: by the person's choice, or because of their usual pain. */
  readonly chosen: boolean;
  /** Civil date of today. */
  readonly today: CivilDate;
}

const I_WATCH = 'I still watch.';

/** Why nudges stay away; null: they may come. */
export function standingWords(silence: Silence | null, facts: StandingFacts): StandingWords {
  const { practice } = facts;
  if (silence === null) return practice?.running ? practising(practice) : mayCome(facts);
  switch (silence.reason) {
    case 'closed':
      return { heading: 'No nudges just now', line: 'Something else comes first. It stands on Today.' };
    case 'session':
      return { heading: 'A session runs', line: 'Nudges wait until it is over.' };
    case 'call':
      return { heading: `In a call until ${clockTime(silence.until)}`, line: HELD };
    case 'driving':
      return { heading: `On the road until ${clockTime(silence.until)}`, line: HELD };
    case 'snooze':
      return {
        heading: `Quiet until ${clockTime(silence.until)}`,
        line: `${I_WATCH} Nudges start again by themselves.`,
      };
    case 'quiet-hours':
      return { heading: `Quiet hours until ${clockTime(silence.until)}`, line: I_WATCH };
    case 'settling':
    case 'moved':
    case 'gap':
    case 'hour-full':
      return {
        ...(practice?.running ? practising(practice) : mayCome(facts)),
        line: waits(silence.reason, clockTime(silence.until), facts.mostAnHour),
      };
    case 'day-full':
      return {
        heading: `Quiet until ${clockTime(silence.until)}`,
        line: `${facts.mostADay} nudges in a day are the most. ${I_WATCH}`,
      };
    case 'movement-only':
      return facts.chosen
        ? { heading: 'Prompts to move only', line: 'As you chose. A slouch gets no nudge.' }
        : {
            heading: 'Prompts to move only',
            line: 'While pain is usually 6 or more, a change of position is what matters. A slouch gets no nudge.',
          };
    case 'unanswered':
      return { heading: 'Nudges have paused', line: 'Of the last ten, fewer than three led to a move.' };
    case 'practice-waits':
      return practice && practice.practisedMs > 0
        ? { heading: `Practice paused: ${progress(practice)}`, line: `No nudges meanwhile. ${I_WATCH}` }
        : {
            heading: `Practice: ${timeSpan(practice?.ofMs ?? 0)} today`,
            line: `Begins when you say so. ${I_WATCH}`,
          };
    case 'practice-done':
      return { heading: `Practice done: ${progress(practice)}`, line: `Quiet until tomorrow. ${I_WATCH}` };
    case 'course-over':
      return {
        heading: 'Your weeks of practice are over',
        line: `Nudges end here, as planned. The next day to refresh: ${comingDay(silence.refresherOn, facts.today)}.`,
      };
  }
}

const HELD = `${I_WATCH} What was held back is told afterwards.`;

function waits(
  reason: 'settling' | 'moved' | 'gap' | 'hour-full' | 'day-full',
  until: string,
  mostAnHour: number,
): string {
  switch (reason) {
    case 'settling':
      return 'Nudges wait for two minutes after connecting or setting tall.';
    case 'moved':
      return 'You have just moved, so nudges wait a little.';
    case 'hour-full':
      return `${mostAnHour} an hour are the most. The next comes at ${until} at the earliest.`;
    default:
      return `The next nudge comes at ${until} at the earliest.`;
  }
}

function practising(practice: PracticeView): StandingWords {
  return { heading: `Practice: ${progress(practice)}`, line: shareWords(practice) };
}

const mayCome = ({ nudgesToday, mostAnHour, mostADay }: StandingFacts): StandingWords => ({
  heading:
    nudgesToday === 0
      ? 'No nudge yet today'
      : `${nudgesToday} ${nudgesToday === 1 ? 'nudge' : 'nudges'} today`,
  line: `Nudges may come now: at most ${mostAnHour} an hour and ${mostADay} a day.`,
});

/** "12 of 20 min". */
function progress(practice: PracticeView | null): string {
  if (!practice) return '';
  const minutes = (ms: number) => Math.floor(ms / 60_000);
  return `${minutes(practice.practisedMs)} of ${minutes(practice.ofMs)} min`;
}

const COUNTS = ['no', 'one', 'two', 'three', 'four'];

/** How many nudges are given, on purpose (POSTURE section 6). */
export function shareWords({ refresher, week, share: { given, of } }: PracticeView): string {
  if (refresher) return 'Your day to refresh: every nudge, once a week.';
  if (given === of) return `Week ${week}: every nudge, and only in practice.`;
  const often =
    given === 1 && of === 2
      ? 'every second nudge'
      : `${COUNTS[given] ?? given} nudges in ${COUNTS[of] ?? of}`;
  return `Week ${week}: ${given === 1 && of > 2 ? often.replace('nudges', 'nudge') : often}, on purpose.`;
}

/** What a quiet time kept away, told once it is over. */
export function heldBackWords({
  nudges,
  prompts,
}: {
  readonly nudges: number;
  readonly prompts: number;
}): string {
  const parts = [count(nudges, 'nudge'), count(prompts, 'prompt to move', 'prompts to move')].filter(Boolean);
  return `Held back meanwhile: ${parts.join(' and ')}. A change of position now does for all of them.`;
}

const count = (many: number, one: string, more = `${one}s`): string =>
  many === 0 ? '' : `${many} ${many === 1 ? one : more}`;

/** What can be asked of the desk, on its buttons. */
export const DESK_BUTTONS = {
  snooze: 'Snooze',
  call: 'In a call',
  driving: 'Driving',
  callOver: 'The call is over',
  callLonger: '15 min more',
  arrived: 'I have arrived',
  endSnooze: 'End snooze',
  allDay: 'Nudge me all day',
  anyway: 'Nudge me all the same',
  start: 'Start practice',
  goOn: 'Go on',
  pause: 'Pause',
  anew: 'Practise anew',
  hours: 'Change quiet hours',
  ways: 'Change this',
  toToday: 'Go to Today',
} as const;

/** A call and a drive are quiet for so long at first, minutes. */
export const CALL_MINUTES = 30;
export const CALL_LONGER_MINUTES = 15;
export const DRIVE_MINUTES = 60;

/** How long a snooze may be. */
export const SNOOZES = [
  { minutes: 20, text: '20 min' },
  { minutes: 60, text: '1 h' },
  { minutes: null, text: 'Until tomorrow' },
] as const;

/** Nudges that wore off may come this far apart instead, minutes. */
export const RARER_GAP_MINUTES = 30;

/** Nudges that are no longer answered: what may be done about it (POSTURE section 6, novelty guard). */
export const WORN_OFF_WORDS = {
  title: 'Nudges have worn off, so they have paused',
  body: 'Of the last ten, fewer than three led to a move. Nudges tend to wear off; studies at work saw the same. What would suit you?',
  rarer: `Rarer: ${RARER_GAP_MINUTES} min apart`,
  movement: 'Only prompts to move',
  keep: 'Keep them as they are',
} as const;

/** The planned end of nudging (POSTURE sections 5 and 6). */
export const COURSE_OVER_WORDS = {
  hedge:
    'Awareness tends to fade once nudges stop, so one day a week refreshes it. Moving often is what stays.',
} as const;

/** What changed between the first week and the last; it claims no cause. */
export function learntWords(learnt: Learnt | null): readonly string[] {
  if (!learnt) return ['There are too few days yet to compare one week with another.'];
  const { practisedMs, nudges, first, last } = learnt;
  const shares =
    first.slumpedShare === null || last.slumpedShare === null
      ? []
      : [
          `Slumped in the first week: ${percent(first.slumpedShare)} of your still time. In the last: ${percent(last.slumpedShare)}.`,
        ];
  return [
    `You practised ${timeSpan(practisedMs)}, with ${count(nudges, 'nudge') || 'no nudge'}.`,
    ...shares,
    `Position changes an hour, first week and last: ${Math.round(first.shiftsAnHour)} and ${Math.round(last.shiftsAnHour)}.`,
  ];
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** The good word after a nudge (POSTURE section 6). */
export const ENCOURAGED_WORDS = { title: 'You moved', body: 'That is all a nudge asks for.' } as const;

/** Tall may no longer fit: an offer, asked once (POSTURE section 4). */
export const RECALIBRATE_WORDS = {
  title: 'Set your tall again?',
  'put-on': 'It was set before the sensor was last put on. A clip seldom sits twice in the same way.',
  hours: 'It was set some hours ago, and a clip may creep.',
  now: 'Set it, 5 s',
  later: { recalibrate: 'Not now', 'held-back': 'Read' },
} as const;

const CAUSE_WORDS: Readonly<Record<GapCause, string>> = {
  asleep: 'computer asleep',
  frozen: 'the browser had stopped this page',
  closed: 'Plumbline was closed',
  link: 'sensor out of reach',
};

/** "No data 10:12 to 10:40, computer asleep, not counted." */
export const gapWords = (from: number, to: number, cause: GapCause | null): string =>
  `No data ${clockTime(from)} to ${clockTime(to)}, ${cause ? `${CAUSE_WORDS[cause]}, ` : ''}not counted.`;
