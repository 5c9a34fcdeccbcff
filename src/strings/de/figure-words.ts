export * from '../figure-words.ts';
