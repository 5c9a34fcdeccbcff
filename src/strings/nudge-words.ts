import type { Widening } from '../core/alerts/widening.ts';
import { degreesText } from './posture-words.ts';

/** How the person chooses when a nudge comes. */
export const NUDGE_CHOICE_WORDS = {
  nudgeTrigger: {
    question: 'A nudge comes by',
    options: [
      { id: 'exposure', text: 'how far and how long' },
      { id: 'delay', text: 'time alone' },
    ],
  },
  strictness: {
    question: 'A lean counts as a slouch',
    options: [
      { id: 'strict', text: 'sooner' },
      { id: 'normal', text: 'as usual' },
      { id: 'relaxed', text: 'later' },
    ],
  },
} as const;

/** Beside a slouch that goes on: when a nudge may come. */
export const slouchGoesOn = (trigger: 'exposure' | 'delay', delay: string): string =>
  trigger === 'delay'
    ? `A nudge may come after ${delay} of this.`
    : 'A nudge may come if this lasts: sooner for a deep lean, later for a slight one.';

/** What "that was not a slouch" has come to (POSTURE section 4). `fromDeg`: where a slouch begins now. */
export function wideningWords({ deg, full }: Widening, pending: boolean, fromDeg: number): readonly string[] {
  const begins = degreesText(fromDeg);
  return [
    ...(deg > 0
      ? [
          `You said twice in half an hour that you were upright. So a slouch begins ${degreesText(deg)} later, at ${begins}.`,
        ]
      : []),
    ...(full
      ? ['That is the most room there is. The clip may sit differently now: set your tall again.']
      : []),
    ...(pending
      ? ['Noted: you were upright. Say so once more within half an hour, and a slouch begins 2° later.']
      : []),
    ...(deg > 0 && !full ? ['Setting your tall again starts afresh.'] : []),
  ];
}

/** Leans that get no nudge, only a word on the page (POSTURE section 1). */
export const LEAN_WORDS = {
  left: 'You have been leaning to your left for a while. A change of side can feel good.',
  right: 'You have been leaning to your right for a while. A change of side can feel good.',
  back: 'Easy, no need to force. Comfortable is tall enough.',
} as const;
