export * from '../coach-choice-words.ts';
