import type { QuestionWords } from '../question-words.ts';

const question = 'Wie schnell?';

export const SPEED_WORDS = {
  recording: {
    question,
    options: [
      { id: '1', text: 'Wie es war' },
      { id: '20', text: '20-mal so schnell' },
    ],
  },
  body: {
    question,
    options: [
      { id: '1', text: 'Wie Menschen sich bewegen' },
      { id: '20', text: '20-mal so schnell' },
    ],
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
