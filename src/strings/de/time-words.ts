export * from '../time-words.ts';
