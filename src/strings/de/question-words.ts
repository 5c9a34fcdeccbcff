export * from '../question-words.ts';
