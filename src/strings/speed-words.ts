import type { QuestionWords } from './question-words.ts';

const question = 'How fast?';

/** How fast what stands in for a sensor is played: as many times faster as its `id` says. */
export const SPEED_WORDS = {
  recording: {
    question,
    options: [
      { id: '1', text: 'As it was' },
      { id: '20', text: '20 times faster' },
    ],
  },
  body: {
    question,
    options: [
      { id: '1', text: 'As people move' },
      { id: '20', text: 'Twenty times as fast' },
    ],
  },
} as const satisfies Readonly<Record<string, QuestionWords>>;
