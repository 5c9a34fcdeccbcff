export * from '../known-words.ts';
