export * from '../rep-words.ts';
