export * from '../outcome-words.ts';
