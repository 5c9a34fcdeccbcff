import type { DeskPlace, NudgePreview } from '../app/desk-view.ts';
import type { DeskWay } from '../core/alerts/manners.ts';
import { timeSpan } from './time-words.ts';

const MINUTE_MS = 60_000;

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

export const PLACES: readonly DeskPlace[] = ['chair', 'sofa', 'standing'];

export const PLACE_WORDS: Readonly<Record<DeskPlace, string>> = {
  chair: 'Chair',
  sofa: 'Sofa',
  standing: 'Standing desk',
};

/** The three ways that are offered once a first tall is set (M-43); nothing is chosen for anybody. */
export const FIRST_WAYS_WORDS = {
  question: 'How should nudges come?',
  later: 'You can change it at any time, in Settings.',
  ids: ['practice', 'all-day', 'movement'],
} as const satisfies { readonly ids: readonly DeskWay[]; readonly [name: string]: unknown };

/** A place that has no tall of its own yet, or lost it. */
export const tallAskedWords = (place: DeskPlace): { readonly title: string; readonly line: string } => ({
  title:
    place === 'chair'
      ? 'Set your comfortable tall'
      : `Set your tall for this place: ${PLACE_WORDS[place].toLowerCase()}`,
  line:
    place === 'chair'
      ? 'It takes 5 seconds. Every angle is measured from it, so there are none before.'
      : 'Each place has its own. It takes 5 seconds, and every angle here is measured from it.',
});

/** What today would have been, and how far that can be trusted. */
export const previewWords = ({ nudges, prompts, seenMs }: NudgePreview): string =>
  seenMs < MINUTE_MS
    ? 'Once you have worn the sensor today, this says what these settings would have come to.'
    : `With these settings, the ${timeSpan(Math.floor(seenMs / MINUTE_MS) * MINUTE_MS)} I have seen today would have had ${counted(nudges, 'nudge', 'nudges')} and ${counted(prompts, 'prompt to move', 'prompts to move')}.`;

export const PREVIEW_LIMITS =
  'Near, not exact: it is reckoned from ten-second averages of the forward lean, without your calls, snoozes and answers.';

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
