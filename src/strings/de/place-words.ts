export * from '../place-words.ts';
