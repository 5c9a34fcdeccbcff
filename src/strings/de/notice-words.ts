import type { Notice, NoticeAnswer } from '../../ports/channel-ports.ts';
import type { NoticeKind } from '../notice-words.ts';

const TITLE = 'Zeit für eine andere Position';

const BODIES: Readonly<Record<NoticeKind, string>> = {
  nudge: 'Jede Veränderung passt: lehn dich zurück, steh auf oder streck dich.',
  stillness: 'Du bist schon eine Weile in einer Position. Jede Veränderung passt.',
  break: 'Ein guter Moment, um für ein paar Minuten aufzustehen.',
};

const ANSWERS: Readonly<Record<NoticeAnswer, string>> = {
  snooze: '20 Min. stumm',
  'not-a-slouch': 'Ich saß aufrecht',
  call: 'Im Gespräch',
  done: 'Erledigt',
};

const DISCREET = { title: 'Plumbline', body: 'Eine Notiz für dich.', 'not-a-slouch': 'Nicht nötig' } as const;

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
