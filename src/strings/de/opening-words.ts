export * from '../opening-words.ts';
