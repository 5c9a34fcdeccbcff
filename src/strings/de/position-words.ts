export * from '../position-words.ts';
