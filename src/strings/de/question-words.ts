export type { QuestionWords } from '../question-words.ts';
