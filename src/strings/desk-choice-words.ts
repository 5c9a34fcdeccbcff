import type { DeskWay } from '../core/alerts/manners.ts';
import type { NudgePreview } from '../ports/desk-view.ts';
import type { Settings } from '../ports/settings.ts';
import { degreesText } from './posture-words.ts';
import { timeSpan } from './time-words.ts';

const MINUTE_MS = 60_000;

/** How the desk accompanies somebody (M-43), the simplest first. `text`: as it is offered. */
export const WAY_WORDS = [
  {
    id: 'simple',
    name: 'One angle, one time',
    text: 'One angle, one time',
    hint: 'A nudge whenever you lean so far for so long.',
  },
  {
    id: 'practice',
    name: 'Practice blocks',
    text: 'Practice blocks (suggested)',
    hint: 'Nudges for 20 minutes a day at first, ten more each week, fewer of them as weeks go by. Then they end.',
  },
  {
    id: 'all-day',
    name: 'All day',
    text: 'All day',
    hint: 'Nudges whenever one is due, at most 3 an hour. They do not fade.',
  },
  {
    id: 'movement',
    name: 'Movement only',
    text: 'Movement only',
    hint: 'Prompts to move, and no nudges about slouching.',
  },
] as const satisfies readonly {
  readonly id: DeskWay;
  readonly name: string;
  readonly text: string;
  readonly hint: string;
}[];

export const wayWords = (way: DeskWay) => WAY_WORDS.find(({ id }) => id === way) ?? WAY_WORDS[0];

/** "15° for 1 min". */
export const simpleWords = ({
  simpleDeg,
  simpleSeconds,
}: Pick<Settings, 'simpleDeg' | 'simpleSeconds'>): string =>
  `${degreesText(simpleDeg)} for ${timeSpan(simpleSeconds * 1000)}`;

export const DESK_CHOICE_WORDS = {
  question: 'How should nudges come?',
  title: 'Nudges',
  reach: 'How they reach you',
  nudgeMe: 'Nudge me at',
  forSoLong: 'for',
  more: 'More',
  notInSimple: 'With one angle and one time, nothing else decides when a slouch gets a nudge.',
  practice: {
    title: 'Practice',
    byItself: 'Begins by itself at the desk',
    byHand: 'Otherwise you begin it, and I only track until then.',
  },
  slouch: { title: 'What counts as a slouch' },
  budget: { title: 'How many' },
  prompts: { title: 'Prompts to move', stillness: 'After long in one position', breaks: 'For a break' },
  quiet: {
    title: 'Quiet hours',
    label: 'Quiet every day',
    hint: 'Nothing is said in them. I still watch.',
    from: 'From',
    to: 'To',
    none: 'None',
  },
} as const;

/** What a fold of settings holds now, in one line. */
export const FOLD_LINES = {
  practice: ({ practiceByItself, practiceWeeks }: Settings): string =>
    `${practiceByItself ? 'Begins by itself' : 'Begun by you'}, ${practiceWeeks} weeks`,
  slouch: (settings: Settings): string =>
    settings.deskWay === 'simple' ? 'The angle and the time above' : slouchLine(settings),
  budget: ({ mostAnHour, mostADay, nudgeGapMinutes }: Settings): string =>
    `At most ${mostAnHour} an hour and ${mostADay} a day, ${nudgeGapMinutes} min apart`,
  prompts: ({ stillnessPrompts, stillnessMinutes, breakPrompts, breakMinutes }: Settings): string =>
    [
      ...(stillnessPrompts ? [`After ${stillnessMinutes} min in one position`] : []),
      ...(breakPrompts ? [`${stillnessPrompts ? 'after' : 'After'} ${breakMinutes} min seated`] : []),
    ].join(', ') || 'None',
  quiet: ({ quietHours }: Settings): string =>
    quietHours ? `From ${timeOfDay(quietHours.from)} to ${timeOfDay(quietHours.to)}` : 'None',
} as const satisfies Readonly<Record<string, (settings: Settings) => string>>;

const slouchLine = ({
  nudgeTrigger,
  nudgeExposureSeconds,
  nudgeDelaySeconds,
  strictness,
}: Settings): string =>
  `${
    nudgeTrigger === 'exposure'
      ? `By how far and how long, ${timeSpan(nudgeExposureSeconds * 1000)}`
      : `After ${timeSpan(nudgeDelaySeconds * 1000)}`
  }, ${STRICTNESS_LINES[strictness]}`;

const STRICTNESS_LINES: Readonly<Record<Settings['strictness'], string>> = {
  strict: 'counted sooner',
  normal: 'counted as usual',
  relaxed: 'counted later',
};

/** Minutes from midnight, "18:00". */
export const timeOfDay = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** The three ways that are offered once a first tall is set (M-43); nothing is chosen for anybody. */
export const FIRST_WAYS_WORDS = {
  question: 'How should nudges come?',
  later: 'You can change it at any time, in Settings, under “Nudges and breaks”.',
  ids: ['practice', 'all-day', 'movement'],
} as const satisfies { readonly ids: readonly DeskWay[]; readonly [name: string]: unknown };

/** What today would have been, and how far that can be trusted. */
export const previewWords = ({ nudges, prompts, seenMs }: NudgePreview): string =>
  seenMs < MINUTE_MS
    ? 'Once you have worn the sensor today, this says what these settings would have come to.'
    : `With these settings, the ${timeSpan(Math.floor(seenMs / MINUTE_MS) * MINUTE_MS)} I have seen today would have had ${counted(nudges, 'nudge', 'nudges')} and ${counted(prompts, 'prompt to move', 'prompts to move')}.`;

export const PREVIEW_LIMITS =
  'Near, not exact: it is reckoned from ten-second averages of the forward lean, without your calls, snoozes and answers.';

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
