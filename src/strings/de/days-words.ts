export * from '../days-words.ts';
