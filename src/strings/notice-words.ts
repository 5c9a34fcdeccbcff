import type { Notice, NoticeAnswer } from '../ports/channel-ports.ts';

/** What is told outside the page. */
export type NoticeKind = 'nudge' | 'stillness' | 'break';

/** A notice speaks of change, never of pain or of the back (M-45). */
const TITLE = 'Time to change position';

const BODIES: Readonly<Record<NoticeKind, string>> = {
  nudge: 'Any change will do: sit back, stand, or reach up.',
  stillness: 'You have kept one position for a while. Any change will do.',
  break: 'A good moment to stand up for a few minutes.',
};

const ANSWERS: Readonly<Record<NoticeAnswer, string>> = {
  snooze: 'Snooze 20 min',
  'not-a-slouch': 'That was not a slouch',
  call: 'In a call',
  done: 'Done',
};

/** Names the app alone, for a screen that others see (M-45). */
const DISCREET = { title: 'Plumbline', body: 'A note for you.', 'not-a-slouch': 'Not needed' } as const;

/** In order: browsers show two of them. Snoozing is what a call needs too. */
const ANSWERS_TO: Readonly<Record<Notice['tag'], readonly NoticeAnswer[]>> = {
  nudge: ['snooze', 'not-a-slouch', 'call'],
  prompt: ['done', 'snooze'],
  try: [],
};

export function noticeOf(kind: NoticeKind, discreet: boolean): Notice {
  const tag = kind === 'nudge' ? 'nudge' : 'prompt';
  const words = discreet ? { ...ANSWERS, 'not-a-slouch': DISCREET['not-a-slouch'] } : ANSWERS;
  return {
    tag,
    title: discreet ? DISCREET.title : TITLE,
    body: discreet ? DISCREET.body : BODIES[kind],
    answers: ANSWERS_TO[tag].map((answer) => ({ answer, text: words[answer] })),
  };
}
