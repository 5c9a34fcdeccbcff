export * from '../coach-words.ts';
