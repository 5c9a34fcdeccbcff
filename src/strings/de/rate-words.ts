export * from '../rate-words.ts';
